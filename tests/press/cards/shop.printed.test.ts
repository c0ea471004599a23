/** Files for print shops, opened again. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { mmOf } from '../../../src/press/pdf/millimetres.ts';
import type { ManifestFile } from '../../../src/press/index.ts';
import { english } from '../../../src/words/en/index.ts';
import { isFull } from '../../full.ts';
import { runScript } from '../../run-script.ts';
import { copyToPrint } from '../../sites/background-site.ts';
import { bytesOf, cardCount, fileNamed, filesOf, pagesOf, site as printedSite } from './evening-deck.ts';
import { withPdf } from './raster.ts';

const { words } = english;

const frontBack = fileNamed('poker-shop-front-back.pdf');
const backFront = fileNamed('poker-shop-back-front.pdf');
const pictures = fileNamed('poker-shop-pictures.zip');
const trimMm = [63.5, 88.9] as const;
/** An eighth of an inch. */
const bleedMm = 3.175;
const faces = 2 * cardCount;

/** The text of each page. */
async function textsOf(file: ManifestFile): Promise<string[]> {
  const pages = await pagesOf(file);
  return pages.map(({ texts }) => texts.map(({ text }) => text).join('\n'));
}

test.each([frontBack, backFront])('$path has a trim with its bleed around, exactly', async (file) => {
  const pdf = await PDFDocument.load(await bytesOf(file), { updateMetadata: false });
  expect(pdf.getPageCount()).toBe(faces);
  for (const page of pdf.getPages()) {
    const media = page.getMediaBox();
    const boxes = [media, page.getCropBox(), page.getBleedBox(), page.getTrimBox()];
    const [wide, high] = trimMm;
    const [withBleedX, withBleedY] = [wide + 2 * bleedMm, high + 2 * bleedMm];
    const should = [
      [0, 0, withBleedX, withBleedY],
      [0, 0, withBleedX, withBleedY],
      [0, 0, withBleedX, withBleedY],
      [bleedMm, bleedMm, wide, high],
    ];
    for (const [index, box] of boxes.entries()) {
      const isMm = [box.x - media.x, box.y - media.y, box.width, box.height].map(mmOf);
      for (const [side, mm] of isMm.entries()) {
        expect(Math.abs(mm - (should[index]?.[side] ?? NaN))).toBeLessThan(0.01);
      }
    }
  }
});

test('its colour reaches the edge of the sheet on all four sides of every face', async () => {
  await withPdf(await bytesOf(frontBack), async ({ draw }) => {
    for (let page = 1; page <= faces; page++) {
      const { widthPx, heightPx, ink } = await draw(page, 300);
      const at = (x: number, y: number) => ink[y * widthPx + x] ?? 0;
      const tint = at(20, 20);
      expect(tint, `page ${page}`).toBeGreaterThan(4);
      const edge = [
        ...Array.from({ length: widthPx }, (_, x) => [at(x, 0), at(x, heightPx - 1)]),
        ...Array.from({ length: heightPx }, (_, y) => [at(0, y), at(widthPx - 1, y)]),
      ].flat();
      expect([Math.min(...edge), Math.max(...edge)], `page ${page}`).toEqual([tint, tint]);
    }
  });
});

test('faces come in the order that each file is named for', async () => {
  const reading = await textsOf(fileNamed('poker-reading.pdf'));
  const fronts = await textsOf(frontBack);
  const backs = await textsOf(backFront);
  const bare = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ''));
  expect(new Set(bare(fronts)).size).toBeGreaterThan(cardCount);
  expect(bare(fronts)).toEqual(bare(reading));
  const turned = Array.from({ length: cardCount }, (_, card) => [fronts[2 * card + 1], fronts[2 * card]]);
  expect(backs).toEqual(turned.flat());
  expect(fronts[0]).toContain('A card of every kind');
  expect(fronts[4]).toContain('Opening round');
  expect(fronts[5]).toMatch(/^Opening round\n[^]*Anyone may pass/);
});

test('what only fills sheets at home is in no file to read or for a shop', async () => {
  const pdfs = [...filesOf('reading'), frontBack, backFront];
  for (const file of pdfs) {
    const texts = await textsOf(file);
    expect(texts).toHaveLength(faces);
    // The deck’s own blank card.
    expect(
      texts.filter((text) => text.startsWith(words.ownCard)),
      file.path,
    ).toHaveLength(1);
  }
  const named = Object.keys(unzipSync(await bytesOf(pictures)));
  expect(named.filter((name) => name.includes('filler'))).toEqual([]);
  expect(named).toHaveLength(faces);
});

test('pictures are 300 dpi, named in order, front and back in turn', async () => {
  const files = Object.entries(unzipSync(await bytesOf(pictures)));
  const names = files.map(([name]) => name);
  expect(names).toEqual(names.toSorted());
  expect(names.slice(0, 6)).toEqual([
    '01-title-front.png',
    '02-title-back.png',
    '03-how-to-front.png',
    '04-how-to-back.png',
    '05-practice-1-front.png',
    '06-practice-1-back.png',
  ]);
  for (const [index, [name, png]] of files.entries()) {
    expect(name).toMatch(index % 2 === 0 ? /-front\.png$/ : /-back\.png$/);
    const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
    expect([view.getUint32(16), view.getUint32(20)], name).toEqual([825, 1125]);
    // Right behind the header: dots per metre, across and down; 1 says that it is metres.
    expect(Buffer.from(png.subarray(37, 41)).toString('latin1')).toBe('pHYs');
    const perInch = [view.getUint32(41), view.getUint32(45)].map((perMetre) => perMetre * 0.0254);
    expect(perInch.map((each) => Math.round(each * 100) / 100)).toEqual([300, 300]);
    expect(view.getUint8(49)).toBe(1);
  }
});

test.runIf(isFull)('another run gives the same bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-shop-'));
  try {
    const site = join(folder, 'site');
    await copyToPrint(printedSite, site);
    const { code, output } = await runScript('press', [
      ...['evening-deck', '--form', 'shop', '--no-cache', '--site', site],
    ]);
    expect(code, output).toBe(0);
    for (const file of [frontBack, backFront, pictures]) {
      const again = await readFile(join(site, 'downloads', file.path));
      expect(again.equals(await bytesOf(file)), file.path).toBe(true);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
