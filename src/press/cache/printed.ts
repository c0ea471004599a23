import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OffsetMm } from '../../imposition/index.ts';
import type { ManifestFile } from '../manifest.ts';
import type { PrintedDocument } from '../print-document.ts';
import type { FilledPage } from '../referred.ts';
import type { AnchorPages } from '../site/references.ts';
import { selectFiles, type Selection } from '../selection.ts';
import { fingerprintEngine } from './engine.ts';
import { openStore, sha256 } from './store.ts';

/** What of a page was asked for, beyond what it says itself. */
export interface Asked {
  readonly selection: Selection;
  readonly backOffsetMm?: OffsetMm | undefined;
}

/** Documents printed before. Only what passed the inspection is kept. */
export interface PrintedCache {
  /** What was printed from the very same page, files and engine; undefined when there is none. */
  find(page: FilledPage, asked: Asked): Promise<PrintedDocument | undefined>;
  /** `usedFiles` are the files of the site that the page asked for. */
  keep(
    page: FilledPage,
    printed: Asked & { document: PrintedDocument; usedFiles: Iterable<string> },
  ): Promise<void>;
  /** Where the anchors of the very same page begin, whatever was printed of it; undefined when that is not kept. */
  findPages(page: FilledPage): Promise<AnchorPages | undefined>;
  keepPages(
    page: FilledPage,
    learnt: { anchorPages: AnchorPages; usedFiles: Iterable<string> },
  ): Promise<void>;
  prune(): Promise<void>;
}

interface Inputs {
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

interface Facts extends Inputs {
  readonly files: readonly ManifestFile[];
}

interface PagesFacts extends Inputs {
  readonly anchorPages: AnchorPages;
}

export interface PrintedCacheOptions {
  /** Absolute folder of the cache. */
  readonly folder: string;
  /** Absolute folder of the built site. */
  readonly siteFolder: string;
  /** Which browser prints. */
  readonly browser: string;
}

export async function openPrintedCache({
  folder,
  siteFolder,
  browser,
}: PrintedCacheOptions): Promise<PrintedCache> {
  const store = openStore(folder);
  const engine = await fingerprintEngine(browser);
  const hashes = new Map<string, Promise<string>>();
  const hashOf = (path: string) => {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    const hash = readFile(join(siteFolder, path)).then(sha256, () => 'missing');
    hashes.set(path, hash);
    return hash;
  };
  const keyOfPage = ({ htmlSha256, pathname, filled }: FilledPage, ...more: string[]) =>
    sha256([engine, htmlSha256, pathname, JSON.stringify(filled), ...more].join('\n'));
  const keyOf = (page: FilledPage, { selection, backOffsetMm }: Asked) => {
    const offset = backOffsetMm === undefined ? 'its own' : `${backOffsetMm.x} ${backOffsetMm.y}`;
    return keyOfPage(page, selection.name, offset);
  };
  const inputsOf = (usedFiles: Iterable<string>) =>
    Promise.all([...usedFiles].sort().map(async (path) => ({ path, sha256: await hashOf(path) })));
  const areSame = async ({ inputs }: Inputs) => {
    const hashesNow = await Promise.all(inputs.map(({ path }) => hashOf(path)));
    return inputs.every((input, index) => input.sha256 === hashesNow[index]);
  };

  const findOne = async (page: FilledPage, asked: Asked): Promise<PrintedDocument | undefined> => {
    const kept = await store.read(keyOf(page, asked));
    if (kept === undefined) return undefined;
    const facts = kept.facts as Facts;
    if (!(await areSame(facts))) return undefined;
    const { files } = facts;
    return { printed: files.map((file) => ({ job: page.job, file })), files: kept.files, findings: [] };
  };

  return {
    async find(page, asked) {
      const found = await findOne(page, asked);
      if (found !== undefined || asked.selection.isAll) return found;
      const all = await findOne(page, { ...asked, selection: selectFiles({}) });
      if (all === undefined) return undefined;
      const printed = all.printed.filter(({ file }) => asked.selection.includes(page.job, file));
      const paths = new Set(printed.flatMap(({ file }) => [file.path, file.picture.path]));
      return { ...all, printed, files: all.files.filter(({ path }) => paths.has(path)) };
    },
    async keep(page, { document, usedFiles, ...asked }) {
      if (document.findings.length > 0) return;
      const inputs = await inputsOf(usedFiles);
      const facts: Facts = { inputs, files: document.printed.map(({ file }) => file) };
      await store.write(keyOf(page, asked), { facts, files: document.files });
    },
    async findPages(page) {
      const facts = (await store.read(keyOfPage(page, 'pages')))?.facts as PagesFacts | undefined;
      return facts !== undefined && (await areSame(facts)) ? facts.anchorPages : undefined;
    },
    async keepPages(page, { anchorPages, usedFiles }) {
      const facts: PagesFacts = { inputs: await inputsOf(usedFiles), anchorPages };
      await store.write(keyOfPage(page, 'pages'), { facts, files: [] });
    },
    prune: () => store.prune(),
  };
}
