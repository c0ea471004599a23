import type { Diagnostic } from './verify/diagnostic.ts';
import type { BrowserSource } from './browser/open-browser.ts';
import type { PressFailure } from './failure.ts';
import type { Manifest, PrintedFile } from './publish/manifest.ts';
import type { PrinterProfile } from './outputs/printer-profile.ts';
import type { ProgressReporter } from './schedule/progress.ts';
import type { Selection } from './jobs/selection.ts';
import type { Shard } from './jobs/shard.ts';
import type { PrintPage } from './jobs/jobs.ts';

export interface PrintSiteOptions extends PrinterProfile {
  /** Absolute folder of the built site; PDFs go into `downloads/` below it. */
  readonly siteFolder: string;
  /** Absolute folder that holds its print pages; the site itself when left out. */
  readonly pagesFolder?: string | undefined;
  /** The path under which the site will be served: `/toolkit/`; `/` when left out. */
  readonly base?: string | undefined;
  /** Browsers of this machine when left out. */
  readonly browsers?: BrowserSource | undefined;
  /** Absolute folder that keeps what was printed, for the next time; without it, everything is printed. */
  readonly cacheFolder?: string | undefined;
  /** How many documents are laid out at a time; as many as there are processors, up to four, when left out. */
  readonly workers?: number | undefined;
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
  readonly diagnostics: readonly Diagnostic[];
}

export interface PrintSiteResult {
  /** How many were to be printed. */
  readonly documents: number;
  /** What is in place now of what was asked for. */
  readonly printed: readonly PrintedFile[];
  readonly fromCache: number;
  /** Why the others are not. */
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly PressFailure[];
  /** PDFs that the site’s print pages would make in advance and that are not there, in order. */
  readonly missing: readonly string[];
  readonly manifest: Manifest;
}
