import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { slug } from 'github-slugger';
import { catalogueIn } from '../words/index.ts';
import { classicScript } from './classic-script.ts';
import { bundledPage, moduleScripts, siteFacts } from './page.ts';
import { relativeSheet } from './style-sheet.ts';
import type { ZipEntry } from './zip-file.ts';

/** `whole` has everything to print; `lean` only what there is to read. */
export type BundleKind = 'whole' | 'lean';

/** Pages that are printed, and what only a web server, a robot or the press asks for. */
const neverBundled =
  /^(404\.html$|robots\.txt$|site\.json$|sitemap[^/]*\.xml$|[^/]*\.webmanifest$|service-worker\.js$|offline\.js$|share\/)|(^|\/)(print\/|offline\/|feed\.xml$|\.)/;
const toPrint = /^downloads\/.*\.(pdf|zip)$/;
/** What only tells of those, and shows them. */
const ofPrintables = /^downloads\/(manifest\.json|.*\.webp)$/;

export interface SiteBundle {
  /** Of the folder in the zip, and of the zip: `microsolidarity-toolkit`. */
  readonly name: string;
  /** How many of its files are printables. */
  readonly printables: number;
  entries(): AsyncIterable<ZipEntry>;
}

/** A built site as a folder that opens from anywhere: its files, in the order of their paths. */
export async function bundleSite(siteFolder: string, kind: BundleKind): Promise<SiteBundle> {
  const { name: title, base, language } = siteFacts(await readFile(join(siteFolder, 'index.html'), 'utf8'));
  const name = slug(title) || 'toolkit';
  const all = await filesOf(siteFolder);
  const isLeftOut = (path: string) =>
    neverBundled.test(path) || (kind === 'lean' && (toPrint.test(path) || ofPrintables.test(path)));
  const paths = all.filter((path) => !isLeftOut(path));
  const files = new Set(paths);
  const read = (path: string) => readFile(join(siteFolder, path), 'utf8');
  const { bundleWords } = catalogueIn(language);

  async function* entries(): AsyncIterable<ZipEntry> {
    yield { name: `${name}/${bundleWords.readMeFile}`, content: bundleWords.readMe(title, kind) };
    const modules = new Set<string>();
    for (const path of paths.filter((each) => each.endsWith('.html'))) {
      const html = await read(path);
      for (const script of moduleScripts(html, { base })) modules.add(script);
      yield { name: `${name}/${path}`, content: bundledPage(html, { base, files, from: path }) };
    }
    for (const path of paths.filter((each) => !each.endsWith('.html'))) {
      const file = join(siteFolder, path);
      const content = path.endsWith('.css')
        ? relativeSheet(await read(path), { base, files, from: path })
        : modules.has(path)
          ? await classicScript(file)
          : { file };
      yield { name: `${name}/${path}`, content };
    }
  }
  return { name, printables: paths.filter((path) => toPrint.test(path)).length, entries };
}

async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}
