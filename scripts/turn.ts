/** One at a time: Astro keeps what it has read of the content in the project’s `.astro`, where two would take each other’s. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolderOf, isRunning } from '../src/press/index.ts';

const pollMs = 250;
/** A process that has its turn says so at once; a folder without its number for so long was left behind. */
const mostPollsUnnamed = 20;

/** The folder by which those that write a project’s `.astro` take turns. */
export const turnOf = (root: string): string => join(cacheFolderOf(root, {}), '.turn');

/** Waits for a turn among the processes that name the same folder; the returned function gives it on. */
export async function takeTurn(
  folder: string,
  { onWait }: { readonly onWait?: () => void } = {},
): Promise<() => void> {
  await mkdir(dirname(folder), { recursive: true });
  const owner = join(folder, 'process');
  let unnamed = 0;
  for (let polls = 0; ; polls++) {
    if (await isMade(folder)) break;
    const pid = Number(await readFile(owner, 'utf8').catch(() => '0'));
    unnamed = pid > 0 ? 0 : unnamed + 1;
    if ((pid > 0 && !isRunning(pid)) || unnamed > mostPollsUnnamed) {
      await rm(folder, { recursive: true, force: true });
      continue;
    }
    if (polls === 0) onWait?.();
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  await writeFile(owner, String(process.pid));
  let isOver = false;
  const pass = () => {
    if (isOver) return;
    isOver = true;
    process.off('exit', pass);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', pass);
  return pass;
}

async function isMade(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
