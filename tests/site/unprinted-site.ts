import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../../src/press/chromium/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { servePage, siteOrigin } from '../../src/press/site/files.ts';
import { root, runScript } from '../run-script.ts';

export interface UnprintedSite {
  open(address: string, options?: { scripts?: 'on' | 'off'; width?: number }): Promise<Page>;
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
  const { code, output } = await runScript('build', ['--outDir', site, '--no-press'], {
    env: { TOOLKIT_CONTENT: join(folder, 'content') },
  });
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
  const { browser }: { browser: Browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) });
  return {
    async open(address, { scripts = 'on', width = 1280 } = {}) {
      const page = await browser.newPage();
      await servePage(page, { folder: site, base: '/', scripts });
      await page.setViewport({ width, height: 900 });
      await page.goto(siteOrigin + address, { waitUntil: 'load' });
      return page;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
