import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardFormats, cardMarginMm, cardTrimMm } from '../../src/documents/index.ts';
import type { CardFormatName } from '../../src/documents/index.ts';
import { chooseFoldOver, imposeFoldOver, landscape, papers } from '../../src/imposition/index.ts';
import type { FoldOverOptions, SizeMm } from '../../src/imposition/index.ts';
import { distanceMm, foldedBehind, liesOn, onTheSheet, overlapMm2 } from './paper-model.ts';

const a6 = { widthMm: 105, heightMm: 148 };
const poker = { widthMm: 63.5, heightMm: 88.9 };

describe('choosing the fold', () => {
  test('how each size of card is folded, on A4 and on Letter', () => {
    const names = Object.keys(cardFormats) as CardFormatName[];
    const chosen = names.map((name) => [
      name,
      ...(['a4', 'letter'] as const).map((paper) => {
        const [widthMm, heightMm] = cardTrimMm(name, paper);
        const { sheetMm, fold, pairs } = chooseFoldOver({
          trimMm: { widthMm, heightMm },
          paperMm: papers[paper],
          marginMm: cardMarginMm(name),
        });
        return `${pairs} ${sheetMm.widthMm < sheetMm.heightMm ? 'portrait' : 'landscape'} ${fold}`;
      }),
    ]);
    expect(chosen).toEqual([
      ['quarter', '2 portrait vertical', '2 portrait vertical'],
      ['eighth', '4 landscape horizontal', '4 landscape horizontal'],
      ['poker', '4 landscape horizontal', '4 landscape horizontal'],
      ['tarot', '2 portrait vertical', '2 portrait vertical'],
      ['index', '2 portrait vertical', '2 portrait vertical'],
      ['jumbo', '2 portrait vertical', '2 portrait vertical'],
      ['postcard', '1 landscape vertical', '1 portrait vertical'],
      ['large', '1 landscape vertical', '1 landscape vertical'],
    ]);
  });

  test('several folds on a sheet would not give more cards of any size', () => {
    for (const name of Object.keys(cardFormats) as CardFormatName[]) {
      for (const paper of ['a4', 'letter'] as const) {
        const [widthMm, heightMm] = cardTrimMm(name, paper);
        const marginMm = cardMarginMm(name);
        const fit = ({ widthMm: w, heightMm: h }: SizeMm, sheet: SizeMm) =>
          Math.floor((sheet.widthMm - 2 * marginMm + 1e-6) / w) *
          Math.floor((sheet.heightMm - 2 * marginMm + 1e-6) / h);
        const pairs = [
          { widthMm: 2 * widthMm, heightMm },
          { widthMm, heightMm: 2 * heightMm },
        ];
        const most = Math.max(
          ...pairs.flatMap((pair) => [fit(pair, papers[paper]), fit(pair, landscape(papers[paper]))]),
        );
        const trimMm = { widthMm, heightMm };
        expect(chooseFoldOver({ trimMm, paperMm: papers[paper], marginMm }).pairs, name).toBe(most);
      }
    }
  });

  test('what cannot stand beside its back', () => {
    expect(() => chooseFoldOver({ trimMm: { widthMm: 150, heightMm: 200 }, paperMm: papers.a4 })).toThrow(
      new RangeError(
        'A front beside its back needs 300 × 200 mm and does not fit on paper of 210 × 297 mm with a margin of 5 mm.',
      ),
    );
  });
});

describe('where the pages go', () => {
  const places = (options: FoldOverOptions) =>
    imposeFoldOver(options).sheets.map(({ front, back }) => {
      expect(back).toBeNull();
      return front.placements.map(({ page, xMm, yMm, rotationDeg }) => [page, xMm, yMm, rotationDeg]);
    });

  test('quarters: two pairs fill a sheet, backs right of the fold, blanks where cards run out', () => {
    const options = { pages: 6, trimMm: a6, sheetMm: papers.a4, fold: 'vertical', pairs: 2 } as const;
    expect(places({ ...options, fill: [6, 7] })).toEqual([
      [
        [0, 0, 148.75, 0],
        [1, 105, 148.75, 0],
        [2, 0, 0.25, 0],
        [3, 105, 0.25, 0],
      ],
      [
        [4, 0, 148.75, 0],
        [5, 105, 148.75, 0],
        [6, 0, 0.25, 0],
        [7, 105, 0.25, 0],
      ],
    ]);
    expect(imposeFoldOver(options)).toMatchObject({ duplex: 'none', sheetMm: papers.a4 });
    expect(imposeFoldOver(options).sheets[1]?.front.placements[2]?.page).toBeNull();
    expect(imposeFoldOver(options).sheets[0]?.front.marks).toEqual([]);
  });

  test('below a horizontal fold the backs hang upside down', () => {
    const options = {
      pages: 4,
      trimMm: poker,
      sheetMm: landscape(papers.a4),
      fold: 'horizontal',
      pairs: 4,
    } as const;
    const [sheet] = imposeFoldOver(options).sheets;
    expect(
      sheet?.front.placements.slice(0, 4).map(({ page, xMm, rotationDeg }) => [page, xMm, rotationDeg]),
    ).toEqual([
      [0, 21.5, 0],
      [1, 21.5, 180],
      [2, 85, 0],
      [3, 85, 180],
    ]);
    expect(sheet?.front.placements.map(({ yMm }) => yMm < 105)).toEqual(
      [0, 1, 2, 3].flatMap(() => [false, true]),
    );
  });

  test('any pairs that fit: folded over, each point of a back lies behind its front, and trims keep apart', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const length = fc.integer({ min: 20, max: 200 });
    const spare = fc.double({ min: 0, max: 60, noNaN: true });
    const pairCounts = fc.integer({ min: 1, max: 5 });
    const cardCounts = fc.integer({ min: 1, max: 60 });
    const folds = fc.constantFrom('vertical' as const, 'horizontal' as const);
    fc.assert(
      fc.property(
        fc.tuple(length, length, spare, spare),
        pairCounts,
        folds,
        cardCounts,
        share,
        share,
        ([widthMm, heightMm, spareX, spareY], pairs, fold, cards, across, up) => {
          const trimMm = { widthMm, heightMm };
          const [columns, rows] = fold === 'vertical' ? [2, pairs] : [pairs, 2];
          const sheetMm = { widthMm: columns * widthMm + spareX, heightMm: rows * heightMm + spareY };
          const { sheets } = imposeFoldOver({ pages: 2 * cards, trimMm, sheetMm, fold, pairs });
          expect(sheets).toHaveLength(Math.ceil(cards / pairs));
          for (const { placements } of sheets.map(({ front }) => front)) {
            for (const [index, a] of placements.entries()) {
              expect(liesOn(sheetMm, a, trimMm)).toBe(true);
              for (const b of placements.slice(index + 1)) {
                expect(overlapMm2(a, b, trimMm)).toBeLessThan(1e-3);
              }
              const back = placements[index + 1];
              if (index % 2 === 1 || back === undefined) continue;
              const onFront = { xMm: across * widthMm, yMm: up * heightMm };
              const onBack = { xMm: widthMm - onFront.xMm, yMm: onFront.yMm };
              const behind = foldedBehind(onTheSheet(onBack, back, trimMm), { sheetMm, fold });
              expect(distanceMm(behind, onTheSheet(onFront, a, trimMm))).toBeLessThan(1e-6);
              expect(back.page).toBe(a.page === null ? null : a.page + 1);
            }
          }
        },
      ),
    );
  });
});

test('dashes at both ends of the fold, in the margin; ticks at the other cuts', () => {
  const { marks } =
    imposeFoldOver({ pages: 2, trimMm: poker, sheetMm: landscape(papers.a4), fold: 'horizontal', pairs: 4 })
      .sheets[0]?.front ?? {};
  const folds = marks?.filter(({ dashMm }) => dashMm !== undefined);
  expect(folds).toEqual([
    { x1Mm: 14.5, y1Mm: 105, x2Mm: 19.5, y2Mm: 105, dashMm: 1 },
    { x1Mm: 277.5, y1Mm: 105, x2Mm: 282.5, y2Mm: 105, dashMm: 1 },
  ]);
  // Five upright cuts, and the two level ones that are no fold.
  expect(marks?.filter(({ dashMm }) => dashMm === undefined)).toHaveLength(2 * 5 + 2 * 2);
});

test.each<[Partial<FoldOverOptions>, string]>([
  [{ pages: 3 }, 'Two-sided cards need a back for every front, but there is an odd number of pages: 3.'],
  [{ pairs: 0 }, 'The number of pairs must be a whole number of at least 1, not 0.'],
  [{ pairs: 3 }, '2 × 3 trims of 105 × 148 mm need 210 × 444 mm and do not fit on a sheet of 210 × 297 mm.'],
  [{ fill: [1] }, 'Two-sided cards need a back for every front, but there is an odd number of pages: 1.'],
])('impossible: %j', (change, message) => {
  const possible = { pages: 2, trimMm: a6, sheetMm: papers.a4, fold: 'vertical', pairs: 2 } as const;
  expect(() => imposeFoldOver({ ...possible, ...change })).toThrow(new RangeError(message));
});
