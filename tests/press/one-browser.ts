/** One browser for all that a file of tests prints: starting one takes longer than printing a page. */
import { afterAll } from 'vitest';
import { browserSource, cacheFolderOf, type BrowserSource } from '../../src/press/index.ts';
import type { OpenBrowser } from '../../src/press/browser/open-browser.ts';
import { root } from '../run-script.ts';

/** Browsers of this machine, each opened anew: for tests of how they come and go. */
export const localBrowsers = browserSource({ cacheFolder: cacheFolderOf(root) });

/** Opens one browser when it is first asked for, and another where that has gone; only the end of the file closes it. */
export function shareBrowser(): BrowserSource {
  let shared: Promise<OpenBrowser> | undefined;
  afterAll(async () => (await shared)?.close());
  const openShared = async () => {
    const browser = await localBrowsers.open();
    browser.onGone(() => (shared = undefined));
    return browser;
  };
  return {
    identify: () => localBrowsers.identify(),
    async open() {
      const browser = await (shared ??= openShared());
      return { ...browser, close: () => Promise.resolve() };
    },
  };
}
