/** The books of a printed toolkit on a home printer’s sheets, opened again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { BookWay } from '../../src/documents/index.ts';
import type { Manifest, ManifestFile } from '../../src/press/publish/manifest.ts';
import { mmOf } from '../../src/press/pdf/millimetres.ts';
import { openPdf, readPdf, type ReadPage } from '../../src/press/pdf/read.ts';
import { english } from '../../src/words/en/index.ts';
import { built } from '../sites/background-site.ts';

const { bookTicketWords: words } = english;
const { folder } = await built(inject('printedSite'));

describe('each workbook', async () => {
  const downloads = join(folder, 'downloads');
  const manifest = JSON.parse(await readFile(join(downloads, 'manifest.json'), 'utf8')) as Manifest;
  const workbooks = manifest.documents.filter(({ kind }) => kind === 'workbook');
  const files = workbooks.flatMap((document) => document.files);
  const home = files.filter(({ form }) => form === 'home');
  const pagesOf = async (file: ManifestFile) =>
    (await readPdf(await readFile(join(downloads, file.path)))).pages;
  const textOf = (page: ReadPage | undefined) =>
    (page?.texts ?? [])
      .map(({ text, endsLine }) => text + (endsLine ? ' ' : ''))
      .join('')
      .replace(/\s+/g, ' ');

  test('is printed as a booklet, two pages side by side, and in large print on both sides', () => {
    for (const paper of ['a4', 'letter']) {
      const ofPaper = files.filter((file) => file.paper === paper);
      expect(
        new Set(ofPaper.map(({ form, layout, duplex, textSize }) => [form, layout, duplex, textSize].join())),
      ).toEqual(
        new Set([
          'home,booklet,short-edge,standard',
          'home,two-up,none,standard',
          'reading,,none,standard',
          'reading,,long-edge,large',
        ]),
      );
    }
  });

  const titleOf = ({ path }: ManifestFile) =>
    manifest.documents.find(({ files }) => files.some((file) => file.path === path))?.title ?? '';
  test.each(home.map((file) => ({ name: file.path.split('/').at(-1), file })))(
    '$name: a ticket that tells how to print it, then the book',
    async ({ file }) => {
      const pages = await pagesOf(file);
      const ticket = textOf(pages[0]);
      expect(ticket).toContain('Print ticket');
      expect(ticket).toContain(
        `${file.paper === 'a4' ? 'A4' : 'Letter'}, ${file.sheets} sheets, this one included`,
      );
      const way = file.layout as BookWay;
      expect(ticket).toContain(words.side[way]);
      expect(ticket).toContain(words.afterPrinting[way]);
      // Every page lies alike in the printer, and the back of the ticket is empty.
      for (const { sizeMm } of pages) {
        expect(sizeMm[0]).toBeCloseTo(file.sheetMm[0], 1);
        expect(sizeMm[1]).toBeCloseTo(file.sheetMm[1], 1);
      }
      const isDuplex = file.duplex !== 'none';
      if (isDuplex) expect(pages[1]?.texts).toEqual([]);
      expect(pages).toHaveLength(file.pages);
      expect(file.sheets).toBe(isDuplex ? file.pages / 2 : file.pages);
      const cover = pages[isDuplex ? 2 : 1];
      const ofTitle = cover?.texts.filter(
        ({ text }) => text.trim().length > 3 && titleOf(file).startsWith(text.trim()),
      );
      // The cover is on the right half where two pages are side by side.
      const isOnTheRight = ofTitle?.some(({ x }) => mmOf(x) > file.sheetMm[0] / 2);
      expect(isOnTheRight).toBe(true);
    },
  );

  test('tells of one pile where it is one, and of several only where there are several', async () => {
    for (const file of home.filter(({ layout }) => layout === 'booklet')) {
      const ticket = textOf((await pagesOf(file))[0]);
      const isOne = file.signatures?.length === 1;
      expect(ticket.includes(words.onePile[1])).toBe(isOne);
      expect(ticket.includes(words.severalPiles[1])).toBe(!isOne);
    }
  });

  test('large print is 18 pt at least, on every page', async () => {
    for (const file of files.filter(({ textSize, form }) => textSize === 'large' && form === 'reading')) {
      const pdf = await openPdf(await readFile(join(downloads, file.path)));
      for (let number = 1; number <= pdf.numPages; number++) {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        for (const item of items) {
          if (!('str' in item) || !/\p{L}/u.test(item.str)) continue;
          expect(item.height, `page ${number}: ${item.str}`).toBeGreaterThan(17.9);
        }
      }
      await pdf.loadingTask.destroy();
    }
  });
});
