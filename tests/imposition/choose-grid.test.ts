import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseGrid, landscape, papers } from '../../src/imposition/index.ts';
import type { GridChoice, SizeMm } from '../../src/imposition/index.ts';

const size = (widthMm: number, heightMm: number): SizeMm => ({ widthMm, heightMm });
const placesOf = (choice: GridChoice): number => {
  const { columns, rows } = chooseGrid(choice);
  return columns * rows;
};

describe('how many cards a sheet holds', () => {
  test.each([
    // With 5 mm of margin: A4, A4 with 3 mm of bleed, Letter, Letter with bleed.
    ['poker', size(63.5, 88.9), [9, 8, 9, 6]],
    ['tarot', size(70, 120), [4, 4, 4, 4]],
    ['index', size(76.2, 127), [4, 4, 4, 4]],
    ['jumbo', size(88.9, 127), [4, 4, 4, 4]],
    ['A7', size(74, 105), [4, 4, 4, 4]],
    ['A6', size(105, 148), [2, 2, 2, 2]],
    ['4 × 6 in', size(101.6, 152.4), [2, 2, 2, 2]],
  ] as const)('%s', (_, trimMm, expected) => {
    const { a4, letter } = papers;
    for (const bleedMm of [3, 3.175]) {
      const gutterMm = 2 * bleedMm;
      expect([
        placesOf({ trimMm, paperMm: a4 }),
        placesOf({ trimMm, paperMm: a4, gutterMm }),
        placesOf({ trimMm, paperMm: letter }),
        placesOf({ trimMm, paperMm: letter, gutterMm }),
      ]).toEqual(expected);
    }
  });

  test.each([
    ['quarters of A4', size(105, 148), papers.a4, papers.a4, 2, 2],
    ['eighths of A4', size(74, 105), papers.a4, landscape(papers.a4), 4, 2],
    ['halves of A4', size(148, 210), papers.a4, landscape(papers.a4), 2, 1],
    ['quarters of Letter', size(107.95, 139.7), papers.letter, papers.letter, 2, 2],
    ['eighths of Letter', size(69.85, 107.95), papers.letter, landscape(papers.letter), 4, 2],
    ['halves of Letter', size(139.7, 215.9), papers.letter, landscape(papers.letter), 2, 1],
  ] as const)('%s, without a margin', (_, trimMm, paperMm, sheetMm, columns, rows) => {
    expect(chooseGrid({ trimMm, paperMm, marginMm: 0 })).toEqual({ sheetMm, columns, rows });
    expect(chooseGrid({ trimMm, paperMm: landscape(paperMm), marginMm: 0 })).toEqual({
      sheetMm,
      columns,
      rows,
    });
  });

  test('what is laid out fits, and one more column or row does not, either way round', () => {
    const length = fc.integer({ min: 200, max: 2900 }).map((tenths) => tenths / 10);
    const gutter = fc.constantFrom(0, 6, 6.35);
    fc.assert(
      fc.property(
        length,
        length,
        gutter,
        fc.integer({ min: 0, max: 15 }),
        (width, height, gutterMm, marginMm) => {
          const room = (mm: number) => mm - 2 * marginMm + 1e-6;
          const fits = (columns: number, rows: number, sheet: SizeMm) =>
            columns * (width + gutterMm) <= room(sheet.widthMm) &&
            rows * (height + gutterMm) <= room(sheet.heightMm);
          const ways = [papers.a4, landscape(papers.a4)];
          const most = Math.max(
            ...ways.flatMap((sheet) =>
              [...Array(20).keys()].flatMap((columns) =>
                [...Array(20).keys()].map((rows) => (fits(columns, rows, sheet) ? columns * rows : 0)),
              ),
            ),
          );
          const choice = { trimMm: size(width, height), paperMm: papers.a4, marginMm, gutterMm };
          if (most === 0) {
            expect(() => chooseGrid(choice)).toThrow(RangeError);
            return;
          }
          const { sheetMm, columns, rows } = chooseGrid(choice);
          expect(columns * rows).toBe(most);
          expect(fits(columns, rows, sheetMm)).toBe(true);
        },
      ),
    );
  });

  test('portrait where both ways hold as many', () => {
    expect(chooseGrid({ trimMm: size(90, 90), paperMm: papers.a4 }).sheetMm).toEqual(papers.a4);
  });
});

test.each<[Partial<GridChoice>, string]>([
  [
    { trimMm: size(205, 205) },
    'A card needs 205 × 205 mm and does not fit on paper of 210 × 297 mm with a margin of 5 mm.',
  ],
  [{ marginMm: -1 }, 'The margin must be 0 mm or more, not -1.'],
  [{ gutterMm: NaN }, 'The gutter must be 0 mm or more, not NaN.'],
  [{ trimMm: size(0, 10) }, 'The trim must have a width and a height above 0 mm, not 0 × 10 mm.'],
])('impossible: %j', (change, message) => {
  const choice = { trimMm: size(63.5, 88.9), paperMm: papers.a4, ...change };
  expect(() => chooseGrid(choice)).toThrow(new RangeError(message));
});
