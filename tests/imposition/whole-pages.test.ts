import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  imposePlain,
  imposeTwoUp,
  landscape,
  papers,
  type Duplex,
  type ImposedSheets,
} from '../../src/imposition/index.ts';
import { liesOn, overlapMm2 } from './paper-model.ts';

const pageCounts = fc.integer({ min: 1, max: 120 });
const ways = fc.constantFrom<Duplex[]>('none', 'long-edge', 'short-edge');
const halves = fc.constantFrom(
  { trimMm: { widthMm: 148, heightMm: 210 }, sheetMm: landscape(papers.a4) },
  { trimMm: { widthMm: 139.7, heightMm: 215.9 }, sheetMm: landscape(papers.letter) },
);

/** Sides in the order in which somebody turns through the pile. */
const sidesOf = ({ sheets }: ImposedSheets) =>
  sheets.flatMap(({ front, back }) => (back === null ? [front] : [front, back]));

describe('two pages side by side', () => {
  test('read side by side, left before right, the pages come in order, each once', () => {
    fc.assert(
      fc.property(pageCounts, ways, halves, (pages, duplex, half) => {
        const sides = sidesOf(imposeTwoUp({ pages, duplex, ...half }));
        const read = sides.flatMap(({ placements }) =>
          [...placements].sort((a, b) => a.xMm - b.xMm).map(({ page }) => page),
        );
        expect(read.filter((page) => page !== null)).toEqual([...Array(pages).keys()]);
        // As the open book has them: the first page is a right one, and so is every other.
        for (const { placements } of sides)
          for (const { page, xMm } of placements)
            if (page !== null) expect(xMm > half.sheetMm.widthMm / 4).toBe(page % 2 === 0);
      }),
    );
  });

  test('bound on the right, they are read from the right', () => {
    const { sheets } = imposeTwoUp({
      pages: 3,
      duplex: 'none',
      boundOn: 'right',
      trimMm: { widthMm: 148, heightMm: 210 },
      sheetMm: landscape(papers.a4),
    });
    const fromRight = sheets.map(({ front }) =>
      [...front.placements].sort((a, b) => b.xMm - a.xMm).map(({ page }) => page),
    );
    expect(fromRight).toEqual([
      [null, 0],
      [1, 2],
    ]);
  });

  test('they meet in the middle, on the sheet, upright, and no side is empty but a last back', () => {
    fc.assert(
      fc.property(pageCounts, ways, halves, (pages, duplex, half) => {
        const { trimMm, sheetMm } = half;
        const imposed = imposeTwoUp({ pages, duplex, ...half });
        const sides = sidesOf(imposed);
        expect(sides.filter(({ placements }) => placements.length > 0)).toHaveLength(
          Math.floor(pages / 2) + 1,
        );
        expect(imposed.sheets).toHaveLength(
          Math.ceil((Math.floor(pages / 2) + 1) / (duplex === 'none' ? 1 : 2)),
        );
        for (const { placements } of sides) {
          const [left, right] = placements;
          if (left === undefined || right === undefined) continue;
          expect(left.xMm + trimMm.widthMm).toBeCloseTo(sheetMm.widthMm / 2, 6);
          expect(overlapMm2(left, right, trimMm)).toBeLessThan(1e-3);
          for (const place of placements) {
            expect(place.rotationDeg).toBe(0);
            expect(liesOn(sheetMm, place, trimMm)).toBe(true);
          }
        }
      }),
    );
  });

  test('an upright sheet is too narrow', () => {
    expect(() =>
      imposeTwoUp({
        pages: 4,
        duplex: 'none',
        trimMm: { widthMm: 148, heightMm: 210 },
        sheetMm: papers.a4,
      }),
    ).toThrow('Two pages need a landscape sheet, not one of 210 × 297 mm.');
  });
});

describe('whole pages', () => {
  test('in order, each on a side of its own, filling the sheet', () => {
    fc.assert(
      fc.property(pageCounts, ways, fc.constantFrom(papers.a4, papers.letter), (pages, duplex, paper) => {
        const imposed = imposePlain({ pages, duplex, trimMm: paper, sheetMm: paper });
        expect(
          sidesOf(imposed).flatMap(({ placements }) =>
            placements.map(({ page, xMm, yMm }) => [page, xMm, yMm]),
          ),
        ).toEqual(Array.from({ length: pages }, (_, page) => [page, 0, 0]));
        expect(imposed.sheets).toHaveLength(duplex === 'none' ? pages : Math.ceil(pages / 2));
      }),
    );
  });

  test('a page that is larger than the sheet', () => {
    expect(() =>
      imposePlain({ pages: 1, duplex: 'none', trimMm: papers.a4, sheetMm: papers.letter }),
    ).toThrow('Pages of 210 × 297 mm need 210 × 297 mm and do not fit on a sheet of 215.9 × 279.4 mm.');
  });
});
