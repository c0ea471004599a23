/** Columns of a table keep the alignment that its author gave them on the web. */
import { expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/press/chromium/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { servePage, siteOrigin } from '../../src/press/site/files.ts';
import { root } from '../run-script.ts';
import { built } from '../sites/background-site.ts';

const { folder, base } = await built(inject('printedSite'));

test('on the web', async () => {
  const { browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) });
  try {
    const page = await browser.newPage();
    await servePage(page, { folder, base, scripts: 'off' });
    await page.goto(`${siteOrigin}${base}essays/a-hundred-evenings/`);
    const aligned = await page.$$eval('.text tr', (rows) =>
      rows.map((row) => Array.from(row.children, (cell) => getComputedStyle(cell).textAlign)),
    );
    expect(aligned).toEqual(Array.from({ length: 3 }, () => ['left', 'center', 'right']));
  } finally {
    await browser.close();
  }
});
