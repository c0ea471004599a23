import { describe, expect, test } from 'vitest';
import { chooseFoldOver, chooseGrid, cuttingOrder, landscape, papers } from '../../src/imposition/index.ts';
import type { CuttingStep } from '../../src/imposition/index.ts';
import { cardLayouts } from './card-layouts.ts';

interface Piece {
  leftMm: number;
  rightMm: number;
  bottomMm: number;
  topMm: number;
}

/** "fold vertical 105", "cut horizontal 148.5 through the strips" */
function words(steps: CuttingStep[]): string[] {
  return steps.map(({ action, line, distanceMm, through }) => {
    const where = `${action} ${line} ${Number(distanceMm.toFixed(3))}`;
    return through === 'strips' ? `${where} through the strips` : where;
  });
}

/** Does what the steps say, measuring only from edges that are still there. */
function follow(steps: CuttingStep[], sheetMm: { widthMm: number; heightMm: number }): Piece[] {
  const sheet = { leftMm: 0, rightMm: sheetMm.widthMm, bottomMm: 0, topMm: sheetMm.heightMm };
  let pieces: Piece[] = [sheet];
  for (const { action, through, line, fromEdge, distanceMm } of steps) {
    expect(fromEdge).toBe(line === 'vertical' ? 'left' : 'top');
    const isVertical = line === 'vertical';
    const cutMm = isVertical ? distanceMm : sheetMm.heightMm - distanceMm;
    if (action === 'fold') {
      expect(pieces).toEqual([sheet]);
      if (isVertical) sheet.rightMm = cutMm;
      else sheet.bottomMm = cutMm;
      continue;
    }
    const cut = pieces.filter(({ leftMm, topMm }) =>
      isVertical ? leftMm === 0 : topMm === sheetMm.heightMm,
    );
    expect(cut.length).toBeGreaterThan(0);
    if (through === 'sheet') expect(cut).toHaveLength(1);
    pieces = pieces.flatMap((piece) => {
      if (!cut.includes(piece)) return [piece];
      if (isVertical) {
        expect(cutMm).toBeGreaterThan(piece.leftMm);
        expect(cutMm).toBeLessThan(piece.rightMm);
        return [
          { ...piece, rightMm: cutMm },
          { ...piece, leftMm: cutMm },
        ];
      }
      expect(cutMm).toBeGreaterThan(piece.bottomMm);
      expect(cutMm).toBeLessThan(piece.topMm);
      return [
        { ...piece, bottomMm: cutMm },
        { ...piece, topMm: cutMm },
      ];
    });
  }
  return pieces;
}

test.each(cardLayouts.map((layout) => [layout.name, layout] as const))('%s: cut apart', (_, layout) => {
  const { trimMm, sheetMm, cutting, places } = layout;
  const pieces = follow(cutting, sheetMm);
  const front = layout.impose({ cards: places }).sheets[0]?.front;
  const fronts = front?.placements.filter(({ page }) => (page ?? NaN) % 2 === 0) ?? [];
  const cards = fronts.map(({ xMm, yMm }) => {
    const around = pieces.filter(
      ({ leftMm, rightMm, bottomMm, topMm }) =>
        leftMm < xMm + 1e-6 &&
        rightMm > xMm + trimMm.widthMm - 1e-6 &&
        bottomMm < yMm + 1e-6 &&
        topMm > yMm + trimMm.heightMm - 1e-6,
    );
    expect(around).toHaveLength(1);
    return around[0];
  });
  expect(new Set(cards).size).toBe(places);
  for (const card of cards) {
    // A4 divides into halves that are up to half a millimetre longer than ISO's.
    expect((card?.rightMm ?? 0) - (card?.leftMm ?? 0) - trimMm.widthMm).toBeLessThan(0.51);
    expect((card?.topMm ?? 0) - (card?.bottomMm ?? 0) - trimMm.heightMm).toBeLessThan(0.51);
  }
});

describe('the order of cuts', () => {
  const a6 = { widthMm: 105, heightMm: 148 };
  const poker = { widthMm: 63.5, heightMm: 88.9 };
  const a5 = { widthMm: 148, heightMm: 210 };

  test.each([
    [
      'quarters: across, then both halves',
      cuttingOrder({ trimMm: a6, sheetMm: papers.a4, columns: 2, rows: 2 }),
      ['cut horizontal 148.5', 'cut vertical 105 through the strips'],
    ],
    [
      'eighths: the one cut first, then three through the strips',
      cuttingOrder({
        trimMm: { widthMm: 74, heightMm: 105 },
        sheetMm: landscape(papers.a4),
        columns: 4,
        rows: 2,
      }),
      [
        'cut horizontal 105',
        'cut vertical 222.75 through the strips',
        'cut vertical 148.5 through the strips',
        'cut vertical 74.25 through the strips',
      ],
    ],
    [
      'halves: one cut',
      cuttingOrder({ trimMm: a5, sheetMm: landscape(papers.a4), columns: 2, rows: 1 }),
      ['cut vertical 148.5'],
    ],
    ['a whole sheet: none', cuttingOrder({ trimMm: papers.a4, sheetMm: papers.a4, columns: 1, rows: 1 }), []],
    [
      'poker: the margin furthest from the edge first',
      cuttingOrder({ trimMm: poker, ...chooseGrid({ trimMm: poker, paperMm: papers.letter }) }),
      [
        ...['cut horizontal 273.05', 'cut horizontal 184.15', 'cut horizontal 95.25', 'cut horizontal 6.35'],
        ...[
          'cut vertical 203.2 through the strips',
          'cut vertical 139.7 through the strips',
          'cut vertical 76.2 through the strips',
          'cut vertical 12.7 through the strips',
        ],
      ],
    ],
    [
      'quarters folded over: no cut at the fold',
      cuttingOrder({ trimMm: a6, ...chooseFoldOver({ trimMm: a6, paperMm: papers.a4, marginMm: 0 }) }),
      ['fold vertical 105', 'cut horizontal 148.5'],
    ],
    [
      'halves folded over: no cut at all',
      cuttingOrder({ trimMm: a5, ...chooseFoldOver({ trimMm: a5, paperMm: papers.a4, marginMm: 0 }) }),
      ['fold vertical 148.5'],
    ],
    [
      'poker folded over: both layers at once, and one margin',
      cuttingOrder({ trimMm: poker, ...chooseFoldOver({ trimMm: poker, paperMm: papers.a4 }) }),
      [
        'fold horizontal 105',
        'cut horizontal 16.1',
        ...[275.5, 212, 148.5, 85, 21.5].map((mm) => `cut vertical ${mm} through the strips`),
      ],
    ],
  ])('%s', (_, steps, expected) => {
    expect(words(steps)).toEqual(expected);
  });
});
