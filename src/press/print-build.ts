import { reportProblems } from '../problems/index.ts';
import { browserSource } from './chromium/source.ts';
import { refuseIncomplete } from './incomplete.ts';
import { interruptible } from './interruption.ts';
import { printSite } from './print-site.ts';
import { reportProgress } from './progress.ts';
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
 * Prints a site that was just built, and tells on standard output how it goes on.
 * @returns how many PDFs there are now.
 * @throws FindingsError, PressFailure or Interrupted.
 */
export async function printBuild(options: PrintBuildOptions): Promise<number> {
  const { root, siteFolder, base, workers, cache, browserEndpoint } = options;
  const cacheFolder = cacheFolderOf(root);
  const result = await interruptible((signal) =>
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
  if (told.length > 0) console.log(`\n${reportProblems(told)}`);
  return result.printed.length;
}
