import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownModule } from './own-module.ts';
import { defaultWorkers } from './settings.ts';

export interface PressOptions {
  /** Documents laid out at a time; as many as there are processors, up to four, when left out. */
  readonly workers?: number;
  /** False prints everything anew. */
  readonly cache?: boolean;
  /** WebSocket address of a browser elsewhere, used instead of one of this machine. */
  readonly browserEndpoint?: string;
}

/**
 * Prints every page of the built site that carries a print job, into `downloads/` beside a manifest, and fills
 * in page counts and pictures on the pages that show them. See docs/press.md.
 */
export function press({
  workers = defaultWorkers(),
  cache = true,
  browserEndpoint,
}: PressOptions = {}): AstroIntegration {
  let root = process.cwd();
  let base = '/';
  return {
    name: 'kindling-press',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command !== 'dev') return;
        addMiddleware({ entrypoint: ownModule('layout/preview-middleware'), order: 'post' });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      // A machine without a browser is told before minutes have gone into the site.
      'astro:build:start': () => loadPrinting().findBrowser({ root, browserEndpoint }),
      'astro:build:done': async ({ dir, logger }) => {
        const siteFolder = fileURLToPath(dir).replace(/[\\/]$/, '');
        const { printBuild } = loadPrinting();
        const count = await printBuild({ root, siteFolder, base, workers, cache, browserEndpoint });
        logger.info(`${count} ${count === 1 ? 'PDF' : 'PDFs'} printed`);
      },
    },
  };
}

/**
 * Loaded by Node itself: an astro.config.ts is loaded by Vite, which is closed when printing begins and loads nothing
 * more.
 */
function loadPrinting(): typeof import('./print-build.ts') {
  const require = createRequire(import.meta.url);
  return require(fileURLToPath(ownModule('print-build'))) as typeof import('./print-build.ts');
}
