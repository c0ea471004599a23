/** The press: print pages of a built site become PDFs. */
export { diskFailure, Interrupted, PressFailure } from './failure.ts';
export { chooseExecutable, launchBrowser, type LaunchedBrowser } from './chromium/launch.ts';
export type { BrowserSource } from './chromium/open-browser.ts';
export { browserSource } from './chromium/source.ts';
export { FindingsError, refuseIncomplete } from './incomplete.ts';
export { press, pressName, type PressOptions } from './integration.ts';
export { interruptible } from './interruption.ts';
export { readManifest, type Manifest, type ManifestDocument, type ManifestFile } from './manifest.ts';
export { mergeDownloads, type MergeOptions, type MergeResult } from './merge.ts';
export { isRunning, makeOwnFolder, sweepOwnFolders } from './own-folders.ts';
export { printFile, type PrintFileOptions } from './print-file.ts';
export { printSite } from './print-site.ts';
export type { DoneDocument, PrintSiteOptions, PrintSiteResult } from './site-order.ts';
export { reportProgress } from './progress.ts';
export { cacheFolderOf, defaultWorkers, printedFolderOf } from './settings.ts';
export { readShard, type Shard } from './shard.ts';
export { selectFiles, type Selection } from './selection.ts';
export { findPrintPages, type PrintPage } from './site/jobs.ts';
