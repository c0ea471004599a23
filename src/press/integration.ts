import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../problems/index.ts';
import { reportProblems } from '../problems/index.ts';
import { interruptible } from './interruption.ts';
import { printSite } from './print-site.ts';
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

/** Documents laid out at a time: as many as there are processors, but no more than four browsers’ worth of memory. */
export function defaultWorkers(): number {
  return Math.max(1, Math.min(4, availableParallelism()));
}

/** The folder for the unpacked browser, below the project’s `node_modules`. */
export function cacheFolderOf(root: string): string {
  return join(root, 'node_modules', '.cache', 'kindling');
}

/**
 * Prints every page of the built site that carries a print job, into `downloads/` beside a manifest, and fills
 * in page counts and pictures on the pages that show them.
 */
export function press(): AstroIntegration {
  let root = process.cwd();
  let base = '/';
  return {
    name: 'kindling-press',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { printed, findings } = await interruptible((signal) =>
          printSite({
            siteFolder: fileURLToPath(dir).replace(/[\\/]$/, ''),
            base,
            cacheFolder: cacheFolderOf(root),
            workers: defaultWorkers(),
            progress: reportProgress(),
            signal,
          }),
        );
        if (findings.length > 0) throw new FindingsError(findings);
        logger.info(`${printed.length} PDFs printed`);
      },
    },
  };
}
