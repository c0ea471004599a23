import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../browser/open-browser.ts';
import type { PagePart } from './in-page/finished-pages.ts';
import { readPagedSource } from './paged-source.ts';
import { servePage, type ServedPage, type ServeOptions } from '../browser/serve-folder.ts';

/** What a page sees. */
export type SeenFolder = Pick<ServeOptions, 'folder' | 'overlay' | 'base'>;

/** An open browser page, and the folder it is served from. */
export interface Tab {
  readonly page: Page;
  readonly served: ServedPage;
  /** Takes the finished parts of the document that is laid out in the page. */
  onPart: (part: PagePart) => void;
  /** A second page of the same kind, opened when it is first asked for. */
  readonly beside: () => Promise<Tab>;
  /** Closes both, whatever they are at. */
  readonly close: () => Promise<void>;
}

/** Opens a page for laying out, which sees one folder under a base path and nothing else; its own scripts do not run. */
export async function openTab(browser: Pick<OpenBrowser, 'newPage'>, folder: SeenFolder): Promise<Tab> {
  const tab = await openPlainTab(browser, folder);
  await tab.page.evaluateOnNewDocument(await readPagedSource());
  await tab.page.exposeFunction('handOver', (part: string) => tab.onPart(JSON.parse(part) as PagePart));
  return tab;
}

async function openPlainTab(browser: Pick<OpenBrowser, 'newPage'>, folder: SeenFolder): Promise<Tab> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  let second: Promise<Tab> | undefined;
  return {
    page,
    served: await servePage(page, { ...folder, scripts: 'off' }),
    onPart: () => undefined,
    beside: () => (second ??= openPlainTab(browser, folder)),
    async close() {
      await Promise.all([page.close(), second?.then((tab) => tab.close())]);
    },
  };
}
