import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleEnding } from '../own-module.ts';

const require = createRequire(import.meta.url);
const ownSourceFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The code that takes part in printing: folders and files below the source folder. */
export const printingCode = [
  'press',
  'imposition',
  'print-job.ts',
  'script-fonts.ts',
  'temporary-folders.ts',
];

/** Packages whose version shows in a PDF or in what is found in it. */
export const printingPackages = [
  '@cantoo/pdf-lib',
  '@fontsource-variable/noto-sans-jp',
  '@fontsource-variable/noto-sans-kr',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource/ibm-plex-sans-arabic',
  '@fontsource/noto-emoji',
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-hebrew',
  'fflate',
  'hast-util-from-html',
  'hast-util-select',
  'hast-util-to-html',
  'hast-util-to-string',
  'mrmime',
  'pagedjs',
  'pdfjs-dist',
  'postcss',
  'puppeteer-core',
  'unist-util-visit',
  'zod',
];

/** What pdf.js draws pages with: its own copy, where there are several. */
const drawingPackage = '@napi-rs/canvas';

/** Packages that only bring the browser, which says itself what it is. */
export const browserPackages = ['@sparticuz/chromium', 'tar-fs'];

/**
 * A fingerprint of everything that makes a PDF out of a print page but the page itself: the code that prints, the
 * libraries it uses and the browser. Fonts of the system are apart: they matter only where one is used.
 */
export async function fingerprintEngine(browser: string, sourceFolder = ownSourceFolder): Promise<string> {
  const hash = createHash('sha256').update(browser);
  for (const name of printingPackages) hash.update(`\n${name} ${await versionOf(name)}`);
  const ofPdfJs = createRequire(require.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  hash.update(`\n${drawingPackage} ${await versionOf(drawingPackage, ofPdfJs)}`);
  for (const part of printingCode) {
    for (const file of await filesBelow(join(sourceFolder, part.replace(/\.ts$/, moduleEnding)))) {
      hash.update(`\n${relative(sourceFolder, file).split(sep).join('/')}\n`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** A fingerprint of the fonts that the system has in these folders: of their names, as they are many. */
export async function fingerprintSystemFonts(folders = fontFolders()): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(folders.map(filesBelow))).flat()) hash.update(`\n${file}`);
  return hash.digest('hex');
}

async function versionOf(name: string, { resolve } = require): Promise<string> {
  // Not every package lets its package.json be resolved; it lies in the nearest folder of that name.
  let folder = dirname(resolve(name));
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

/** The files of a folder, in order; a file itself. */
async function filesBelow(path: string): Promise<string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true }).catch((error: unknown) =>
    (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? undefined : [],
  );
  if (found === undefined) return [path];
  return found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
