import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { PrintPage } from '../jobs/jobs.ts';
import { ticketFile, ticketFilesOf } from '../jobs/ticket-files.ts';

/**
 * What of a built site only the press needs, as paths relative to it: its print pages, their tickets, and the files
 * that these name and nothing else of the site does. A file of which that is not certain is not among them.
 */
export async function findPrintMatter(
  siteFolder: string,
  { pages, base }: { readonly pages: readonly PrintPage[]; readonly base: string },
): Promise<string[]> {
  const paths = await filesBelow(siteFolder);
  const printed = new Set([
    ...pages.map(({ pathname }) => ticketFile(pathname.slice(base.length))),
    ...ticketFilesOf(pages),
  ]);
  const texts = paths.filter(isText);
  const names = new Set(paths.filter(canBeFound).map((path) => basename(path)));
  const named = await namesIn(
    texts.filter((path) => printed.has(path)),
    { siteFolder, names },
  );
  const shared = await namesIn(
    texts.filter((path) => !printed.has(path)),
    { siteFolder, names: named },
  );
  const isOnlyNamedThere = (path: string) =>
    canBeFound(path) && named.has(basename(path)) && !shared.has(basename(path));
  return paths.filter((path) => printed.has(path) || isOnlyNamedThere(path));
}

/** Relative paths of all files, with slashes. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'));
}

/** Whether a file may name others. */
function isText(path: string): boolean {
  return /\.(x?html?|css|m?js|json|xml|svg|txt|webmanifest)$/.test(path);
}

/** Whether a file is one that pages show and that is written as it is called wherever it is named. */
function canBeFound(path: string): boolean {
  const isShown = /\.(woff2?|ttf|otf|png|jpe?g|gif|webp|avif|svg|css)$/.test(path);
  return isShown && !path.startsWith('downloads/') && /^[\w.~-]+$/.test(basename(path));
}

/** Which of the names stand anywhere in these files. */
async function namesIn(
  paths: readonly string[],
  { siteFolder, names }: { readonly siteFolder: string; readonly names: ReadonlySet<string> },
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const path of paths) {
    if (found.size === names.size) break;
    const text = await readFile(join(siteFolder, path), 'utf8');
    for (const name of names) if (!found.has(name) && text.includes(name)) found.add(name);
  }
  return found;
}
