import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fixture, runScript } from './run-script.ts';

/** Builds the site of the small toolkit without printing, and without the files of earlier builds. */
export function buildSmallSite(siteFolder: string): Promise<void> {
  return buildUnprinted(siteFolder, fixture('small-toolkit'));
}

/** Builds the site of a content folder without printing; of the shipped toolkit when none is named. */
export async function buildUnprinted(siteFolder: string, content?: string): Promise<void> {
  const { code, output } = await runScript('build', ['--outDir', siteFolder, '--no-press'], {
    env: content === undefined ? {} : { TOOLKIT_CONTENT: content },
  });
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
}

/** The SHA-256 of every file of a folder by its path, hidden ones included. */
export async function hashesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  const hashes = paths.map(async (path) => [
    path.slice(folder.length + 1),
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(hashes)) as Record<string, string>;
}
