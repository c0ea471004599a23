import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { makeTemporaryFolder, sweepTemporaryFolders } from '../src/temporary-folders.ts';

/** Does some work in a new folder of its own, which is gone afterwards, however the process ends. */
export async function inTemporaryFolder<T>(
  { parent, purpose }: { readonly parent: string; readonly purpose: string },
  work: (folder: string) => Promise<T>,
): Promise<T> {
  await mkdir(parent, { recursive: true });
  await sweepTemporaryFolders(parent, purpose);
  const folder = await makeTemporaryFolder(parent, purpose);
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
