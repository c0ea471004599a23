/** The press: HTML files, and the print pages of a built site, become PDFs. */
export { press, type PressOptions } from './integration.ts';
export { printFile, type FilePrinted, type PrintFileOptions } from './print-file.ts';
export { printSite } from './print-site.ts';
export type { DoneDocument, PrintSiteOptions, PrintSiteResult } from './site-order.ts';
export { findPrintPages, type PrintPage } from './jobs/jobs.ts';
export { selectFiles, type Selection } from './jobs/selection.ts';
export { readShard, type Shard } from './jobs/shard.ts';
export { mergeDownloads, type MergeOptions, type MergeResult } from './publish/merge.ts';
export { readManifest, type Manifest, type ManifestDocument, type ManifestFile } from './publish/manifest.ts';
export type { Diagnostic } from './verify/diagnostic.ts';
export { DiagnosticsError, refuseIncomplete } from './publish/incomplete.ts';
export { Interrupted, PressFailure } from './failure.ts';
export { reportProgress, type ProgressReporter } from './schedule/progress.ts';
export type { BrowserSource } from './browser/open-browser.ts';
export {
  forgetOtherPages,
  keepPrintPages,
  locatePrintPages,
  type SiteToPrint,
} from './publish/kept-pages.ts';
export { browserSource, type BrowserSourceOptions } from './browser/source.ts';
export { cacheFolderOf, printedFolderOf } from './settings.ts';
