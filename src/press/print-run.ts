import { openPrintedCache, type PrintedCache } from './cache/printed.ts';
import type { Task } from './crew.ts';
import type { NewFile } from './new-file.ts';
import type { Problem } from '../problems/index.ts';
import type { PressFailure } from './failure.ts';
import type { PrintedFile } from './manifest.ts';
import type { PrintedDocument, PrintedPage } from './print-document.ts';
import type { PrintSiteOptions, PrintSiteResult } from './site-order.ts';
import type { ProgressReporter } from './progress.ts';
import { readReferred, type FilledPage } from './referred.ts';
import { selectFiles } from './selection.ts';
import type { Facts } from './site/facts.ts';
import type { PrintPage } from './site/jobs.ts';

export interface PrintPagesOptions extends PrintSiteOptions {
  /** All print pages of the site, among them those that others give page numbers of. */
  readonly all: readonly PrintPage[];
  readonly write: (file: NewFile) => Promise<void>;
  /** What a page is to tell of other files. */
  readonly knownFilesOf?: ((page: PrintPage) => ReadonlyMap<string, Facts>) | undefined;
}

export type PrintedPages = Pick<PrintSiteResult, 'printed' | 'fromCache' | 'failures' | 'findings'>;

interface Printed extends PrintedPage {
  readonly filled: FilledPage;
  readonly startedMs: number;
}

/**
 * Prints some pages of a site, or takes them from the cache. Pages that others give page numbers of come first; those
 * that are not to be printed themselves are laid out for their numbers alone.
 */
export async function printPages(
  asked: readonly PrintPage[],
  options: PrintPagesOptions,
): Promise<PrintedPages> {
  const { siteFolder, base, browsers, progress, signal, workers, onDocument, all } = options;
  const { selection = selectFiles({}), backOffsetMm, paperThicknessMm, knownFilesOf } = options;
  const way = { selection, backOffsetMm, paperThicknessMm };
  const askedOf = (page: PrintPage) => ({ ...way, told: toldIn(knownFilesOf?.(page)) });
  const printed: PrintedFile[] = [];
  const findings: Problem[] = [];
  const result = { printed, findings, fromCache: 0, failures: [] as PressFailure[] };
  if (asked.length === 0) return result;
  const cache = await openCache(options);
  const referred = readReferred(asked, { all, base });
  const isAsked = new Set(asked);
  const add = async (
    page: PrintPage,
    { document, startedMs, fromCache }: { document: PrintedDocument; startedMs: number; fromCache: boolean },
  ) => {
    if (fromCache) result.fromCache += 1;
    for (const file of document.files) await options.write(file);
    printed.push(...document.printed);
    findings.push(...document.findings);
    const reading = document.printed.find(({ file }) => file.form === 'reading') ?? document.printed[0];
    onDocument?.({
      page,
      pages: reading?.file.pages ?? 0,
      seconds: (performance.now() - startedMs) / 1000,
      fromCache,
      findings: document.findings,
    });
  };
  /** Does what can be done with a page without a browser; gives back what is left to lay out. */
  const settle = async (page: PrintPage): Promise<FilledPage | undefined> => {
    const startedMs = performance.now();
    const filled = referred.fill(page);
    if ('findings' in filled) {
      referred.learn(page, undefined);
      const document = { printed: [], files: [], findings: filled.findings };
      if (isAsked.has(page)) await add(page, { document, startedMs, fromCache: false });
      return undefined;
    }
    if (referred.isReferredTo(page)) {
      const pages = await cache?.findPages(filled);
      if (pages === undefined) return filled;
      referred.learn(page, pages);
    }
    if (!isAsked.has(page)) return undefined;
    const document = await cache?.find(filled, askedOf(page));
    if (document === undefined) return filled;
    await add(page, { document, startedMs, fromCache: true });
    return undefined;
  };

  const toDo: { readonly page: PrintPage; readonly ready: FilledPage | undefined }[] = [];
  for (const page of referred.inOrder) {
    signal?.throwIfAborted();
    const ready = referred.isReady(page) ? await settle(page) : undefined;
    if (ready !== undefined || !referred.isReady(page)) toDo.push({ page, ready });
  }
  await cache?.prune();
  if (toDo.length === 0) return result;

  // All that prints is only loaded when there is something to print.
  const { doTasks } = await import('./crew.ts');
  // What others wait for, then the longest, so that no worker is left with a long one at the end.
  const rank = (page: PrintPage) => (referred.isReferredTo(page) ? 1 : 0);
  toDo.sort((a, b) => rank(b.page) - rank(a.page) || b.page.htmlBytes - a.page.htmlBytes);
  const tell = progressTeller(
    toDo.map(({ page }) => page),
    progress,
  );
  const tasks = toDo.map(({ page, ready }): Task<Printed | undefined> => {
    let finished: () => void = () => undefined;
    return {
      title: titleOf(page),
      htmlBytes: page.htmlBytes,
      isReady: () => referred.isReady(page),
      async work(tab) {
        finished = tell(page);
        const startedMs = performance.now();
        // With its numbers known, it may be the same as ever.
        const filled = ready ?? (await settle(page));
        if (filled === undefined) return undefined;
        const { learnPages, printDocument } = await import('./print-document.ts');
        const done = isAsked.has(page)
          ? await printDocument(filled, { tab, base, ...way, knownFiles: knownFilesOf?.(page) })
          : await learnPages(filled, { tab });
        return { ...done, filled, startedMs };
      },
      async done(done) {
        if (done !== undefined) await keep(page, done);
        finished();
      },
      failed: () => referred.learn(page, undefined),
    };
  });
  const keep = async (page: PrintPage, { filled, document, usedFiles, anchorPages, startedMs }: Printed) => {
    if (referred.isReferredTo(page)) {
      if (document.findings.length === 0) await cache?.keepPages(filled, { anchorPages, usedFiles });
      referred.learn(page, anchorPages);
    }
    if (!isAsked.has(page)) return;
    await cache?.keep(filled, { document, ...askedOf(page), usedFiles });
    await add(page, { document, startedMs, fromCache: false });
  };
  const failures = await doTasks(tasks, {
    workers,
    openBrowser: () => browsers.open(),
    folder: siteFolder,
    base,
    progress,
    signal,
    timeLimitMs: options.timeLimitMs,
  });
  return { ...result, failures };
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
