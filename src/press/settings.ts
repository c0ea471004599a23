import { accessSync, constants } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Documents laid out at a time: as many as there are processors, but no more than four books’ worth of memory. */
export function defaultWorkers(): number {
  return Math.max(1, Math.min(4, availableParallelism()));
}

/**
 * The folder for the unpacked browser and for what was printed before: `KINDLING_CACHE`, or one below the nearest
 * `node_modules` of a folder that can be written to, or else the user’s own.
 */
export function cacheFolderOf(folder: string, env: NodeJS.ProcessEnv = process.env): string {
  const own = env['KINDLING_CACHE'];
  if (own !== undefined && own !== '') return resolve(folder, own);
  for (let above = resolve(folder); ; above = dirname(above)) {
    const modules = join(above, 'node_modules');
    if (canWrite(modules)) return join(modules, '.cache', 'kindling');
    if (above === dirname(above)) return join(userCacheFolder(env), 'kindling');
  }
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where programs keep what they can make again. */
function userCacheFolder(env: NodeJS.ProcessEnv): string {
  const named = env[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'];
  if (named !== undefined && named !== '') return named;
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/** Where, in that folder, lies what was printed before. */
export function printedFolderOf(cacheFolder: string): string {
  return join(cacheFolder, 'printed');
}

/** And where lie the print pages of sites whose documents are all printed. */
export function keptPagesFolderOf(cacheFolder: string): string {
  return join(cacheFolder, 'print-pages');
}
