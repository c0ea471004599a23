/** Real sheets, drawn at 150 dpi and held against the light: backs lie behind their fronts. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printSite } from '../../../src/press/index.ts';
import { againstTheLight, foldedAgainstTheLight } from './cross-sheets.ts';
import {
  crossesOnCard,
  crossPath,
  foldedPath,
  foldedSheetOf,
  offsetMm,
  sheetOf,
  writeCrossDeck,
  type CrossDeck,
  type Flip,
} from './cross-cards.ts';
import { gaps } from './light.ts';
import { localBrowsers } from '../one-browser.ts';

/** The last two lie on landscape sheets, which go to the printer as portrait pages. */
const decks: readonly CrossDeck[] = [
  { size: 'quarter', paper: 'a4' },
  { size: 'quarter', paper: 'letter' },
  { size: 'poker', paper: 'a4' },
  { size: 'eighth', paper: 'a4' },
  { size: 'large', paper: 'letter' },
];
const flips: readonly Flip[] = ['long-edge', 'short-edge'];
const every = decks.flatMap((deck) => flips.map((flip) => ({ ...deck, flip })));
const toleranceMm = 0.1;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-crosses-'));
  for (const deck of decks) await writeCrossDeck(folder, deck);
  const { diagnostics, failures } = await printSite({
    siteFolder: folder,
    base: '/',
    browsers: localBrowsers,
    workers: 1,
  });
  expect({ diagnostics, failures }).toEqual({ diagnostics: [], failures: [] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(every)('$size on $paper, flipped on the $flip', ({ size, paper, flip }) => {
  const deck = { size, paper };
  const crosses = sheetOf(deck).places * crossesOnCard;
  const pdfOf = (way: { flip: Flip; moved: boolean }) =>
    readFile(join(folder, 'downloads', crossPath(deck, way)));

  test('every cross behind meets its cross in front', async () => {
    const { front, behind } = await againstTheLight(await pdfOf({ flip, moved: false }), flip);
    expect([front.length, behind.length]).toEqual([crosses, crosses]);
    const apart = gaps(front, behind).map(({ rightMm, upMm }) => Math.hypot(rightMm, upMm));
    expect(Math.max(...apart)).toBeLessThan(toleranceMm);
  });

  test('an offset moves every back by just that, and a printer that drifts the other way lands it', async () => {
    const { front, behind } = await againstTheLight(await pdfOf({ flip, moved: true }), flip);
    expect([front.length, behind.length]).toEqual([crosses, crosses]);
    // Right and up as seen on the back is left and up as seen through the paper.
    const wanted = { rightMm: -offsetMm.x, upMm: offsetMm.y };
    const back = behind.map(({ xMm, yMm }) => ({ xMm: xMm - wanted.rightMm, yMm: yMm - wanted.upMm }));
    const apart = gaps(front, back).map(({ rightMm, upMm }) => Math.hypot(rightMm, upMm));
    expect(Math.max(...apart)).toBeLessThan(toleranceMm);
    // Without that drift none of them meets.
    const unmoved = gaps(front, behind).map(({ rightMm, upMm }) => Math.hypot(rightMm, upMm));
    expect(Math.min(...unmoved)).toBeGreaterThan(0.5);
  });
});

describe.each(decks)('$size on $paper, folded over', (deck) => {
  test('every cross behind meets its cross in front', async () => {
    const { imposition } = foldedSheetOf(deck);
    const pdf = await readFile(join(folder, 'downloads', foldedPath(deck)));
    const { front, behind } = await foldedAgainstTheLight(pdf, imposition.fold);
    const crosses = imposition.pairs * crossesOnCard;
    expect([front.length, behind.length]).toEqual([crosses, crosses]);
    const apart = gaps(front, behind).map(({ rightMm, upMm }) => Math.hypot(rightMm, upMm));
    expect(Math.max(...apart)).toBeLessThan(toleranceMm);
  });
});
