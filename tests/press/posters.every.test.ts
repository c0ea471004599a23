/** The posters of a printed toolkit, opened again: whole, scaled, and in tiles that join to the same poster. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { GLUE_MM, TILE_MARGIN_MM, divideIntoTiles } from '../../src/imposition/index.ts';
import type { Manifest } from '../../src/press/publish/manifest.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { withPdf, type Raster } from './cards/raster.ts';
import { built } from '../sites/background-site.ts';

const { folder } = await built(inject('printedSite'));
const downloads = join(folder, 'downloads');
const bytesOf = (path: string) => readFile(join(downloads, path));
const manifest = JSON.parse(await readFile(join(downloads, 'manifest.json'), 'utf8')) as Manifest;
const posters = manifest.documents.filter(({ kind }) => kind === 'poster');

test('there are posters', () => {
  expect(posters.length).toBeGreaterThan(0);
});

describe.each(posters)('$title', ({ id, files }) => {
  test('comes in five sizes, whole and in tiles with a ticket before them', () => {
    const names = files.map(({ path }) => path.split('/').at(-1)?.replace(`${id}-poster-`, ''));
    expect(names.sort()).toEqual(
      [
        ...['a3-reading.pdf', 'a2-shop.pdf', 'a1-shop.pdf', 'tabloid-reading.pdf', 'ansi-d-shop.pdf'],
        ...['a3-on-a4-home.pdf', 'a2-on-a4-home.pdf', 'a1-on-a4-home.pdf'],
        ...['tabloid-on-letter-home.pdf', 'ansi-d-on-letter-home.pdf'],
      ].sort(),
    );
  });

  test('has the size it says, on one page, with the same words in each size', async () => {
    const whole = files.filter(({ form }) => form !== 'home');
    const texts = await Promise.all(
      whole.map(async ({ path, sheetMm }) => {
        const { pages } = await readPdf(await bytesOf(path));
        expect(pages).toHaveLength(1);
        expect(pages[0]?.sizeMm[0]).toBeCloseTo(sheetMm[0], 1);
        expect(pages[0]?.sizeMm[1]).toBeCloseTo(sheetMm[1], 1);
        return (pages[0]?.texts ?? []).map(({ text }) => text.trim()).join(' ');
      }),
    );
    const words = (text = '') => text.replace(/\s+/g, '');
    for (const text of texts) expect(words(text)).toBe(words(texts[0]));
  });
});

/** Where two drawings differ by more than a dot: dark in one of them, and nothing dark near it in the other. */
function share(
  isDark: (x: number, y: number) => boolean,
  isNearDark: (x: number, y: number) => boolean,
  at: Area,
) {
  let dark = 0;
  let alone = 0;
  for (let y = at.top; y < at.bottom; y++) {
    for (let x = at.left; x < at.right; x++) {
      if (!isDark(x, y)) continue;
      dark += 1;
      if (!isNearDark(x, y)) alone += 1;
    }
  }
  return { dark, alone };
}
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const dotsPerInch = 60;
const inkAt = ({ ink, widthPx, heightPx }: Raster, x: number, y: number) =>
  x < 0 || y < 0 || x >= widthPx || y >= heightPx ? 0 : (ink[y * widthPx + x] ?? 0);

test.each([
  [posters[0]?.id ?? '', 'a3', 'a4'],
  [posters.at(-1)?.id ?? '', 'tabloid', 'letter'],
])('the sheets of %s in %s on %s join to the poster', async (id, size, paper) => {
  const path = `poster/${id}/${id}-poster-${size}`;
  const file = posters
    .flatMap(({ files }) => files)
    .find((each) => each.path === `${path}-on-${paper}-home.pdf`);
  const whole = posters.flatMap(({ files }) => files).find((each) => each.path === `${path}-reading.pdf`);
  const [widthMm = 0, heightMm = 0] = whole?.sheetMm ?? [];
  const [sheetWidthMm = 0, sheetHeightMm = 0] = file?.sheetMm ?? [];
  const { tiles } = divideIntoTiles({
    posterMm: { widthMm, heightMm },
    sheetMm: { widthMm: sheetWidthMm, heightMm: sheetHeightMm },
    marginMm: TILE_MARGIN_MM,
    glueMm: GLUE_MM,
  });
  const poster = await withPdf(await bytesOf(whole?.path ?? ''), ({ draw }) => draw(1, dotsPerInch));
  await withPdf(await bytesOf(file?.path ?? ''), async ({ pageCount, draw }) => {
    // The ticket comes first.
    expect(pageCount).toBe(tiles.length + 1);
    let seen = 0;
    for (const [index, { partMm, placeMm }] of tiles.entries()) {
      const sheet = await draw(index + 2, dotsPerInch);
      const { dotsPerMm } = sheet;
      // Both from the upper left corner, in dots.
      const dx = (placeMm.xMm - partMm.xMm) * dotsPerMm;
      const dy = (sheetHeightMm - placeMm.yMm - (heightMm - partMm.yMm)) * dotsPerMm;
      const area = {
        left: Math.ceil(partMm.xMm * dotsPerMm) + 2,
        right: Math.floor((partMm.xMm + partMm.widthMm) * dotsPerMm) - 2,
        top: Math.ceil((heightMm - partMm.yMm - partMm.heightMm) * dotsPerMm) + 2,
        bottom: Math.floor((heightMm - partMm.yMm) * dotsPerMm) - 2,
      };
      const near = (ink: (x: number, y: number) => number) => (x: number, y: number) =>
        [-1, 0, 1].some((i) => [-1, 0, 1].some((j) => ink(x + i, y + j) > 40));
      const onPoster = (x: number, y: number) => inkAt(poster, x, y);
      const onSheet = (x: number, y: number) => inkAt(sheet, Math.round(x + dx), Math.round(y + dy));
      const there = share((x, y) => onPoster(x, y) > 128, near(onSheet), area);
      const back = share((x, y) => onSheet(x, y) > 128, near(onPoster), area);
      expect({ lost: there.alone, added: back.alone }, `sheet ${index + 1}`).toEqual({ lost: 0, added: 0 });
      seen += there.dark;
    }
    expect(seen).toBeGreaterThan(2000);
  });
});
