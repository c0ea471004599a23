import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

/** Documents laid out at a time: as many as there are processors, but no more than four books’ worth of memory. */
export function defaultWorkers(): number {
  return Math.max(1, Math.min(4, availableParallelism()));
}

/**
 * The folder for the unpacked browser and for what was printed before: `KINDLING_CACHE`, or one below the project’s
 * `node_modules`.
 */
export function cacheFolderOf(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const own = env['KINDLING_CACHE'];
  return own === undefined || own === ''
    ? join(root, 'node_modules', '.cache', 'kindling')
    : resolve(root, own);
}

/** Where, in that folder, lies what was printed before. */
export function printedFolderOf(cacheFolder: string): string {
  return join(cacheFolder, 'printed');
}
