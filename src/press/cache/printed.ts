import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestFile } from '../publish/manifest.ts';
import type { PrinterProfile } from '../outputs/printer-profile.ts';
import type { PrintedDocument } from '../outputs/print-document.ts';
import type { FilledPage, Learnt } from '../schedule/dependencies.ts';
import { selectFiles, type Selection } from '../jobs/selection.ts';
import type { Diagnostic } from '../verify/diagnostic.ts';
import { hasErrors } from '../verify/severity.ts';
import { fingerprintEngine, fingerprintSystemFonts } from './engine.ts';
import { keepPageCounts, readPageCounts, type PageCount } from './page-counts.ts';
import { openStore, sha256 } from './store.ts';

/** What of a page was asked for, beyond what it says itself. */
export interface Asked extends PrinterProfile {
  readonly selection: Selection;
}

/** Documents printed before. Only what passed the inspection is kept. */
export interface PrintedCache {
  /**
   * What was printed from the very same page, files and engine; undefined when there is none. Without bytes where all
   * of its files are where they belong.
   */
  find(
    page: FilledPage,
    asked: Asked,
    isInPlace?: (file: ManifestFile) => Promise<boolean>,
  ): Promise<PrintedDocument | undefined>;
  /** `usedFiles` are the files of the site that the page asked for. */
  keep(
    page: FilledPage,
    printed: Asked & { document: PrintedDocument; learnt: Learnt; usedFiles: Iterable<string> },
  ): Promise<void>;
  /** What others may tell of the very same page, whatever was printed of it; undefined when that is not kept. */
  findLearnt(page: FilledPage): Promise<Learnt | undefined>;
  keepLearnt(page: FilledPage, known: LearntFrom): Promise<void>;
  /** How many pages print pages came to, whatever they said then, by their addresses. */
  pageCounts(): Promise<ReadonlyMap<string, PageCount>>;
  keepPageCounts(counts: ReadonlyMap<string, PageCount>): Promise<void>;
  prune(): Promise<void>;
}

interface Inputs {
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  /** The fonts of the system, where one of them draws letters of the page. */
  readonly systemFonts?: string | undefined;
}

export interface LearntFrom {
  readonly learnt: Learnt;
  readonly usedFiles: Iterable<string>;
  readonly diagnostics: readonly Diagnostic[];
}

interface LearntFacts extends Inputs {
  readonly learnt: Learnt;
}

interface Facts extends LearntFacts {
  readonly files: readonly ManifestFile[];
  /** Warnings: they are told each time. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PrintedCacheOptions {
  /** Absolute folder of the cache. */
  readonly folder: string;
  /** Absolute folder of the built site. */
  readonly siteFolder: string;
  /** Absolute folder of its print pages, whose files come before those of the site; the site itself when left out. */
  readonly pagesFolder?: string | undefined;
  /** Which browser prints. */
  readonly browser: string;
}

export async function openPrintedCache({
  folder,
  siteFolder,
  pagesFolder = siteFolder,
  browser,
}: PrintedCacheOptions): Promise<PrintedCache> {
  const store = openStore(folder);
  const engine = await fingerprintEngine(browser);
  const hashes = new Map<string, Promise<string>>();
  const hashOf = (path: string) => {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    const hash = readFile(join(pagesFolder, path))
      .catch(() => readFile(join(siteFolder, path)))
      .then(sha256, () => 'missing');
    hashes.set(path, hash);
    return hash;
  };
  const keyOfPage = ({ htmlSha256, pathname, filled, kitFacts }: FilledPage, ...more: string[]) => {
    const told = JSON.stringify([filled, [...(kitFacts ?? [])]]);
    return sha256([engine, htmlSha256, pathname, told, ...more].join('\n'));
  };
  const keyOf = (page: FilledPage, asked: Asked) => {
    const { selection, backOffsetMm, paperThicknessMm } = asked;
    const offset = backOffsetMm === undefined ? 'its own' : `${backOffsetMm.x} ${backOffsetMm.y}`;
    return keyOfPage(page, selection.name, offset, String(paperThicknessMm ?? 'its own'));
  };
  let fonts: Promise<string> | undefined;
  const systemFontsNow = () => (fonts ??= fingerprintSystemFonts());
  const inputsOf = async ({
    usedFiles,
    diagnostics,
  }: Pick<LearntFrom, 'usedFiles' | 'diagnostics'>): Promise<Inputs> => ({
    inputs: await Promise.all(
      [...usedFiles].sort().map(async (path) => ({ path, sha256: await hashOf(path) })),
    ),
    ...(diagnostics.some(({ code }) => code === 'foreign-font')
      ? { systemFonts: await systemFontsNow() }
      : {}),
  });
  const areSame = async ({ inputs, systemFonts }: Inputs) => {
    if (systemFonts !== undefined && systemFonts !== (await systemFontsNow())) return false;
    const hashesNow = await Promise.all(inputs.map(({ path }) => hashOf(path)));
    return inputs.every((input, index) => input.sha256 === hashesNow[index]);
  };

  const findFacts = async (page: FilledPage, asked: Asked): Promise<Facts | undefined> => {
    const facts = (await store.readFacts(keyOf(page, asked))) as Facts | undefined;
    return facts !== undefined && (await areSame(facts)) ? facts : undefined;
  };
  const findOne = async (page: FilledPage, asked: Asked): Promise<PrintedDocument | undefined> => {
    const facts = await findFacts(page, asked);
    const kept = facts === undefined ? undefined : await store.read(keyOf(page, asked));
    if (facts === undefined || kept === undefined) return undefined;
    return { ...documentOf(page, facts), files: kept.files };
  };

  return {
    async find(page, asked, isInPlace) {
      const facts = isInPlace === undefined ? undefined : await findFacts(page, asked);
      if (isInPlace !== undefined && facts !== undefined) {
        const inPlace = await Promise.all(facts.files.map(isInPlace));
        if (inPlace.every(Boolean)) return documentOf(page, facts);
      }
      const found = await findOne(page, asked);
      if (found !== undefined || asked.selection.isUsual) return found;
      const all = await findOne(page, { ...asked, selection: selectFiles({}) });
      if (all === undefined) return undefined;
      const chosen = page.job.outputs.filter((output) => asked.selection.includes(page.job, output));
      const chosenPaths = new Set(chosen.map(({ path }) => path));
      const printed = all.printed.filter(({ file }) => chosenPaths.has(file.path));
      // What is only made on request is not among them.
      if (printed.length < chosen.length) return undefined;
      const paths = new Set(printed.flatMap(({ file }) => [file.path, file.picture.path]));
      return { ...all, printed, files: all.files.filter(({ path }) => paths.has(path)) };
    },
    async keep(page, { document, learnt, usedFiles, ...asked }) {
      const { diagnostics } = document;
      if (hasErrors(diagnostics)) return;
      const inputs = await inputsOf({ usedFiles, diagnostics });
      const files = document.printed.map(({ file }) => file);
      const facts: Facts = { ...inputs, learnt, files, diagnostics };
      await store.write(keyOf(page, asked), { facts, files: document.files });
    },
    async findLearnt(page) {
      for (const key of [keyOfPage(page, 'learnt'), keyOf(page, { selection: selectFiles({}) })]) {
        const facts = (await store.read(key))?.facts as LearntFacts | undefined;
        if (facts !== undefined && (await areSame(facts))) return facts.learnt;
      }
      return undefined;
    },
    async keepLearnt(page, { learnt, usedFiles, diagnostics }) {
      const facts: LearntFacts = { ...(await inputsOf({ usedFiles, diagnostics })), learnt };
      await store.write(keyOfPage(page, 'learnt'), { facts, files: [] });
    },
    pageCounts: () => readPageCounts(folder),
    keepPageCounts: (counts) => keepPageCounts(folder, counts),
    prune: () => store.prune(),
  };
}

function documentOf({ job }: FilledPage, { files, diagnostics }: Facts): PrintedDocument {
  return { printed: files.map((file) => ({ job, file })), files: [], diagnostics };
}
