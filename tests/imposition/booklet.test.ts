import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imposeBooklet, landscape, padForBooklet, papers } from '../../src/imposition/index.ts';
import type { BookletOptions, CoverPages, Placement, Sheet } from '../../src/imposition/index.ts';
import { distanceMm, liesOn, onTheSheet, overlapMm2, throughThePaper } from './paper-model.ts';

const a5 = { widthMm: 148, heightMm: 210 };
const onA4 = { trimMm: a5, sheetMm: landscape(papers.a4) };
const pageCounts = fc.integer({ min: 1, max: 200 });
const coverPageCounts = fc.constantFrom<CoverPages[]>(1, 2);

/** Booklets of any trim on any landscape sheet that holds two of them. */
const booklets: fc.Arbitrary<BookletOptions> = fc
  .record({
    pages: pageCounts,
    widthMm: fc.integer({ min: 50, max: 300 }),
    heightMm: fc.integer({ min: 50, max: 300 }),
    spareXMm: fc.double({ min: 0, max: 50, noNaN: true }),
    spareYMm: fc.double({ min: 0, max: 50, noNaN: true }),
    coverPages: coverPageCounts,
  })
  .map(({ pages, widthMm, heightMm, spareXMm, spareYMm, coverPages }) => ({
    pages,
    coverPages,
    trimMm: { widthMm, heightMm },
    sheetMm: { widthMm: 2 * widthMm + spareXMm, heightMm: heightMm + spareYMm },
  }))
  .filter(({ sheetMm }) => sheetMm.widthMm > sheetMm.heightMm);

/** The two places of a side, from the left. */
function leftAndRight(side: Sheet['front'] | null): [Placement, Placement] {
  const [left, right, ...others] = [...(side?.placements ?? [])].sort((a, b) => a.xMm - b.xMm);
  if (!left || !right || others.length > 0) throw new Error('Each side of a booklet has two places.');
  return [left, right];
}

/** Nests and folds the sheets, then turns every leaf and writes down what is on it. */
function readThrough(sheets: Sheet[]): (number | null)[] {
  const firstHalf = sheets.flatMap(({ front, back }) => [
    leftAndRight(front)[1].page,
    leftAndRight(back)[0].page,
  ]);
  const secondHalf = [...sheets]
    .reverse()
    .flatMap(({ front, back }) => [leftAndRight(back)[1].page, leftAndRight(front)[0].page]);
  return [...firstHalf, ...secondHalf];
}

describe('padding', () => {
  test.each<[number, (number | null)[]]>([
    [1, [0, null, null, null]],
    [2, [0, null, null, 1]],
    [3, [0, 1, null, 2]],
    [4, [0, 1, 2, 3]],
    [5, [0, 1, 2, 3, null, null, null, 4]],
    [7, [0, 1, 2, 3, 4, 5, null, 6]],
  ])('%i pages: %j', (pages, order) => {
    expect(padForBooklet(pages)).toEqual(order);
  });

  test.each<[number, (number | null)[]]>([
    [1, [0, null, null, null]],
    [2, [0, null, null, 1]],
    [3, [0, null, 1, 2]],
    [6, [0, 1, 2, 3, null, null, 4, 5]],
  ])('%i pages with a cover of two pages at each end: %j', (pages, order) => {
    expect(padForBooklet(pages, 2)).toEqual(order);
  });

  test('a multiple of 4, pages in order, the fewest blanks, never first and never last', () => {
    fc.assert(
      fc.property(pageCounts, coverPageCounts, (pages, coverPages) => {
        const order = padForBooklet(pages, coverPages);
        expect(order.length % 4).toBe(0);
        expect(order.length - pages).toBeLessThan(4);
        expect(order.filter((page) => page !== null)).toEqual([...Array(pages).keys()]);
        expect(order[0]).toBe(0);
        if (pages > 1) expect(order.at(-1)).toBe(pages - 1);
      }),
    );
  });
});

describe('sheets', () => {
  test('twelve pages: the classic order', () => {
    const { sheets, duplex } = imposeBooklet({ pages: 12, ...onA4 });
    const numbered = sheets.map(({ front, back }) =>
      [front, back].map((side) => leftAndRight(side).map(({ page }) => (page ?? NaN) + 1)),
    );
    expect(duplex).toBe('short-edge');
    expect(numbered).toEqual([
      [
        [12, 1],
        [2, 11],
      ],
      [
        [10, 3],
        [4, 9],
      ],
      [
        [8, 5],
        [6, 7],
      ],
    ]);
  });

  test('folded and read through, the pages come in order, each once', () => {
    fc.assert(
      fc.property(booklets, (booklet) => {
        const { sheets } = imposeBooklet(booklet);
        expect(readThrough(sheets)).toEqual(padForBooklet(booklet.pages, booklet.coverPages));
      }),
    );
  });

  test('bound on the right, it is the same in a mirror', () => {
    fc.assert(
      fc.property(booklets, (booklet) => {
        const inMirror = ({ placements, marks }: Sheet['front']) => ({
          placements: placements
            .map((place) => ({ ...place, xMm: booklet.sheetMm.widthMm - place.xMm - booklet.trimMm.widthMm }))
            .reverse(),
          marks,
        });
        const left = imposeBooklet({ ...booklet, creepMmPerSheet: 0.01 });
        const right = imposeBooklet({ ...booklet, creepMmPerSheet: 0.01, boundOn: 'right' });
        const rounded = (sides: readonly Sheet['front'][]) =>
          sides.map(({ placements }) => placements.map(({ page, xMm }) => [page, xMm.toFixed(6)]));
        const sidesOf = ({ sheets }: typeof left) =>
          sheets.flatMap(({ front, back }) => (back === null ? [front] : [front, back]));
        expect(rounded(sidesOf(right))).toEqual(rounded(sidesOf(left).map(inMirror)));
      }),
    );
  });

  test('facing pages add up to N + 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (sheetCount) => {
        const pages = 4 * sheetCount;
        const { sheets } = imposeBooklet({ pages, ...onA4 });
        expect(sheets).toHaveLength(sheetCount);
        for (const side of sheets.flatMap(({ front, back }) => [front, back])) {
          const [left, right] = leftAndRight(side);
          expect((left.page ?? NaN) + 1 + (right.page ?? NaN) + 1).toBe(pages + 1);
        }
      }),
    );
  });

  test('the two sides of a leaf lie back to back, both upright', () => {
    fc.assert(
      fc.property(booklets, fc.double({ min: 0, max: 1, noNaN: true }), (booklet, share) => {
        const { trimMm } = booklet;
        const imposed = imposeBooklet({ ...booklet, creepMmPerSheet: 0.02 });
        const onFront = { xMm: share * trimMm.widthMm, yMm: share * trimMm.heightMm };
        const onBack = { xMm: trimMm.widthMm - onFront.xMm, yMm: onFront.yMm };
        for (const { front, back } of imposed.sheets) {
          const [frontLeft, frontRight] = leftAndRight(front);
          const [backLeft, backRight] = leftAndRight(back);
          for (const [a, b] of [
            [frontRight, backLeft],
            [frontLeft, backRight],
          ] as const) {
            const behind = throughThePaper(onTheSheet(onBack, b, trimMm), imposed);
            expect(distanceMm(behind, onTheSheet(onFront, a, trimMm))).toBeLessThan(1e-6);
          }
        }
      }),
    );
  });

  test('trims meet at the fold, centred, inside the sheet, upright; a booklet has no marks', () => {
    fc.assert(
      fc.property(booklets, (booklet) => {
        const { trimMm, sheetMm } = booklet;
        for (const side of imposeBooklet(booklet).sheets.flatMap(({ front, back }) => [front, back])) {
          const [left, right] = leftAndRight(side);
          expect(left.xMm + trimMm.widthMm).toBeCloseTo(sheetMm.widthMm / 2, 6);
          expect(right.xMm).toBeCloseTo(sheetMm.widthMm / 2, 6);
          expect(overlapMm2(left, right, trimMm)).toBeLessThan(1e-3);
          for (const place of [left, right]) {
            expect(place.rotationDeg).toBe(0);
            expect(place.yMm + trimMm.heightMm / 2).toBeCloseTo(sheetMm.heightMm / 2, 6);
            expect(liesOn(sheetMm, place, trimMm)).toBe(true);
          }
          expect(side?.marks).toEqual([]);
        }
      }),
    );
  });
});

describe('creep', () => {
  test('moves both pages of each sheet i × creep towards the spine, both sides alike', () => {
    fc.assert(
      fc.property(pageCounts, fc.double({ min: 0, max: 0.15, noNaN: true }), (pages, creepMmPerSheet) => {
        const { sheets } = imposeBooklet({ pages, ...onA4, creepMmPerSheet });
        for (const [index, { front, back }] of sheets.entries()) {
          for (const side of [front, back]) {
            const [left, right] = leftAndRight(side);
            expect(left.xMm).toBeCloseTo(0.5 + index * creepMmPerSheet, 6);
            expect(right.xMm).toBeCloseTo(148.5 - index * creepMmPerSheet, 6);
          }
        }
      }),
    );
  });

  test('never more on an outer sheet than on an inner one; never moves more than an inner margin over the fold', () => {
    fc.assert(
      fc.property(booklets, fc.double({ min: 0, max: 0.3, noNaN: true }), (booklet, creepMmPerSheet) => {
        const { trimMm, sheetMm } = booklet;
        let sheets: Sheet[];
        try {
          ({ sheets } = imposeBooklet({ ...booklet, creepMmPerSheet }));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          expect(creepMmPerSheet * (Math.ceil(booklet.pages / 4) - 1)).toBeGreaterThan(trimMm.widthMm / 20);
          return;
        }
        const lefts = sheets.map(({ front }) => leftAndRight(front)[0].xMm);
        expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
        for (const [left, right] of sheets.map(({ front }) => leftAndRight(front))) {
          const foldMm = sheetMm.widthMm / 2;
          expect(left.xMm + trimMm.widthMm - foldMm).toBeLessThanOrEqual(trimMm.widthMm / 20 + 1e-6);
          expect(foldMm - right.xMm).toBeLessThanOrEqual(trimMm.widthMm / 20 + 1e-6);
        }
      }),
    );
  });
});

describe('impossible booklets', () => {
  const impossible: [Partial<BookletOptions>, string][] = [
    [{ pages: 0 }, 'The number of pages must be a whole number of at least 1, not 0.'],
    [
      { trimMm: { widthMm: -148, heightMm: 210 } },
      'The trim must have a width and a height above 0 mm, not -148 × 210 mm.',
    ],
    [{ sheetMm: papers.a4 }, 'A booklet needs a landscape sheet, not one of 210 × 297 mm.'],
    [
      { sheetMm: landscape(papers.letter) },
      'Two pages of 148 × 210 mm beside each other need 296 × 210 mm and do not fit on a sheet of 279.4 × 215.9 mm.',
    ],
    [{ creepMmPerSheet: -0.1 }, 'Creep must be 0 mm or more for each sheet, not -0.1.'],
    [{ creepMmPerSheet: NaN }, 'Creep must be 0 mm or more for each sheet, not NaN.'],
    [
      { pages: 400, creepMmPerSheet: 0.1 },
      'Creep would move the pages of the innermost of 100 sheets 9.9 mm towards the spine, ' +
        'more than an inner margin can give (7.4 mm): make several thinner booklets.',
    ],
    [{ coverPages: 3 as CoverPages }, "A booklet's cover has 0, 1 or 2 pages at each end, not 3."],
  ];

  test.each(impossible)('%j', (change, message) => {
    expect(() => imposeBooklet({ pages: 8, ...onA4, ...change })).toThrow(new RangeError(message));
  });
});
