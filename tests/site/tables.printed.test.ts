/** Columns of a table keep the alignment that its author gave them, on the web and on paper. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { servePage, siteOrigin } from '../../src/press/browser/serve-folder.ts';
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

test('on paper', async () => {
  const path = join(folder, 'downloads/essay/a-hundred-evenings/a-hundred-evenings-essay-a4-reading.pdf');
  const { pages } = await readPdf(await readFile(path));
  const words = pages.flatMap(({ texts }) => texts);
  /** Where a number stands, in points from the left edge of its page. */
  const at = (number: string) => {
    const found = words.find(({ text }) => text.trim() === number);
    if (found === undefined) throw new Error(`“${number}” is not in the table`);
    return { left: found.x, middle: found.x + found.width / 2, right: found.x + found.width };
  };
  expect(at('20002').left).toBeCloseTo(at('200000002').left, 0);
  expect(at('30003').middle).toBeCloseTo(at('300000003').middle, 0);
  expect(at('40004').right).toBeCloseTo(at('400000004').right, 0);
});
