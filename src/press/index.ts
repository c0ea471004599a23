/** The press: HTML files, and the print pages of a built site, become PDFs. */
export { press, type PressOptions } from './integration.ts';
export { printFile, type FilePrinted, type PrintFileOptions } from './print-file.ts';
export { printSite } from './print-site.ts';
export type { DoneDocument, PrintSiteOptions, PrintSiteResult } from './site-order.ts';
export { findPrintPages, type PrintPage } from './site/jobs.ts';
export { selectFiles, type Selection } from './selection.ts';
export { readShard, type Shard } from './shard.ts';
export { mergeDownloads, type MergeOptions, type MergeResult } from './merge.ts';
export { readManifest, type Manifest, type ManifestDocument, type ManifestFile } from './manifest.ts';
export type { Finding } from './finding.ts';
export { FindingsError, refuseIncomplete } from './incomplete.ts';
export { Interrupted, PressFailure } from './failure.ts';
export { reportProgress, type ProgressReporter } from './progress.ts';
export type { BrowserSource } from './chromium/open-browser.ts';
export { browserSource, type BrowserSourceOptions } from './chromium/source.ts';
export { cacheFolderOf, printedFolderOf } from './settings.ts';
