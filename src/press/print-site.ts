import type { Problem } from '../problems/index.ts';
import type { BrowserSource } from './chromium/open-browser.ts';
import { downloadsOf, putInPlace, withPartial, writeInto, type NewFile } from './downloads.ts';
import type { PressFailure } from './failure.ts';
import { kitsOf } from './kits.ts';
import { readManifest, type Manifest, type PrintedFile } from './manifest.ts';
import type { ProgressReporter } from './progress.ts';
import type { OwnPrinter } from './own-printer.ts';
import { pagesOf, type Shard } from './shard.ts';
import { printPages } from './print-run.ts';
import type { Selection } from './selection.ts';
import { findPrintPages, type PrintPage } from './site/jobs.ts';

export interface PrintSiteOptions extends OwnPrinter {
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
  /** Milliseconds that a document of so many bytes of HTML may take. */
  readonly timeLimitMs?: ((htmlBytes: number) => number) | undefined;
  readonly progress?: ProgressReporter | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called with each document when it is done. */
  readonly onDocument?: ((document: DoneDocument) => void) | undefined;
  /** Called with each page whenever it is laid out. */
  readonly onLayout?: ((page: PrintPage) => void) | undefined;
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
      const { printed, ...rest } = await printPages(pages, { ...options, all, write });
      signal?.throwIfAborted();
      const manifest = await putInPlace(printed, {
        siteFolder,
        partial,
        earlier,
        kits: kitsOf(all),
        isFilledIn: true,
        pages: all,
      });
      return { documents: pages.length, printed, ...rest, findings: withoutRepeats(rest.findings), manifest };
    });
  } finally {
    progress?.end();
  }
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
