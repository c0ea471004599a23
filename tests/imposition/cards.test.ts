import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardFormats } from '../../src/documents/index.ts';
import type { ImposedSheets, Placement, SheetSide } from '../../src/imposition/index.ts';
import { cardLayouts } from './card-layouts.ts';
import type { CardLayout } from './card-layouts.ts';
import { distanceMm, liesOn, onTheSheet, overlapMm2 } from './paper-model.ts';

const cardCounts = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 120 }) },
  { weight: 1, arbitrary: fc.constant(500) },
);
const runs = { numRuns: 15, examples: [[1], [7], [9], [54], [120], [500]] as [number][] };

function sidesOf({ sheets }: ImposedSheets): SheetSide[] {
  return sheets.flatMap(({ front, back }) => (back === null ? [front] : [front, back]));
}

function placesOf(imposed: ImposedSheets): Placement[] {
  return sidesOf(imposed).flatMap(({ placements }) => placements);
}

/** The places of the fronts and of the backs of each sheet, told apart by their pages: fronts are even. */
function frontsAndBacks(imposed: ImposedSheets): { fronts: Placement[]; backs: Placement[] }[] {
  return imposed.sheets.map(({ front, back }) => {
    const all = [...front.placements, ...(back?.placements ?? [])];
    return {
      fronts: all.filter(({ page }) => page !== null && page % 2 === 0),
      backs: all.filter(({ page }) => page !== null && page % 2 === 1),
    };
  });
}

function blanksFor(cards: number): number[] {
  return [2 * cards, 2 * cards + 1, 2 * cards + 2, 2 * cards + 3];
}

/** The fronts that, cut out and turned over sideways, do not show their own back, upright and in place. */
function frontsWithoutBack(imposed: ImposedSheets, { trimMm, behind }: CardLayout): Placement[] {
  const { widthMm, heightMm } = trimMm;
  const points = [
    [0, 0],
    [widthMm, 0],
    [0, heightMm],
    [widthMm, heightMm],
    [widthMm / 3, heightMm / 5],
  ] as const;
  return frontsAndBacks(imposed).flatMap(({ fronts, backs }) => {
    const waiting = [...backs];
    return fronts.filter((front) => {
      const found = waiting.findIndex(
        (back) =>
          back.page === (front.page ?? NaN) + 1 &&
          points.every(([xMm, yMm]) => {
            const onFront = onTheSheet({ xMm, yMm }, front, trimMm);
            const onBack = onTheSheet({ xMm: widthMm - xMm, yMm }, back, trimMm);
            return distanceMm(behind(onBack), onFront) < 1e-6;
          }),
      );
      if (found >= 0) waiting.splice(found, 1);
      return found < 0;
    });
  });
}

describe.each(cardLayouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  const { trimMm, sheetMm, safeMm, marginMm, bleedMm, places } = layout;

  test('each card once, in order, and blanks in the places that are left', () => {
    fc.assert(
      fc.property(cardCounts, (cards) => {
        const imposed = layout.impose({ cards, fill: blanksFor(cards) });
        expect(imposed.sheets).toHaveLength(Math.ceil(cards / places));
        const pages = placesOf(imposed).map(({ page }) => page);
        const own = pages.filter((page) => page !== null && page < 2 * cards);
        const expected = [...Array(2 * cards).keys()].filter((page) => layout.hasBacks || page % 2 === 0);
        expect(own.sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(expected);
        const fronts = frontsAndBacks(imposed).flatMap((sheet) => sheet.fronts.map(({ page }) => page));
        expect(fronts).toHaveLength(imposed.sheets.length * places);
        expect(fronts.slice(0, cards)).toEqual([...Array(cards).keys()].map((card) => 2 * card));
        expect(pages).not.toContain(null);
      }),
      runs,
    );
  });

  test('without blanks the places that are left are empty', () => {
    fc.assert(
      fc.property(cardCounts, (cards) => {
        const pages = placesOf(layout.impose({ cards })).map(({ page }) => page);
        expect(pages.filter((page) => page !== null)).toHaveLength(cards * (layout.hasBacks ? 2 : 1));
      }),
      runs,
    );
  });

  if (layout.hasBacks) {
    test('each back behind its front, upright once turned over', () => {
      fc.assert(
        fc.property(cardCounts, (cards) => {
          const imposed = layout.impose({ cards, fill: blanksFor(cards) });
          expect(frontsWithoutBack(imposed, layout)).toEqual([]);
          for (const { fronts, backs } of frontsAndBacks(imposed)) expect(backs.length).toBe(fronts.length);
        }),
        runs,
      );
    });
  }

  test('every sheet has the same grid and the same marks', () => {
    fc.assert(
      fc.property(cardCounts, (cards) => {
        const { sheets } = layout.impose({ cards, fill: blanksFor(cards) });
        const grids = sheets.map(({ front, back }) =>
          [front, back].map((side) => ({
            marks: side?.marks,
            places: side?.placements.map(({ xMm, yMm, rotationDeg }) => [xMm, yMm, rotationDeg]),
          })),
        );
        expect(new Set(grids.map((grid) => JSON.stringify(grid))).size).toBe(1);
      }),
      runs,
    );
  });

  test('trims keep apart and on the sheet; ink keeps to what a printer reaches', () => {
    for (const { placements } of sidesOf(layout.impose({ cards: places }))) {
      for (const [index, a] of placements.entries()) {
        expect(liesOn(sheetMm, a, trimMm)).toBe(true);
        const fromEdgeMm = Math.min(
          a.xMm,
          a.yMm,
          sheetMm.widthMm - a.xMm - trimMm.widthMm,
          sheetMm.heightMm - a.yMm - trimMm.heightMm,
        );
        expect(fromEdgeMm + safeMm).toBeGreaterThanOrEqual(cardFormats[layout.format].fillsSheet ? 7 : 9);
        expect(fromEdgeMm - bleedMm).toBeGreaterThanOrEqual(marginMm - 1e-6);
        for (const b of placements.slice(index + 1)) {
          expect(overlapMm2(a, b, trimMm)).toBeLessThan(1e-3);
        }
      }
    }
  });

  test('no mark on a card, even one cut 1 mm off; none where cards fill the sheet', () => {
    const [front, ...others] = sidesOf(layout.impose({ cards: places }));
    const marks = front?.marks ?? [];
    expect(others.flatMap((side) => side.marks)).toEqual([]);
    if (cardFormats[layout.format].fillsSheet) expect(marks).toEqual([]);
    for (const { x1Mm, y1Mm, x2Mm, y2Mm } of marks) {
      for (const { xMm, yMm } of front?.placements ?? []) {
        const clearMm = Math.max(
          xMm - Math.max(x1Mm, x2Mm),
          Math.min(x1Mm, x2Mm) - xMm - trimMm.widthMm,
          yMm - Math.max(y1Mm, y2Mm),
          Math.min(y1Mm, y2Mm) - yMm - trimMm.heightMm,
        );
        expect(clearMm).toBeGreaterThanOrEqual(bleedMm + 2 - 1e-6);
      }
    }
  });

  test('where there is a margin, both ends of every edge of every card are marked, and nowhere else', () => {
    const isMarked = !cardFormats[layout.format].fillsSheet;
    const front = layout.impose({ cards: places }).sheets[0]?.front;
    expect(front?.placements.length).toBeGreaterThan(0);
    for (const { xMm, yMm } of front?.placements ?? []) {
      for (const edgeMm of [xMm, xMm + trimMm.widthMm]) {
        const ends = front?.marks.filter(
          ({ x1Mm, x2Mm }) => Math.abs(x1Mm - edgeMm) < 1e-6 && Math.abs(x2Mm - edgeMm) < 1e-6,
        );
        expect(ends?.map(({ y1Mm }) => y1Mm < sheetMm.heightMm / 2)).toEqual(isMarked ? [true, false] : []);
      }
      for (const edgeMm of [yMm, yMm + trimMm.heightMm]) {
        const ends = front?.marks.filter(
          ({ y1Mm, y2Mm }) => Math.abs(y1Mm - edgeMm) < 1e-6 && Math.abs(y2Mm - edgeMm) < 1e-6,
        );
        expect(ends?.map(({ x1Mm }) => x1Mm < sheetMm.widthMm / 2)).toEqual(isMarked ? [true, false] : []);
      }
    }
  });
});
