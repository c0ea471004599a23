import { diagnosticsAsText } from './verify/diagnostic.ts';
import { browserSource } from './browser/source.ts';
import { Interrupted } from './failure.ts';
import { refuseIncomplete } from './publish/incomplete.ts';
import { printSite } from './print-site.ts';
import { reportProgress } from './schedule/progress.ts';
import { cacheFolderOf, printedFolderOf } from './settings.ts';

interface BrowserWanted {
  /** Absolute folder of the project, whose `node_modules` hold the cache. */
  readonly root: string;
  readonly browserEndpoint: string | undefined;
}

/** @throws PressFailure where there is no browser to print with. */
export async function findBrowser({ root, browserEndpoint }: BrowserWanted): Promise<void> {
  await browserSource({ cacheFolder: cacheFolderOf(root), endpoint: browserEndpoint }).identify();
}

export interface PrintBuildOptions extends BrowserWanted {
  /** Absolute folder of the built site. */
  readonly siteFolder: string;
  readonly base: string;
  readonly workers: number;
  readonly cache: boolean;
}

/**
 * Prints a site that was just built, and tells on standard output how it goes on. Ctrl-C or a kill stops it; a second
 * one does not wait until all is tidy.
 * @returns how many PDFs there are now.
 * @throws DiagnosticsError, PressFailure or Interrupted.
 */
export async function printBuild(options: PrintBuildOptions): Promise<number> {
  const { root, siteFolder, base, workers, cache, browserEndpoint } = options;
  const cacheFolder = cacheFolderOf(root);
  const result = await untilStopped((signal) =>
    printSite({
      siteFolder,
      base,
      browsers: browserSource({ cacheFolder, endpoint: browserEndpoint }),
      cacheFolder: cache ? printedFolderOf(cacheFolder) : undefined,
      workers,
      progress: reportProgress(),
      signal,
    }),
  );
  const told = refuseIncomplete(result);
  if (told.length > 0) console.log(`\n${diagnosticsAsText(told)}`);
  return result.printed.length;
}

async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort(new Interrupted('Stopped before all was printed.'));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
