import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../problems/index.ts';
import { reportProblems } from '../problems/index.ts';
import { browserSource } from './chromium/source.ts';
import { PressFailure } from './failure.ts';
import { interruptible } from './interruption.ts';
import { printSite, type PrintSiteResult } from './print-site.ts';
import { reportProgress } from './progress.ts';

/** The printed documents are not right; the findings say where and why. */
export class FindingsError extends Error {
  override readonly name = 'FindingsError';
  readonly findings: readonly Problem[];

  constructor(findings: readonly Problem[]) {
    super(`Some documents cannot be printed as they are.\n\n${reportProblems(findings)}`);
    this.findings = findings;
  }
}

/**
 * @throws FindingsError or PressFailure when a document could not be printed: a failure weighs more, and is told
 * together with the findings.
 */
export function refuseIncomplete({
  findings,
  failures,
}: Pick<PrintSiteResult, 'findings' | 'failures'>): void {
  const found = findings.length > 0 ? new FindingsError(findings) : undefined;
  if (failures.length > 0) {
    const messages = failures.map(({ message }) => message);
    throw new PressFailure([...(found === undefined ? [] : [found.message]), ...messages].join('\n\n'));
  }
  if (found !== undefined) throw found;
}

/** Documents laid out at a time: as many as there are processors, but no more than four browsers’ worth of memory. */
export function defaultWorkers(): number {
  return Math.max(1, Math.min(4, availableParallelism()));
}

/**
 * The folder for the unpacked browser and for what was printed before: `KINDLING_CACHE`, or one below the project’s
 * `node_modules`.
 */
export function cacheFolderOf(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const own = env['KINDLING_CACHE'];
  return own === undefined || own === ''
    ? join(root, 'node_modules', '.cache', 'kindling')
    : resolve(root, own);
}

/** Where, in that folder, lies what was printed before. */
export function printedFolderOf(cacheFolder: string): string {
  return join(cacheFolder, 'printed');
}

export interface PressOptions {
  /** Documents laid out at a time; as many as there are processors, up to four, when left out. */
  readonly workers?: number;
  /** False prints everything anew. */
  readonly cache?: boolean;
  /** WebSocket address of a browser elsewhere, used instead of one of this machine. */
  readonly browserEndpoint?: string;
}

/** The integration’s name among others. */
export const pressName = 'kindling-press';

/**
 * Prints every page of the built site that carries a print job, into `downloads/` beside a manifest, and fills
 * in page counts and pictures on the pages that show them.
 */
export function press({
  workers = defaultWorkers(),
  cache = true,
  browserEndpoint,
}: PressOptions = {}): AstroIntegration {
  let root = process.cwd();
  let base = '/';
  return {
    name: pressName,
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const cacheFolder = cacheFolderOf(root);
        const result = await interruptible((signal) =>
          printSite({
            siteFolder: fileURLToPath(dir).replace(/[\\/]$/, ''),
            base,
            browsers: browserSource({ cacheFolder, endpoint: browserEndpoint }),
            cacheFolder: cache ? printedFolderOf(cacheFolder) : undefined,
            workers,
            progress: reportProgress(),
            signal,
          }),
        );
        refuseIncomplete(result);
        logger.info(`${result.printed.length} PDFs printed`);
      },
    },
  };
}
