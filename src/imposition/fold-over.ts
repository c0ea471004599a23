import { HOME_MARGIN_MM, howManyFit, tooLarge } from './choose-grid.ts';
import { marksAt } from './cut-marks.ts';
import { cardsOf, dealCards, fillingCards } from './deal.ts';
import { divideSheet } from './grid.ts';
import type { Grid, GridOptions } from './grid.ts';
import { checkCount, checkLength, checkSize } from './limits.ts';
import { landscape, portrait } from './papers.ts';
import type { ImposedSheets, Line, Placement, SizeMm } from './sheet.ts';

/** How the fold runs, straight across the middle of the sheet: upright, or level. */
export type Fold = 'vertical' | 'horizontal';

/** A sheet, the way it lies, its fold, and how many pairs of front and back stand along the fold. */
export interface FoldOverGrid {
  sheetMm: SizeMm;
  fold: Fold;
  pairs: number;
}

const DASH_MM = 1;

/**
 * The fold that gives most cards to a sheet, all pairs along one fold across its middle; where they are equal, a
 * vertical fold rather than a horizontal one, and a portrait sheet rather than a landscape one.
 *
 * Throws a RangeError if a size is not positive, if the margin is negative, or if not one pair fits.
 */
export function chooseFoldOver(choice: {
  trimMm: SizeMm;
  /** Either way round. */
  paperMm: SizeMm;
  /** How far the trims keep from the edges of the sheet; 5 by default, 0 for cards that divide the whole sheet. */
  marginMm?: number;
}): FoldOverGrid {
  const { trimMm, paperMm, marginMm = HOME_MARGIN_MM } = choice;
  checkSize('The trim', trimMm);
  checkSize('The paper', paperMm);
  checkLength('The margin', marginMm);
  const candidates = [portrait(paperMm), landscape(paperMm)].flatMap((sheetMm) =>
    (['vertical', 'horizontal'] as const).map((fold): FoldOverGrid => {
      const columns = howManyFit(trimMm.widthMm, sheetMm.widthMm - 2 * marginMm);
      const rows = howManyFit(trimMm.heightMm, sheetMm.heightMm - 2 * marginMm);
      const [across, along] = fold === 'vertical' ? [columns, rows] : [rows, columns];
      return { sheetMm, fold, pairs: across < 2 ? 0 : along };
    }),
  );
  const best = candidates.reduce((a, b) => (b.pairs > a.pairs ? b : a));
  if (best.pairs === 0) {
    const neededMm = { widthMm: 2 * trimMm.widthMm, heightMm: trimMm.heightMm };
    throw tooLarge({ what: 'A front beside its back', neededMm, paperMm, marginMm });
  }
  return best;
}

/** The grid of cards that pairs along a fold make: two columns, or two rows. */
export function foldOverGridOptions(options: FoldOverGrid & { trimMm: SizeMm }): GridOptions {
  const { trimMm, sheetMm, fold, pairs } = options;
  checkCount('The number of pairs', pairs);
  const counts = fold === 'vertical' ? { columns: 2, rows: pairs } : { columns: pairs, rows: 2 };
  return { trimMm, sheetMm, ...counts };
}

export interface FoldOverOptions extends FoldOverGrid {
  /** How many faces there are: front, back, front, back … */
  pages: number;
  trimMm: SizeMm;
  /** Pages, by index, that stand in the places left on the last sheet, as in `imposeCards`. */
  fill?: readonly number[];
}

/**
 * Places fronts and backs side by side over a fold, on one-sided sheets: printed side out, each sheet is folded once
 * across its middle, glued, and cut through both layers, so that the fold itself is one edge of every card. Fronts
 * lie left of a vertical fold and above a horizontal one, each across from its back. Below a horizontal fold backs
 * are turned by 180°, so that every card reads upright when it is turned over sideways.
 *
 * Placements run front, back, front, back …, along the fold from the top or from the left. Where there is a margin,
 * dashes in it tell the fold and ticks the cuts; sheets that the cards fill have no marks.
 *
 * Throws a RangeError if a size or a count is not positive, if the pairs do not fit on the sheet, or if there is an
 * odd number of faces or of filling pages.
 */
export function imposeFoldOver(options: FoldOverOptions): ImposedSheets {
  const { pages, sheetMm, fold, pairs } = options;
  const cards = cardsOf(pages, 2);
  const fill = fillingCards(options.fill ?? [], 2);
  const grid = divideSheet(foldOverGridOptions(options));
  const marks = foldOverMarks(grid, fold);
  const sheets = dealCards(cards, { places: pairs, fill }).map((onSheet) => {
    const placements = onSheet.flatMap(({ front, back }, index): Placement[] => {
      const [frontPlace, backPlace] =
        fold === 'vertical' ? [2 * index, 2 * index + 1] : [index, pairs + index];
      return [
        { page: front, ...placeAt(grid, frontPlace), rotationDeg: 0 },
        { page: back, ...placeAt(grid, backPlace), rotationDeg: fold === 'vertical' ? 0 : 180 },
      ];
    });
    return { front: { placements, marks }, back: null };
  });
  return { sheetMm, duplex: 'none', sheets };
}

function placeAt(grid: Grid, index: number): { xMm: number; yMm: number } {
  const place = grid.places[index];
  if (place === undefined) throw new RangeError(`There is no place ${index} on the sheet.`);
  return place;
}

/** Ticks at every cut, and dashes where the middle one of the cuts is a fold. */
function foldOverMarks(grid: Grid, fold: Fold): Line[] {
  const { columnCutsMm, rowCutsMm } = grid;
  const isVertical = fold === 'vertical';
  const outer = (cutsMm: number[]) => [cutsMm[0], cutsMm[2]].filter((cutMm) => cutMm !== undefined);
  const middle = (cutsMm: number[]) => cutsMm.slice(1, 2);
  const cuts = isVertical
    ? { columnsMm: outer(columnCutsMm), rowsMm: rowCutsMm }
    : { columnsMm: columnCutsMm, rowsMm: outer(rowCutsMm) };
  const folds = isVertical
    ? { columnsMm: middle(columnCutsMm), rowsMm: [] }
    : { columnsMm: [], rowsMm: middle(rowCutsMm) };
  return [
    ...marksAt(grid, cuts),
    ...marksAt(grid, folds).map((mark): Line => ({ ...mark, dashMm: DASH_MM })),
  ];
}
