import type { OffsetMm } from '../imposition/index.ts';
import type { Problem } from '../problems/index.ts';
import { openPrintedCache, type PrintedCache } from './cache/printed.ts';
import type { BrowserSource } from './chromium/open-browser.ts';
import type { Task } from './crew.ts';
import { downloadsOf, putInPlace, withPartial, writeInto, type NewFile } from './downloads.ts';
import type { PressFailure } from './failure.ts';
import { kitsOf } from './kits.ts';
import { readManifest, type Manifest, type PrintedFile } from './manifest.ts';
import type { PrintedDocument } from './print-document.ts';
import type { ProgressReporter } from './progress.ts';
import { factsFor, roundsOf } from './rounds.ts';
import { pagesOf, type Shard } from './shard.ts';
import { selectFiles, type Selection } from './selection.ts';
import type { Facts } from './site/facts.ts';
import { findPrintPages, type PrintPage } from './site/jobs.ts';

export interface PrintSiteOptions {
  /** Absolute folder of the built site; PDFs go into `downloads/` below it. */
  readonly siteFolder: string;
  /** The path under which the site will be served: `/` or `/toolkit/`. */
  readonly base: string;
  readonly browsers: BrowserSource;
  /** Absolute folder that keeps what was printed, for the next time; without it, everything is printed. */
  readonly cacheFolder?: string | undefined;
  /** How many documents are laid out at a time. */
  readonly workers: number;
  /** Which to print; all when left out. */
  readonly choose?: ((page: PrintPage) => boolean) | undefined;
  /** Which part of them, where several machines print; all of them when left out. */
  readonly shard?: Shard | undefined;
  /** Which files of them to make; all when left out. */
  readonly selection?: Selection | undefined;
  /** Replaces what the documents say of the printer’s drift, in millimetres. */
  readonly backOffsetMm?: OffsetMm | undefined;
  /** Milliseconds that a document of so many bytes of HTML may take. */
  readonly timeLimitMs?: ((htmlBytes: number) => number) | undefined;
  readonly progress?: ProgressReporter | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called with each document when it is done. */
  readonly onDocument?: ((document: DoneDocument) => void) | undefined;
}

/** How one document fared. */
export interface DoneDocument {
  readonly page: PrintPage;
  /** Pages of the document; 0 when it could not be printed as it is. */
  readonly pages: number;
  readonly seconds: number;
  readonly fromCache: boolean;
  readonly findings: readonly Problem[];
}

export interface PrintSiteResult {
  /** How many were to be printed. */
  readonly documents: number;
  /** What is in place now of what was asked for. */
  readonly printed: readonly PrintedFile[];
  readonly fromCache: number;
  /** Why the others are not. */
  readonly findings: readonly Problem[];
  readonly failures: readonly PressFailure[];
  readonly manifest: Manifest;
}

/**
 * Prints the documents of a built site. PDFs appear complete or not at all: they are written beside their places and
 * moved there at the end, and at every moment the manifest names only what is there. Documents with findings, and
 * those the browser failed at, are left out; the others are printed.
 * @throws PressFailure when the press itself cannot go on.
 */
export async function printSite(options: PrintSiteOptions): Promise<PrintSiteResult> {
  const { siteFolder, base, choose = () => true, shard, signal, progress } = options;
  const all = await findPrintPages(siteFolder, base);
  const chosen = all.filter(choose);
  const pages = shard === undefined ? chosen : pagesOf(chosen, shard);
  const earlier = await readManifest(downloadsOf(siteFolder));
  try {
    return await withPartial(siteFolder, async (partial) => {
      const write = (file: NewFile) => writeInto(partial, file);
      const { printed, ...rest } = await printInRounds(pages, { ...options, all, write });
      signal?.throwIfAborted();
      const kits = kitsOf(all);
      const manifest = await putInPlace(printed, { siteFolder, partial, earlier, kits, isFilledIn: true });
      return { documents: pages.length, printed, ...rest, findings: withoutRepeats(rest.findings), manifest };
    });
  } finally {
    progress?.end();
  }
}

interface Printed {
  readonly document: PrintedDocument;
  readonly startedMs: number;
  readonly usedFiles: ReadonlySet<string>;
}

interface PrintedPages {
  readonly printed: PrintedFile[];
  readonly fromCache: number;
  readonly findings: Problem[];
  readonly failures: PressFailure[];
}

interface PrintPagesOptions extends PrintSiteOptions {
  readonly write: (file: NewFile) => Promise<void>;
  /** What a page is to tell of other files. */
  readonly knownFilesOf?: ((page: PrintPage) => ReadonlyMap<string, Facts>) | undefined;
}

/** Prints pages, those that tell how many sheets others take when that is known. */
async function printInRounds(
  pages: readonly PrintPage[],
  { all, ...options }: PrintPagesOptions & { all: readonly PrintPage[] },
): Promise<PrintedPages> {
  const { selection = selectFiles({}) } = options;
  const rounds = roundsOf(pages, { all, selection });
  const first = await printPages(rounds.first, options);
  if (rounds.last.length === 0) return first;
  const counted = await printPages(rounds.counted, {
    ...options,
    selection: undefined,
    onDocument: undefined,
    write: () => Promise.resolve(),
  });
  const known = [...first.printed, ...counted.printed];
  const last = await printPages(rounds.last, { ...options, knownFilesOf: (page) => factsFor(page, known) });
  return {
    printed: [...first.printed, ...last.printed],
    fromCache: first.fromCache + last.fromCache,
    findings: [...first.findings, ...last.findings],
    failures: [...first.failures, ...counted.failures, ...last.failures],
  };
}

async function printPages(pages: readonly PrintPage[], options: PrintPagesOptions): Promise<PrintedPages> {
  const { siteFolder, base, browsers, progress, signal, workers, onDocument } = options;
  const { selection = selectFiles({}), backOffsetMm, knownFilesOf } = options;
  const askedOf = (page: PrintPage) => ({ selection, backOffsetMm, told: toldIn(knownFilesOf?.(page)) });
  if (pages.length === 0) return { printed: [], fromCache: 0, findings: [], failures: [] };
  const cache = await openCache(options);
  const printed: PrintedFile[] = [];
  const findings: Problem[] = [];
  const add = async (
    page: PrintPage,
    document: PrintedDocument,
    since: { startedMs: number; fromCache: boolean },
  ) => {
    for (const file of document.files) await options.write(file);
    printed.push(...document.printed);
    findings.push(...document.findings);
    const reading = document.printed.find(({ file }) => file.form === 'reading') ?? document.printed[0];
    onDocument?.({
      page,
      pages: reading?.file.pages ?? 0,
      seconds: (performance.now() - since.startedMs) / 1000,
      fromCache: since.fromCache,
      findings: document.findings,
    });
  };

  const toPrint: PrintPage[] = [];
  for (const page of pages) {
    signal?.throwIfAborted();
    const startedMs = performance.now();
    const found = await cache?.find(page, askedOf(page));
    if (found === undefined) toPrint.push(page);
    else await add(page, found, { startedMs, fromCache: true });
  }

  await cache?.prune();
  const rest = { printed, fromCache: pages.length - toPrint.length, findings };
  if (toPrint.length === 0) return { ...rest, failures: [] };

  // All that prints is only loaded when there is something to print.
  const { doTasks } = await import('./crew.ts');
  // The longest first, so that no worker is left with a long one at the end.
  toPrint.sort((a, b) => b.htmlBytes - a.htmlBytes);
  const tell = progressTeller(toPrint, progress);
  const tasks = toPrint.map((page): Task<Printed> => {
    let finished: () => void = () => undefined;
    return {
      title: titleOf(page),
      htmlBytes: page.htmlBytes,
      async work(tab) {
        finished = tell(page);
        const startedMs = performance.now();
        const { printDocument } = await import('./print-document.ts');
        const { document, usedFiles } = await printDocument(page, {
          tab,
          base,
          selection,
          backOffsetMm,
          knownFiles: knownFilesOf?.(page),
        });
        return { document, startedMs, usedFiles };
      },
      async done({ document, startedMs, usedFiles }) {
        await cache?.keep(page, { document, ...askedOf(page), usedFiles });
        await add(page, document, { startedMs, fromCache: false });
        finished();
      },
    };
  });
  const failures = await doTasks(tasks, {
    workers,
    openBrowser: () => browsers.open(),
    folder: siteFolder,
    base,
    progress,
    signal,
    timeLimitMs: options.timeLimitMs,
  });
  return { ...rest, failures };
}

/** The same for the same facts. */
function toldIn(facts: ReadonlyMap<string, Facts> | undefined): string {
  return facts === undefined ? '' : JSON.stringify([...facts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function openCache({
  cacheFolder,
  siteFolder,
  browsers,
}: PrintSiteOptions): Promise<PrintedCache | undefined> {
  if (cacheFolder === undefined) return undefined;
  return openPrintedCache({ folder: cacheFolder, siteFolder, browser: await browsers.identify() });
}

function titleOf({ job }: PrintPage): string {
  return `${job.kind} “${job.title}” (${job.paper === 'a4' ? 'A4' : 'Letter'})`;
}

/** Tells the start of each document; the returned function is called at its end. */
function progressTeller(
  pages: readonly PrintPage[],
  progress: ProgressReporter | undefined,
): (page: PrintPage) => () => void {
  const total = pages.reduce((sum, { htmlBytes }) => sum + htmlBytes, 0);
  let done = 0;
  let doneBytes = 0;
  return (page) => {
    progress?.update({ done, total: pages.length, title: titleOf(page), share: doneBytes / total });
    return () => {
      done += 1;
      doneBytes += page.htmlBytes;
    };
  };
}

/** The same fault on the same paper, found on a card and again in its deck, is told once. */
function withoutRepeats(findings: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return findings.filter(({ code, file, line, message }) => {
    const key = [code, file, line, message.replace(/^\S+ “[^”]*” /, '')].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
