import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imposeCards, landscape, papers } from '../../src/imposition/index.ts';
import type { GridOptions, Line, SheetSide } from '../../src/imposition/index.ts';
import { grids } from './grids.ts';

function frontOf(grid: GridOptions): SheetSide {
  const front = imposeCards({ ...grid, pages: 1, sides: 1, duplex: 'none' }).sheets[0]?.front;
  if (!front) throw new Error('There is always a first sheet.');
  return front;
}

/** Do the trims leave at most 1 mm in both directions? Chosen well apart from 1 mm by the grids of these tests. */
function fills({ columns, rows, trimMm, sheetMm }: GridOptions): boolean {
  const spareXMm = sheetMm.widthMm - columns * trimMm.widthMm;
  const spareYMm = sheetMm.heightMm - rows * trimMm.heightMm;
  return spareXMm < 1.5 && spareYMm < 1.5;
}

function rounded(lines: Line[]): number[][] {
  return lines.map(({ x1Mm, y1Mm, x2Mm, y2Mm }) =>
    [x1Mm, y1Mm, x2Mm, y2Mm].map((mm) => Math.round(mm * 1000) / 1000),
  );
}

describe('a grid that fills the sheet', () => {
  test('has no marks: nothing may be left on a finished card', () => {
    fc.assert(
      fc.property(grids.filter(fills), (grid) => {
        expect(frontOf(grid).marks).toEqual([]);
      }),
    );
    expect(frontOf({ trimMm: papers.a4, sheetMm: papers.a4, columns: 1, rows: 1 }).marks).toEqual([]);
  });
});

describe('a grid with a margin', () => {
  test('poker on A4: two ticks for each of the 4 + 4 cuts', () => {
    const { marks } = frontOf({
      trimMm: { widthMm: 63.5, heightMm: 88.9 },
      sheetMm: papers.a4,
      columns: 3,
      rows: 3,
    });
    expect(marks).toHaveLength(16);
    expect(rounded(marks)).toContainEqual([9.75, 8.15, 9.75, 13.15]); // the left edge of the cards, below them
    expect(rounded(marks)).toContainEqual([73.25, 283.85, 73.25, 288.85]); // the first inner cut, above them
    expect(rounded(marks)).toContainEqual([3, 15.15, 7.75, 15.15]); // shortened: it keeps 3 mm off the sheet's edge
    expect(rounded(marks)).toContainEqual([202.25, 281.85, 207, 281.85]);
  });

  test('a margin too narrow for a tick has none; the other margins keep theirs', () => {
    // 4 × 6 in cards leave 3.4 mm at the sides of A4.
    const { marks } = frontOf({
      trimMm: { widthMm: 101.6, heightMm: 152.4 },
      sheetMm: papers.a4,
      columns: 2,
      rows: 1,
    });
    expect(rounded(marks)).toEqual(
      [3.4, 105, 206.6].flatMap((xMm) => [
        [xMm, 65.3, xMm, 70.3],
        [xMm, 226.7, xMm, 231.7],
      ]),
    );
  });

  test('no mark crosses or comes within 2 mm of a trim, or within 3 mm of the edge of the sheet', () => {
    fc.assert(
      fc.property(
        grids.filter((grid) => !fills(grid)),
        (grid) => {
          const { marks, placements } = frontOf(grid);
          for (const { x1Mm, x2Mm, y1Mm, y2Mm } of marks) {
            const [left, right, bottom, top] = [
              Math.min(x1Mm, x2Mm),
              Math.max(x1Mm, x2Mm),
              Math.min(y1Mm, y2Mm),
              Math.max(y1Mm, y2Mm),
            ];
            expect(left === right || bottom === top).toBe(true);
            expect(right - left + (top - bottom)).toBeLessThanOrEqual(5 + 1e-6);
            expect(Math.min(left, bottom)).toBeGreaterThanOrEqual(3 - 1e-6);
            expect(right).toBeLessThanOrEqual(grid.sheetMm.widthMm - 3 + 1e-6);
            expect(top).toBeLessThanOrEqual(grid.sheetMm.heightMm - 3 + 1e-6);
            for (const { xMm, yMm } of placements) {
              const clearMm = Math.max(
                xMm - right,
                left - (xMm + grid.trimMm.widthMm),
                yMm - top,
                bottom - (yMm + grid.trimMm.heightMm),
              );
              expect(clearMm).toBeGreaterThanOrEqual(2 - 1e-6);
            }
          }
        },
      ),
    );
  });

  test('with room on all sides, every cut has a tick at both its ends', () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 20, max: 60 }), (grid, spareMm) => {
        const { columns, rows, trimMm } = grid;
        const sheetMm = {
          widthMm: columns * trimMm.widthMm + spareMm,
          heightMm: rows * trimMm.heightMm + spareMm,
        };
        const { marks } = frontOf({ columns, rows, trimMm, sheetMm });
        const expected = [
          ...Array.from(
            { length: columns + 1 },
            (_, cut) => ['x', spareMm / 2 + cut * trimMm.widthMm] as const,
          ),
          ...Array.from(
            { length: rows + 1 },
            (_, cut) => ['y', spareMm / 2 + cut * trimMm.heightMm] as const,
          ),
        ];
        expect(marks).toHaveLength(2 * expected.length);
        for (const [axis, atMm] of expected) {
          const onCut = marks.filter((mark) =>
            axis === 'x'
              ? Math.abs(mark.x1Mm - atMm) < 1e-6 && Math.abs(mark.x2Mm - atMm) < 1e-6
              : Math.abs(mark.y1Mm - atMm) < 1e-6 && Math.abs(mark.y2Mm - atMm) < 1e-6,
          );
          const middleMm = axis === 'x' ? sheetMm.heightMm / 2 : sheetMm.widthMm / 2;
          expect(onCut.map((mark) => (axis === 'x' ? mark.y1Mm : mark.x1Mm) < middleMm)).toEqual([
            true,
            false,
          ]);
        }
      }),
    );
  });
});

test('only fronts are marked, empty places or not', () => {
  const { sheets } = imposeCards({
    pages: 20,
    sides: 2,
    duplex: 'short-edge',
    trimMm: { widthMm: 63.5, heightMm: 88.9 },
    sheetMm: landscape(papers.a4),
    columns: 4,
    rows: 2,
  });
  expect(sheets.map(({ front, back }) => [front.marks.length, back?.marks.length])).toEqual([
    [16, 0],
    [16, 0],
  ]);
});

test('with a gutter every trim has cuts of its own, and marks keep 2 mm off the bleed', () => {
  const { marks } = frontOf({
    trimMm: { widthMm: 63.5, heightMm: 88.9 },
    sheetMm: landscape(papers.a4),
    columns: 4,
    rows: 2,
    gutterMm: 6,
  });
  expect(marks).toHaveLength(2 * 8 + 2 * 4);
  // The lowest trims begin at 13.1 mm, their bleed at 10.1 mm.
  expect(rounded(marks)).toContainEqual([12.5, 3.1, 12.5, 8.1]);
  expect(rounded(marks)).toContainEqual([76, 3.1, 76, 8.1]);
  expect(rounded(marks)).toContainEqual([82, 3.1, 82, 8.1]);
});
