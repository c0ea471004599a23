import type { BrowserSource } from '../browser/open-browser.ts';
import { openPrintedCache, type PrintedCache } from '../cache/printed.ts';
import type { Task } from './worker-pool.ts';
import { readDependencies, type FilledPage } from './dependencies.ts';
import type { NewFile } from '../outputs/new-file.ts';
import { hasErrors } from '../verify/severity.ts';
import type { Diagnostic } from '../verify/diagnostic.ts';
import type { PressFailure } from '../failure.ts';
import type { ManifestFile, PrintedFile } from '../publish/manifest.ts';
import type { PrintedDocument, PrintedPage } from '../outputs/print-document.ts';
import type { PrintSiteOptions, PrintSiteResult } from '../site-order.ts';
import { followRun } from './run-progress.ts';
import { selectFiles } from '../jobs/selection.ts';
import { orderForRun } from './task-order.ts';
import type { PrintPage } from '../jobs/jobs.ts';

export interface PrintPagesOptions extends PrintSiteOptions {
  readonly base: string;
  readonly browsers: BrowserSource;
  readonly workers: number;
  /** All print pages of the site, among them those that others tell of. */
  readonly all: readonly PrintPage[];
  readonly write: (file: NewFile) => Promise<void>;
  /** Whether the very same file lies where it belongs. */
  readonly isInPlace: (file: ManifestFile) => Promise<boolean>;
}

export type PrintedPages = Pick<PrintSiteResult, 'printed' | 'fromCache' | 'failures' | 'diagnostics'>;

interface Printed extends PrintedPage {
  readonly filled: FilledPage;
  readonly startedMs: number;
}

/**
 * Prints some pages of a site, or takes them from the cache, each once and as soon as all is known that it tells of
 * others. What others tell of is laid out for that alone where it is not to be printed itself.
 */
export async function printPages(
  asked: readonly PrintPage[],
  options: PrintPagesOptions,
): Promise<PrintedPages> {
  const { siteFolder, pagesFolder, base, browsers, progress, signal, workers, onDocument, onLayout, all } =
    options;
  const { selection = selectFiles({}), backOffsetMm, paperThicknessMm } = options;
  const way = { selection, backOffsetMm, paperThicknessMm };
  const printed: PrintedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const result = { printed, diagnostics, fromCache: 0, failures: [] as PressFailure[] };
  if (asked.length === 0) return result;
  const cache = await openCache(options);
  const dependencies = readDependencies(asked, { all, base });
  const isAsked = new Set(asked);
  const add = async (
    page: PrintPage,
    { document, startedMs, fromCache }: { document: PrintedDocument; startedMs: number; fromCache: boolean },
  ) => {
    if (fromCache) result.fromCache += 1;
    for (const file of document.files) await options.write(file);
    printed.push(...document.printed);
    diagnostics.push(...document.diagnostics);
    const reading = document.printed.find(({ file }) => file.form === 'reading') ?? document.printed[0];
    onDocument?.({
      page,
      pages: reading?.file.pages ?? 0,
      seconds: (performance.now() - startedMs) / 1000,
      fromCache,
      diagnostics: document.diagnostics,
    });
  };
  /** Does what can be done with a page without a browser; gives back what is left to lay out. */
  const settle = async (page: PrintPage): Promise<FilledPage | undefined> => {
    const startedMs = performance.now();
    const filled = dependencies.fill(page);
    if ('diagnostics' in filled) {
      dependencies.learn(page, undefined);
      const document = { printed: [], files: [], diagnostics: filled.diagnostics };
      if (isAsked.has(page)) await add(page, { document, startedMs, fromCache: false });
      return undefined;
    }
    if (dependencies.isReferredTo(page)) {
      const learnt = await cache?.findLearnt(filled);
      if (learnt === undefined) return filled;
      dependencies.learn(page, learnt);
    }
    if (!isAsked.has(page)) return undefined;
    const document = await cache?.find(filled, way, options.isInPlace);
    if (document === undefined) return filled;
    await add(page, { document, startedMs, fromCache: true });
    return undefined;
  };

  /** What is left to lay out, filled in where all is known by now. */
  const toDo = new Map<PrintPage, FilledPage | undefined>();
  for (const page of dependencies.inOrder) {
    signal?.throwIfAborted();
    const ready = dependencies.isReady(page) ? await settle(page) : undefined;
    if (ready !== undefined || !dependencies.isReady(page)) toDo.set(page, ready);
  }
  await cache?.prune();
  if (toDo.size === 0) return result;

  // All that prints is only loaded when there is something to print.
  const { doTasks } = await import('./worker-pool.ts');
  const inOrder = orderForRun([...toDo.keys()], (page) => dependencies.isReferredTo(page));
  const run = followRun(inOrder, {
    workers,
    progress,
    all,
    earlier: (await cache?.pageCounts()) ?? new Map(),
  });
  const tasks = inOrder.map((page): Task<Printed | undefined> => ({
    title: titleOf(page),
    htmlBytes: page.htmlBytes,
    isReady: () => dependencies.isReady(page),
    async work(tab) {
      run.begin(page, titleOf(page));
      const startedMs = performance.now();
      // With all known that it tells of, it may be the same as ever.
      const filled = toDo.get(page) ?? (await settle(page));
      if (filled === undefined) return undefined;
      const { layOutPage, printDocument } = await import('../outputs/print-document.ts');
      onLayout?.(page);
      const done = isAsked.has(page)
        ? await printDocument(filled, { tab, base, ...way })
        : await layOutPage(filled, { tab, base });
      return { ...done, filled, startedMs };
    },
    async done(done) {
      if (done !== undefined) await keep(page, done);
      run.end(page, done?.pageCount);
    },
    failed() {
      dependencies.learn(page, undefined);
      run.end(page, undefined);
    },
  }));
  const keep = async (page: PrintPage, { filled, document, usedFiles, learnt, startedMs }: Printed) => {
    if (dependencies.isReferredTo(page)) {
      const { diagnostics: found } = document;
      if (!hasErrors(found)) await cache?.keepLearnt(filled, { learnt, usedFiles, diagnostics: found });
      dependencies.learn(page, learnt);
    }
    if (!isAsked.has(page)) return;
    await cache?.keep(filled, { document, learnt, ...way, usedFiles });
    await add(page, { document, startedMs, fromCache: false });
  };
  try {
    const failures = await doTasks(tasks, {
      workers,
      openBrowser: () => browsers.open(),
      folder: siteFolder,
      overlay: pagesFolder === siteFolder ? undefined : pagesFolder,
      base,
      progress,
      signal,
      timeLimitMs: options.timeLimitMs,
    });
    return { ...result, failures };
  } finally {
    run.stop();
    await cache?.keepPageCounts(run.pageCounts());
  }
}

async function openCache({
  cacheFolder,
  siteFolder,
  pagesFolder,
  browsers,
}: PrintPagesOptions): Promise<PrintedCache | undefined> {
  if (cacheFolder === undefined) return undefined;
  return openPrintedCache({
    folder: cacheFolder,
    siteFolder,
    pagesFolder,
    browser: await browsers.identify(),
  });
}

function titleOf({ job }: PrintPage): string {
  return `${job.kind} “${job.title}” (${job.paper === 'a4' ? 'A4' : 'Letter'})`;
}
