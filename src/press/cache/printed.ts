import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OffsetMm } from '../../imposition/index.ts';
import type { ManifestFile } from '../manifest.ts';
import type { PrintedDocument } from '../print-document.ts';
import type { PrintPage } from '../site/jobs.ts';
import { selectFiles, type Selection } from '../selection.ts';
import { fingerprintEngine } from './engine.ts';
import { openStore, sha256 } from './store.ts';

/** What of a page was asked for, beyond what it says itself. */
export interface Asked {
  readonly selection: Selection;
  readonly backOffsetMm?: OffsetMm | undefined;
  /** What it is to tell of other files, so that what was told before is not told again. */
  readonly told?: string | undefined;
}

/** Documents printed before. Only what passed the inspection is kept. */
export interface PrintedCache {
  /** What was printed from the very same page, files and engine; undefined when there is none. */
  find(page: PrintPage, asked: Asked): Promise<PrintedDocument | undefined>;
  /** `usedFiles` are the files of the site that the page asked for. */
  keep(
    page: PrintPage,
    printed: Asked & { document: PrintedDocument; usedFiles: Iterable<string> },
  ): Promise<void>;
  prune(): Promise<void>;
}

interface Facts {
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly files: readonly ManifestFile[];
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
  const keyOf = ({ htmlSha256, pathname }: PrintPage, { selection, backOffsetMm, told = '' }: Asked) => {
    const offset = backOffsetMm === undefined ? 'its own' : `${backOffsetMm.x} ${backOffsetMm.y}`;
    const parts = [engine, htmlSha256, pathname, selection.name, offset];
    return sha256([...parts, ...(told === '' ? [] : [told])].join('\n'));
  };

  const findOne = async (page: PrintPage, asked: Asked): Promise<PrintedDocument | undefined> => {
    const kept = await store.read(keyOf(page, asked));
    if (kept === undefined) return undefined;
    const { inputs, files } = kept.facts as Facts;
    const hashesNow = await Promise.all(inputs.map(({ path }) => hashOf(path)));
    if (inputs.some((input, index) => input.sha256 !== hashesNow[index])) return undefined;
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
      const paths = [...usedFiles].sort();
      const inputs = await Promise.all(paths.map(async (path) => ({ path, sha256: await hashOf(path) })));
      const facts: Facts = { inputs, files: document.printed.map(({ file }) => file) };
      await store.write(keyOf(page, asked), { facts, files: document.files });
    },
    prune: () => store.prune(),
  };
}
