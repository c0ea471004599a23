import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseTileSheet,
  divideIntoTiles,
  imposeScaled,
  imposeTiles,
  landscape,
  papers,
  scaleTo,
  type Box,
  type TilesOptions,
} from '../../src/imposition/index.ts';

const lengthMm = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const posters = fc.oneof(
  fc.constantFrom([297, 420], [420, 594], [594, 841], [279.4, 431.8], [558.8, 863.6]),
  fc.tuple(lengthMm(30, 1200), lengthMm(30, 1200)),
);
const sheets = fc.constantFrom(papers.a4, papers.letter, landscape(papers.a4), landscape(papers.letter), {
  widthMm: 297,
  heightMm: 420,
});
const options: fc.Arbitrary<TilesOptions> = fc
  .tuple(posters, sheets, lengthMm(5, 9), lengthMm(6, 15))
  .map(([[widthMm = 0, heightMm = 0], sheetMm, marginMm, glueMm]) => ({
    posterMm: { widthMm, heightMm },
    sheetMm,
    marginMm,
    glueMm,
  }));

const slackMm = 1e-6;

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.xMm >= outer.xMm - slackMm &&
    inner.yMm >= outer.yMm - slackMm &&
    inner.xMm + inner.widthMm <= outer.xMm + outer.widthMm + slackMm &&
    inner.yMm + inner.heightMm <= outer.yMm + outer.heightMm + slackMm
  );
}

function printable({ sheetMm, marginMm }: TilesOptions): Box {
  return {
    xMm: marginMm,
    yMm: marginMm,
    widthMm: sheetMm.widthMm - 2 * marginMm,
    heightMm: sheetMm.heightMm - 2 * marginMm,
  };
}

describe('a poster on sheets', () => {
  test('has each of its points visible exactly once', () => {
    const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
    fc.assert(
      fc.property(options, share, share, (each, across, up) => {
        const { tiles } = divideIntoTiles(each);
        const x = across * each.posterMm.widthMm;
        const y = up * each.posterMm.heightMm;
        const shown = tiles.filter(
          ({ partMm }) =>
            x >= partMm.xMm &&
            x < partMm.xMm + partMm.widthMm &&
            y >= partMm.yMm &&
            y < partMm.yMm + partMm.heightMm,
        );
        // A point that rounding puts on a joint belongs to either side of it.
        const isOnJoint = tiles.some(
          ({ partMm }) => Math.abs(partMm.xMm - x) < slackMm || Math.abs(partMm.yMm - y) < slackMm,
        );
        if (!isOnJoint) expect(shown).toHaveLength(1);
        const area = tiles.reduce((sum, { partMm }) => sum + partMm.widthMm * partMm.heightMm, 0);
        expect(area).toBeCloseTo(each.posterMm.widthMm * each.posterMm.heightMm, 3);
      }),
    );
  });

  test('joins to the poster again, part beside part', () => {
    fc.assert(
      fc.property(options, (each) => {
        const { tiles, columns, rows } = divideIntoTiles(each);
        expect(tiles).toHaveLength(columns * rows);
        for (const tile of tiles) {
          expect(tile.placeMm.widthMm).toBe(tile.partMm.widthMm);
          expect(tile.placeMm.heightMm).toBe(tile.partMm.heightMm);
          const right = tiles.find(({ row, column }) => row === tile.row && column === tile.column + 1);
          const below = tiles.find(({ row, column }) => row === tile.row + 1 && column === tile.column);
          expect(tile.gluesRight).toBe(right !== undefined);
          expect(tile.gluesBelow).toBe(below !== undefined);
          if (right) expect(right.partMm.xMm).toBeCloseTo(tile.partMm.xMm + tile.partMm.widthMm, 6);
          if (below) expect(below.partMm.yMm + below.partMm.heightMm).toBeCloseTo(tile.partMm.yMm, 6);
        }
        expect(new Set(tiles.map(({ label }) => label)).size).toBe(tiles.length);
      }),
    );
  });

  test('prints nothing outside what a printer reaches, marks included', () => {
    fc.assert(
      fc.property(options, (each) => {
        const reach = printable(each);
        const { sheets: imposed } = imposeTiles({
          ...each,
          pages: 1,
          trimMm: { widthMm: 297, heightMm: 420 },
        });
        for (const { front, back } of imposed) {
          expect(back).toBeNull();
          for (const { clipMm } of front.placements) {
            expect(clipMm !== undefined && contains(reach, clipMm)).toBe(true);
          }
          for (const mark of front.marks) expect(contains(reach, boxOf(mark))).toBe(true);
        }
      }),
    );
  });

  test('has no mark on what stays visible: all are cut off or covered', () => {
    fc.assert(
      fc.property(options, (each) => {
        const { tiles } = divideIntoTiles(each);
        const { sheets: imposed } = imposeTiles({
          ...each,
          pages: 1,
          trimMm: { widthMm: 297, heightMm: 420 },
        });
        imposed.forEach(({ front }, index) => {
          const place = tiles[index]?.placeMm ?? { xMm: 0, yMm: 0, widthMm: 0, heightMm: 0 };
          expect(front.marks.length).toBeGreaterThan(0);
          for (const mark of front.marks) {
            const { xMm, yMm, widthMm, heightMm } = boxOf(mark);
            const isOutside =
              xMm + widthMm <= place.xMm ||
              xMm >= place.xMm + place.widthMm ||
              yMm + heightMm <= place.yMm ||
              yMm >= place.yMm + place.heightMm;
            expect(isOutside).toBe(true);
            // The part of the poster that goes under the next sheet is free of marks too.
            if (mark.x1Mm !== mark.x2Mm && mark.y1Mm !== mark.y2Mm) {
              const printed = tiles[index]?.printedMm ?? place;
              const isBeyond =
                xMm >= printed.xMm + printed.widthMm || yMm + heightMm <= printed.yMm || each.glueMm < 7;
              expect(isBeyond).toBe(true);
            }
          }
        });
      }),
    );
  });

  test('puts the same point of the poster in the same place of its part', () => {
    fc.assert(
      fc.property(options, (each) => {
        const trimMm = { widthMm: 297, heightMm: 420 };
        const placed = scaleTo(trimMm, each.posterMm);
        const { tiles } = divideIntoTiles(each);
        imposeTiles({ ...each, pages: 1, trimMm }).sheets.forEach(({ front }, index) => {
          const tile = tiles[index];
          const [placement] = front.placements;
          expect(placement?.scale).toBe(placed.scale);
          // The poster’s own corner, as the sheet has it, is as far from the part as on the whole poster.
          const corner = (placement?.xMm ?? 0) - placed.xMm - (tile?.placeMm.xMm ?? 0);
          expect(corner).toBeCloseTo(-(tile?.partMm.xMm ?? NaN), 6);
        });
      }),
    );
  });

  test('takes as few sheets as either way of turning the paper allows', () => {
    fc.assert(
      fc.property(options, (each) => {
        const choice = { ...each, paperMm: papers.a4 };
        const chosen = divideIntoTiles({ ...each, sheetMm: chooseTileSheet(choice) }).tiles.length;
        const others = [papers.a4, landscape(papers.a4)].map(
          (sheetMm) => divideIntoTiles({ ...each, sheetMm }).tiles.length,
        );
        expect(chosen).toBe(Math.min(...others));
      }),
    );
  });

  test('counts of the usual posters', () => {
    const count = (widthMm: number, heightMm: number, paperMm: typeof papers.a4 | typeof papers.letter) => {
      const posterMm = { widthMm, heightMm };
      const plan = { posterMm, marginMm: 6, glueMm: 10 };
      return divideIntoTiles({ ...plan, sheetMm: chooseTileSheet({ ...plan, paperMm }) }).tiles.length;
    };
    expect(count(297, 420, papers.a4)).toBe(4);
    expect(count(420, 594, papers.a4)).toBe(8);
    expect(count(594, 841, papers.a4)).toBe(15);
    expect(count(279.4, 431.8, papers.letter)).toBe(4);
    expect(count(558.8, 863.6, papers.letter)).toBe(12);
  });

  test('is refused where a sheet has no room, or there are too many columns', () => {
    const poster = { posterMm: { widthMm: 300, heightMm: 400 }, marginMm: 6, glueMm: 10 };
    expect(() => divideIntoTiles({ ...poster, sheetMm: { widthMm: 20, heightMm: 30 } })).toThrow('no room');
    expect(() =>
      divideIntoTiles({ ...poster, posterMm: { widthMm: 4000, heightMm: 400 }, sheetMm: papers.a4 }),
    ).toThrow('too large');
  });
});

describe('a page made larger', () => {
  test('fits the size in one direction and lies in its middle', () => {
    fc.assert(
      fc.property(posters, posters, ([w = 0, h = 0], [sheetW = 0, sheetH = 0]) => {
        const { scale, xMm, yMm } = scaleTo(
          { widthMm: w, heightMm: h },
          { widthMm: sheetW, heightMm: sheetH },
        );
        expect(Math.min(xMm, yMm)).toBeCloseTo(0, 6);
        expect(Math.max(xMm, yMm)).toBeGreaterThanOrEqual(-slackMm);
        expect(2 * xMm + scale * w).toBeCloseTo(sheetW, 6);
        expect(2 * yMm + scale * h).toBeCloseTo(sheetH, 6);
      }),
    );
  });

  test('is a sheet for each page', () => {
    const { sheets: imposed } = imposeScaled({
      pages: 2,
      trimMm: { widthMm: 297, heightMm: 420 },
      sheetMm: { widthMm: 594, heightMm: 841 },
    });
    expect(imposed.map(({ front }) => front.placements[0]?.page)).toEqual([0, 1]);
    expect(imposed[0]?.front.placements[0]).toMatchObject({ scale: 2, xMm: 0, yMm: 0.5 });
  });
});

function boxOf({ x1Mm, y1Mm, x2Mm, y2Mm }: { x1Mm: number; y1Mm: number; x2Mm: number; y2Mm: number }): Box {
  return {
    xMm: Math.min(x1Mm, x2Mm),
    yMm: Math.min(y1Mm, y2Mm),
    widthMm: Math.abs(x2Mm - x1Mm),
    heightMm: Math.abs(y2Mm - y1Mm),
  };
}
