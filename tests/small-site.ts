import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fixture, runScript } from './run-script.ts';

/** Builds the site of the small toolkit without printing, and without the files of earlier builds. */
export async function buildSmallSite(siteFolder: string): Promise<void> {
  const { code, output } = await runScript('build', ['--outDir', siteFolder, '--no-press'], {
    env: { TOOLKIT_CONTENT: fixture('small-toolkit') },
  });
  if (code !== 0) throw new Error(`The small toolkit could not be built:\n${output}`);
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
