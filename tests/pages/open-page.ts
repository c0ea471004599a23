import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { servePage, siteOrigin } from '../../src/press/browser/serve-folder.ts';
import { root } from '../run-script.ts';

export async function openBrowser(): Promise<Browser> {
  const { browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) });
  return browser;
}

export interface Visit {
  readonly site: string;
  readonly widthPx?: number;
  readonly scripts?: 'on' | 'off';
}

export interface Visitor {
  readonly page: Page;
  /** What the browser complained of: refused by the policy, not found, thrown. */
  readonly complaints: readonly string[];
  readonly go: (address: string) => Promise<void>;
  /** What only this visitor’s browser keeps goes with it. */
  readonly leave: () => Promise<void>;
}

/** Somebody who comes for the first time. */
export async function visit(
  browser: Browser,
  { site, widthPx = 1280, scripts = 'on' }: Visit,
): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error instanceof Error ? error.message : String(error)));
  await page.setJavaScriptEnabled(scripts === 'on');
  await servePage(page, { folder: site, base: '/', scripts: 'on' });
  await page.setViewport({ width: widthPx, height: 900 });
  return {
    page,
    complaints,
    go: async (address) => {
      await page.goto(siteOrigin + address, { waitUntil: 'load' });
    },
    leave: () => context.close(),
  };
}
