import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imposeCards, imposeCopiesUp, landscape, orderFaces, papers } from '../../src/imposition/index.ts';
import type { CardsOptions, SheetSide } from '../../src/imposition/index.ts';
import { flips, grids } from './grids.ts';
import { distanceMm, liesOn, onTheSheet, overlapMm2, throughThePaper } from './paper-model.ts';

const a6 = { widthMm: 105, heightMm: 148 };
const a7 = { widthMm: 74, heightMm: 105 };
const poker = { widthMm: 63.5, heightMm: 88.9 };

const cardCounts = fc.integer({ min: 1, max: 60 });
const copying = fc.constantFrom<('once' | 'fill-sheet')[]>('once', 'fill-sheet');

function pagesOn(side: SheetSide | null | undefined): (number | null)[] {
  return side?.placements.map(({ page }) => page) ?? [];
}

function corners(side: SheetSide | null | undefined): [number, number, number][] {
  return side?.placements.map(({ xMm, yMm, rotationDeg }) => [xMm, yMm, rotationDeg]) ?? [];
}

describe('where the pages go', () => {
  test.each([1, 2] as const)('every face once, with %i sides', (sides) => {
    fc.assert(
      fc.property(grids, flips, cardCounts, (grid, duplex, cards) => {
        const { sheets } = imposeCards({ ...grid, pages: cards * sides, sides, duplex });
        const places = grid.columns * grid.rows;
        const faces = sheets.flatMap((sheet) => [...pagesOn(sheet.front), ...pagesOn(sheet.back)]);
        expect(sheets).toHaveLength(Math.ceil(cards / places));
        expect(faces).toHaveLength(sheets.length * places * sides);
        expect(faces.filter((page) => page !== null).sort((a, b) => a - b)).toEqual([
          ...Array(cards * sides).keys(),
        ]);
      }),
    );
  });

  test('cards fill the fronts in order; only the end of the last sheet is empty', () => {
    fc.assert(
      fc.property(grids, flips, cardCounts, (grid, duplex, cards) => {
        const { sheets } = imposeCards({ ...grid, pages: cards * 2, sides: 2, duplex });
        const fronts = sheets.flatMap((sheet) => pagesOn(sheet.front));
        expect(fronts).toEqual(fronts.map((_, index) => (index < cards ? index * 2 : null)));
      }),
    );
  });

  test('filling a sheet: one sheet for each card, every place of it the same card', () => {
    fc.assert(
      fc.property(grids, flips, cardCounts, (grid, duplex, cards) => {
        const { sheets } = imposeCards({ ...grid, pages: cards * 2, sides: 2, duplex, copies: 'fill-sheet' });
        const places = grid.columns * grid.rows;
        expect(sheets.map((sheet) => pagesOn(sheet.front))).toEqual(
          Array.from({ length: cards }, (_, card) => Array.from({ length: places }, () => 2 * card)),
        );
        expect(sheets.map((sheet) => pagesOn(sheet.back))).toEqual(
          Array.from({ length: cards }, (_, card) => Array.from({ length: places }, () => 2 * card + 1)),
        );
      }),
    );
  });

  test('trims stay on the sheet and apart, on both sides', () => {
    fc.assert(
      fc.property(grids, flips, (grid, duplex) => {
        const { sheets } = imposeCards({ ...grid, pages: 2, sides: 2, duplex });
        for (const side of sheets.flatMap(({ front, back }) => (back ? [front, back] : [front]))) {
          expect(side.placements.every((place) => liesOn(grid.sheetMm, place, grid.trimMm))).toBe(true);
          for (const [index, a] of side.placements.entries()) {
            for (const b of side.placements.slice(index + 1)) {
              expect(overlapMm2(a, b, grid.trimMm)).toBeLessThan(1e-3);
            }
          }
        }
      }),
    );
  });

  test('reading order: the top row first, each row from the left', () => {
    const { sheets } = imposeCards({
      pages: 3,
      sides: 1,
      duplex: 'none',
      trimMm: a6,
      sheetMm: papers.a4,
      columns: 2,
      rows: 2,
    });
    expect(pagesOn(sheets[0]?.front)).toEqual([0, 1, 2, null]);
    expect(corners(sheets[0]?.front)).toEqual([
      [0, 148.75, 0],
      [105, 148.75, 0],
      [0, 0.25, 0],
      [105, 0.25, 0],
    ]);
  });

  test('a grid with a margin is centred, its trims touching', () => {
    const { sheets } = imposeCards({
      pages: 9,
      sides: 1,
      duplex: 'none',
      trimMm: poker,
      sheetMm: papers.letter,
      columns: 3,
      rows: 3,
    });
    const [first, second] = corners(sheets[0]?.front);
    const last = corners(sheets[0]?.front).at(-1);
    expect(second?.[0]).toBeCloseTo((first?.[0] ?? 0) + 63.5);
    expect(first?.[0]).toBeCloseTo((215.9 - 3 * 63.5) / 2);
    expect(last?.[1]).toBeCloseTo((279.4 - 3 * 88.9) / 2);
  });

  test('inch papers divide without a remainder', () => {
    const quarter = { widthMm: 107.95, heightMm: 139.7 };
    const eighth = { widthMm: 69.85, heightMm: 107.95 };
    expect(
      imposeCopiesUp({ pages: 1, trimMm: quarter, sheetMm: papers.letter, columns: 2, rows: 2 }).sheets,
    ).toHaveLength(1);
    expect(
      imposeCopiesUp({ pages: 1, trimMm: eighth, sheetMm: landscape(papers.letter), columns: 4, rows: 2 })
        .sheets,
    ).toHaveLength(1);
    expect(
      imposeCopiesUp({ pages: 1, trimMm: a7, sheetMm: landscape(papers.a4), columns: 4, rows: 2 }).sheets,
    ).toHaveLength(1);
  });

  test('cards with one side are never duplex, whatever the printer is set to', () => {
    const imposed = imposeCards({
      pages: 4,
      sides: 1,
      duplex: 'long-edge',
      trimMm: a6,
      sheetMm: papers.a4,
      columns: 2,
      rows: 2,
    });
    expect(imposed.duplex).toBe('none');
    expect(imposed.sheets.map(({ back }) => back)).toEqual([null]);
  });

  test('hand-outs: each page two to a landscape sheet', () => {
    const imposed = imposeCopiesUp({
      pages: 3,
      trimMm: { widthMm: 148, heightMm: 210 },
      sheetMm: landscape(papers.a4),
      columns: 2,
      rows: 1,
    });
    expect(imposed).toMatchObject({ sheetMm: { widthMm: 297, heightMm: 210 }, duplex: 'none' });
    expect(imposed.sheets.map(({ front }) => pagesOn(front))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(imposed.sheets.every(({ back }) => back === null)).toBe(true);
    expect(corners(imposed.sheets[0]?.front)).toEqual([
      [0.25, 0, 0],
      [148.75, 0, 0],
    ]);
  });
});

describe('filling the last sheet', () => {
  const three: CardsOptions = {
    pages: 6,
    sides: 2,
    duplex: 'long-edge',
    trimMm: { widthMm: 60, heightMm: 80 },
    sheetMm: papers.a4,
    columns: 3,
    rows: 2,
  };

  test('pairs stand in the places that are left, in order, again and again', () => {
    const { sheets } = imposeCards({ ...three, fill: [6, 7, 8, 9] });
    expect(sheets).toHaveLength(1);
    expect(pagesOn(sheets[0]?.front)).toEqual([0, 2, 4, 6, 8, 6]);
    expect(pagesOn(sheets[0]?.back)).toEqual([1, 3, 5, 7, 9, 7]);
  });

  test('full sheets take none, nor do sheets of copies; single-sided cards take single pages', () => {
    expect(imposeCards({ ...three, pages: 12, fill: [12, 13] }).sheets).toEqual(
      imposeCards({ ...three, pages: 12 }).sheets,
    );
    expect(imposeCards({ ...three, fill: [6, 7], copies: 'fill-sheet' }).sheets).toEqual(
      imposeCards({ ...three, copies: 'fill-sheet' }).sheets,
    );
    const { sheets } = imposeCards({ ...three, sides: 1, pages: 4, fill: [4, 9] });
    expect(pagesOn(sheets[0]?.front)).toEqual([0, 1, 2, 3, 4, 9]);
  });
});

test('fronts alone: every other page, nothing behind, whatever the printer is set to', () => {
  const fronts = imposeCards({
    pages: 6,
    sides: 2,
    frontsOnly: true,
    duplex: 'long-edge',
    trimMm: a6,
    sheetMm: papers.a4,
    columns: 2,
    rows: 2,
    fill: [6, 7],
  });
  expect(fronts.duplex).toBe('none');
  expect(fronts.sheets.map(({ front, back }) => [pagesOn(front), back])).toEqual([[[0, 2, 4, 6], null]]);
});

describe('an offset of the backs', () => {
  const grid = { pages: 2, sides: 2, trimMm: poker, columns: 2, rows: 2 } as const;

  test.each([
    // As the back's own page tells it. After an endways turn its cards hang upside down.
    { paper: 'portrait', duplex: 'long-edge', moved: [1.5, -2] },
    { paper: 'portrait', duplex: 'short-edge', moved: [-1.5, 2] },
    { paper: 'landscape', duplex: 'short-edge', moved: [1.5, -2] },
    { paper: 'landscape', duplex: 'long-edge', moved: [-1.5, 2] },
  ] as const)('$paper, $duplex: moves every back, no front', ({ paper, duplex, moved }) => {
    const sheetMm = paper === 'portrait' ? papers.a4 : landscape(papers.a4);
    const exact = imposeCards({ ...grid, sheetMm, duplex }).sheets[0];
    const offset = imposeCards({ ...grid, sheetMm, duplex, backOffsetMm: { x: 1.5, y: -2 } }).sheets[0];
    expect(offset?.front).toEqual(exact?.front);
    for (const [index, place] of (offset?.back?.placements ?? []).entries()) {
      const before = exact?.back?.placements[index];
      expect(place.xMm - (before?.xMm ?? NaN)).toBeCloseTo(moved[0]);
      expect(place.yMm - (before?.yMm ?? NaN)).toBeCloseTo(moved[1]);
      expect(place.rotationDeg).toBe(before?.rotationDeg);
    }
  });
});

describe('faces for print shops', () => {
  test('front first or back first', () => {
    expect(orderFaces(6, 'front-back')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(orderFaces(6, 'back-front')).toEqual([1, 0, 3, 2, 5, 4]);
  });

  test('every front has a back', () => {
    expect(() => orderFaces(3, 'back-front')).toThrow(
      new RangeError('Two-sided cards need a back for every front, but there is an odd number of pages: 3.'),
    );
  });
});

describe('backs behind their fronts', () => {
  test('each point of a back lies behind its front, upright when the card is turned over like a leaf', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        grids,
        flips,
        cardCounts,
        copying,
        share,
        share,
        (grid, duplex, cards, copies, across, up) => {
          const { trimMm } = grid;
          const imposed = imposeCards({ ...grid, pages: cards * 2, sides: 2, duplex, copies });
          // A leaf turned over about its upright axis shows, at the left of its back, what is behind the right of its front.
          const onFront = { xMm: across * trimMm.widthMm, yMm: up * trimMm.heightMm };
          const onBack = { xMm: trimMm.widthMm - onFront.xMm, yMm: onFront.yMm };
          for (const { front, back } of imposed.sheets) {
            const backs = [...(back?.placements ?? [])];
            for (const place of front.placements) {
              const here = onTheSheet(onFront, place, trimMm);
              const behind = backs.findIndex(
                (other) =>
                  distanceMm(throughThePaper(onTheSheet(onBack, other, trimMm), imposed), here) < 1e-6,
              );
              expect(behind).toBeGreaterThanOrEqual(0);
              expect(backs[behind]?.page).toBe(place.page === null ? null : place.page + 1);
              backs.splice(behind, 1);
            }
            expect(backs).toEqual([]);
          }
        },
      ),
    );
  });

  const fiveCards: Omit<CardsOptions, 'duplex'> = {
    pages: 10,
    sides: 2,
    trimMm: { widthMm: 60, heightMm: 80 },
    sheetMm: papers.a4,
    columns: 3,
    rows: 2,
  };

  test.each([
    // As seen looking at the back, the top row first.
    {
      paper: 'portrait',
      duplex: 'long-edge',
      rows: [
        [5, 3, 1],
        [null, 9, 7],
      ],
      rotationDeg: 0,
    },
    {
      paper: 'portrait',
      duplex: 'short-edge',
      rows: [
        [7, 9, null],
        [1, 3, 5],
      ],
      rotationDeg: 180,
    },
    {
      paper: 'landscape',
      duplex: 'short-edge',
      rows: [
        [5, 3, 1],
        [null, 9, 7],
      ],
      rotationDeg: 0,
    },
    {
      paper: 'landscape',
      duplex: 'long-edge',
      rows: [
        [7, 9, null],
        [1, 3, 5],
      ],
      rotationDeg: 180,
    },
  ] as const)('$paper, $duplex: $rows turned by $rotationDeg°', ({ paper, duplex, rows, rotationDeg }) => {
    const sheetMm = paper === 'portrait' ? papers.a4 : landscape(papers.a4);
    const back = imposeCards({ ...fiveCards, sheetMm, duplex }).sheets[0]?.back;
    const seen = [...(back?.placements ?? [])].sort((a, b) => b.yMm - a.yMm || a.xMm - b.xMm);
    expect(seen.map(({ page }) => page)).toEqual(rows.flat());
    expect(new Set(seen.map((place) => place.rotationDeg))).toEqual(new Set([rotationDeg]));
    expect(back?.marks).toEqual([]);
  });
});

describe('impossible cards', () => {
  const possible: CardsOptions = {
    pages: 4,
    sides: 2,
    duplex: 'long-edge',
    trimMm: a6,
    sheetMm: papers.a4,
    columns: 2,
    rows: 2,
  };
  const impossible: [Partial<CardsOptions>, string][] = [
    [{ pages: 0 }, 'The number of pages must be a whole number of at least 1, not 0.'],
    [{ pages: 1.5, sides: 1 }, 'The number of pages must be a whole number of at least 1, not 1.5.'],
    [{ pages: 3 }, 'Two-sided cards need a back for every front, but there is an odd number of pages: 3.'],
    [{ duplex: 'none' }, 'Two-sided cards need duplex printing: choose long-edge or short-edge.'],
    [{ columns: 0 }, 'The number of columns must be a whole number of at least 1, not 0.'],
    [{ rows: NaN }, 'The number of rows must be a whole number of at least 1, not NaN.'],
    [
      { trimMm: { widthMm: 0, heightMm: 10 } },
      'The trim must have a width and a height above 0 mm, not 0 × 10 mm.',
    ],
    [
      { sheetMm: { widthMm: 210, heightMm: Infinity } },
      'The sheet must have a width and a height above 0 mm, not 210 × Infinity mm.',
    ],
    [
      { columns: 3 },
      '3 × 2 trims of 105 × 148 mm need 315 × 296 mm and do not fit on a sheet of 210 × 297 mm.',
    ],
    [
      { trimMm: { widthMm: 105, heightMm: 148.6 } },
      '2 × 2 trims of 105 × 148.6 mm need 210 × 297.2 mm and do not fit on a sheet of 210 × 297 mm.',
    ],
    [
      { gutterMm: 6 },
      '2 × 2 trims of 105 × 148 mm need 222 × 308 mm and do not fit on a sheet of 210 × 297 mm.',
    ],
    [{ gutterMm: -6 }, 'The gutter must be 0 mm or more, not -6.'],
    [{ fill: [4] }, 'Two-sided cards need a back for every front, but there is an odd number of pages: 1.'],
    [{ fill: [4, -1] }, 'A page to fill a sheet with must be a whole number of at least 0, not -1.'],
    [{ backOffsetMm: { x: 15, y: 0 } }, 'Backs can be moved by at most 10 mm either way, not by 15 mm.'],
    [{ backOffsetMm: { x: 0, y: NaN } }, 'Backs can be moved by at most 10 mm either way, not by NaN mm.'],
  ];

  test.each(impossible)('%j', (change, message) => {
    expect(() => imposeCards({ ...possible, ...change })).toThrow(new RangeError(message));
  });

  test('hand-outs that do not fit', () => {
    expect(() => imposeCopiesUp({ pages: 1, trimMm: a6, sheetMm: papers.a4, columns: 3, rows: 1 })).toThrow(
      RangeError,
    );
  });
});
