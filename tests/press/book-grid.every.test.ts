/** A workbook as the browser lays it out: the grid of its lines, what is kept together, and in how many goes. */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf, readManifest } from '../../src/press/index.ts';
import { layOut, pagesPerPart } from '../../src/press/layout/lay-out.ts';
import { printKeptParts } from '../../src/press/layout/print-pages.ts';
import { openTab } from '../../src/press/layout/tab.ts';
import { root } from '../run-script.ts';
import { measureGrid, type Grid } from './measure-grid.ts';
import { built, printPagesOf } from '../sites/background-site.ts';

const site = await built(inject('printedSite'));
const manifest = await readManifest(join(site.folder, 'downloads'));
/** The toolkit’s books that have two editions, the longest first: all of the shipped one’s are measured. */
const books = (manifest?.documents ?? [])
  .filter(({ kind, files }) => kind === 'workbook' && new Set(files.map(({ edition }) => edition)).size === 2)
  .map(({ id, files }) => ({ id, pages: Math.max(...files.map(({ pages }) => pages)) }))
  .sort((a, b) => b.pages - a.pages)
  .slice(0, site.isWhole ? undefined : 1)
  .map(({ id }) => id);

let browser: Browser;
const grids = new Map<string, Grid>();
const settled = new Map<string, boolean>();
const names = books.flatMap((book) =>
  ['participant-a4', 'facilitator-letter', 'participant-large-a4'].map((layout) => `${book}/${layout}`),
);

beforeAll(async () => {
  ({ browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) }));
  const tab = await openTab(browser, {
    folder: site.folder,
    overlay: await printPagesOf(site),
    base: site.base,
  });
  for (const name of names) {
    const laidOut = await layOut(tab.page, `${site.base}print/workbook/${name}/`);
    const kept: boolean[] = [];
    for await (const { isSettled, firstPage } of printKeptParts(tab.page, { ...laidOut, pagesPerPart })) {
      kept.push(isSettled);
      if (firstPage === 1) grids.set(name, await tab.page.evaluate(measureGrid));
    }
    settled.set(name, kept.every(Boolean));
  }
});
afterAll(() => browser.close());

const gridOf = (name: string) => {
  const grid = grids.get(name);
  if (grid === undefined) throw new Error(`${name} is not laid out`);
  return grid;
};
const mm = 96 / 25.4;

describe.each(names)('%s', (name) => {
  test('has lines to write on where lines of text stand, to 0.2 mm', () => {
    const { halfLinePx, baselines, rules } = gridOf(name);
    expect(rules.length).toBeGreaterThan(4);
    expect(baselines.length).toBeGreaterThan(20);
    const offGrid = (yPx: number) => {
      const rest = (yPx - (baselines[0]?.yPx ?? 0)) / halfLinePx;
      return (Math.abs(rest - Math.round(rest)) * halfLinePx) / mm;
    };
    const off = [...rules, ...baselines].filter(({ yPx }) => offGrid(yPx) > 0.2);
    expect(off).toEqual([]);
  });

  test('leaves no line of a paragraph alone at the head or the foot of a page', () => {
    expect(gridOf(name).splits.filter(({ lines }) => lines < 1.6)).toEqual([]);
  });

  test('cuts no row of a table, no box and no room to write', () => {
    expect(gridOf(name).cut).toEqual([]);
  });

  test('is laid out once: its numbers were known, or had the room they need', () => {
    expect(settled.get(name)).toBe(true);
  });
});

test('pages do break paragraphs, and there are many lines to write on', () => {
  expect([...grids.values()].flatMap(({ rules }) => rules).length).toBeGreaterThan(12 * names.length);
  expect([...grids.values()].flatMap(({ splits }) => splits).length).toBeGreaterThan(1);
});
