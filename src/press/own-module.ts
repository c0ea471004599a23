import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How the files of modules end: `.ts`, or `.js` where they are compiled. */
export const moduleEnding = extname(fileURLToPath(import.meta.url));

/** The address of a module of the press, by its path without the ending. */
export function ownModule(path: string): URL {
  return new URL(`./${path}${moduleEnding}`, import.meta.url);
}
