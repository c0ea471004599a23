import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { servePage, siteOrigin } from '../../src/press/browser/serve-folder.ts';
import { root } from '../run-script.ts';
import { buildUnprinted } from '../small-site.ts';

export interface UnprintedSite {
  readonly folder: string;
  open(address: string, options?: { scripts?: 'on' | 'off'; width?: number; height?: number }): Promise<Page>;
  close(): Promise<void>;
}

/** The site of a few files, without PDFs, and a browser to open its pages in. */
export async function unprintedSite(files: Readonly<Record<string, string>>): Promise<UnprintedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-site-'));
  const site = join(folder, 'site');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'content', path)), { recursive: true });
    await writeFile(join(folder, 'content', path), text);
  }
  await buildUnprinted(site, join(folder, 'content'));
  const { browser }: { browser: Browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) });
  return {
    folder: site,
    async open(address, { scripts = 'on', width = 1280, height = 900 } = {}) {
      const page = await browser.newPage();
      await servePage(page, { folder: site, base: '/', scripts });
      await page.setViewport({ width, height });
      await page.goto(siteOrigin + address, { waitUntil: 'load' });
      return page;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
