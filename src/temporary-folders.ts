import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder for this process alone. If the process is killed before it can take the folder away, a later one
 * does (`sweepTemporaryFolders`).
 */
export function makeTemporaryFolder(parent: string, purpose: string): Promise<string> {
  return mkdtemp(join(parent, `.${purpose}-${process.pid}-`));
}

/** Takes away what killed processes have left. */
export async function sweepTemporaryFolders(parent: string, purpose: string): Promise<void> {
  const pattern = new RegExp(`^\\.${purpose}-(\\d+)-`);
  for (const name of await readdir(parent).catch(() => [])) {
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
