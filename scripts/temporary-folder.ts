import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Does some work in a new folder of its own, which is gone afterwards, however the process ends. */
export async function inTemporaryFolder<T>(
  { parent, purpose }: { readonly parent: string; readonly purpose: string },
  work: (folder: string) => Promise<T>,
): Promise<T> {
  await mkdir(parent, { recursive: true });
  await sweep(parent, purpose);
  const folder = await mkdtemp(join(parent, `.${purpose}-${process.pid}-`));
  const clear = () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Something may still be written into it when a command is stopped; a later one takes the rest away.
    }
  };
  process.once('exit', clear);
  try {
    return await work(folder);
  } finally {
    process.off('exit', clear);
    clear();
  }
}

/** Takes away what processes that were killed have left. */
async function sweep(parent: string, purpose: string): Promise<void> {
  const pattern = new RegExp(`^\\.${purpose}-(\\d+)-`);
  for (const name of await readdir(parent)) {
    const pid = pattern.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether a process of this number runs on this machine, whoever started it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
