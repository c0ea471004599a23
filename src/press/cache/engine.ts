import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const pressFolder = fileURLToPath(new URL('..', import.meta.url));

/** Folders beside the press whose code takes part in printing. */
const codeFolders = [
  pressFolder,
  ...['imposition', 'documents'].map((name) => join(pressFolder, '..', name)),
];

/** Packages whose version shows in a PDF or in what is found in it. */
const packages = ['pagedjs', '@cantoo/pdf-lib', 'pdfjs-dist', '@napi-rs/canvas', 'puppeteer-core'];

/**
 * A fingerprint of everything that makes a PDF out of a print page but the page itself: the code of the press, the
 * libraries it uses, the browser and the fonts of the system.
 */
export async function fingerprintEngine(browser: string): Promise<string> {
  const hash = createHash('sha256').update(browser);
  for (const name of packages) hash.update(`\n${name} ${await versionOf(name)}`);
  for (const folder of codeFolders) {
    for (const file of await filesBelow(folder)) {
      hash.update(`\n${relative(folder, file).split(sep).join('/')}\n`).update(await readFile(file));
    }
  }
  for (const file of (await Promise.all(fontFolders().map(filesBelow))).flat()) hash.update(`\n${file}`);
  return hash.digest('hex');
}

async function versionOf(name: string): Promise<string> {
  // Not every package lets its package.json be resolved; it lies in the nearest folder of that name.
  let folder = dirname(require.resolve(name));
  while (!folder.endsWith(join('node_modules', ...name.split('/')))) folder = dirname(folder);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Where the system keeps fonts, which stand in for letters that a page’s own fonts lack. */
function fontFolders(): string[] {
  const home = process.env['HOME'] ?? process.env['USERPROFILE'] ?? '';
  switch (process.platform) {
    case 'darwin':
      return ['/Library/Fonts', join(home, 'Library', 'Fonts')];
    case 'win32':
      return [join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts')];
    default:
      return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local', 'share', 'fonts')];
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
