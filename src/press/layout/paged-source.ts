import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const path = join(dirname(createRequire(import.meta.url).resolve('pagedjs')), '..', 'dist', 'paged.js');
let source: Promise<string> | undefined;

/** Paged.js as a script that leaves `window.Paged` in a page. */
export function readPagedSource(): Promise<string> {
  return (source ??= readFile(path, 'utf8'));
}
