import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from './chromium/launch.ts';
import { browserFailure, diskFailure } from './failure.ts';
import type { PagePart } from './in-page/finished-pages.ts';
import type { ProgressReporter } from './progress.ts';
import { servePage, type ServedPage } from './site/files.ts';

export interface SessionOptions {
  /** Absolute folder for the unpacked browser. */
  readonly cacheFolder: string;
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
}

/** An open browser page, and the folder it is served from. */
export interface Tab {
  readonly page: Page;
  readonly served: ServedPage;
  /** Takes the finished parts of the document that is laid out in the page. */
  onPart: (part: PagePart) => void;
  /** A second page of the same kind, opened when it is first asked for. */
  readonly beside: () => Promise<Tab>;
}

/**
 * Lends a browser to a piece of work, and closes it in every event.
 * @throws PressFailure when the browser or the disk fails.
 */
export async function withBrowser<T>(
  { cacheFolder, progress, signal }: SessionOptions,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const { browser, description, sandboxed } = await launchBrowser({ cacheFolder });
  const close = () => browser.close().catch(() => undefined);
  const closeOnAbort = () => void close();
  signal?.addEventListener('abort', closeOnAbort);
  try {
    signal?.throwIfAborted();
    progress?.note(
      `Printing with ${description}${sandboxed ? '' : ', without its sandbox (not available here)'}.`,
    );
    return await work(browser);
  } catch (error) {
    signal?.throwIfAborted();
    throw browserFailure(error) ?? diskFailure(error) ?? error;
  } finally {
    signal?.removeEventListener('abort', closeOnAbort);
    progress?.end();
    await close();
  }
}

/** Opens a page that sees one folder under a base path and nothing else; scripts of its own do not run. */
export async function openTab(
  browser: Browser,
  { folder, base }: { folder: string; base: string },
): Promise<Tab> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  let second: Promise<Tab> | undefined;
  const tab: Tab = {
    page,
    served: await servePage(page, { folder, base, scripts: 'off' }),
    onPart: () => undefined,
    beside: () => (second ??= openTab(browser, { folder, base })),
  };
  await page.exposeFunction('handOver', (part: string) => tab.onPart(JSON.parse(part) as PagePart));
  return tab;
}
