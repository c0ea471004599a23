import { checkLength, checkSize, describeLength, describeSize, isWithin } from './limits.ts';
import type { GridOptions } from './grid.ts';
import { landscape, portrait } from './papers.ts';
import type { SizeMm } from './sheet.ts';

/** A sheet, the way it lies, and how many trims it holds. */
export type ChosenGrid = Pick<GridOptions, 'sheetMm' | 'columns' | 'rows'>;

export interface GridChoice {
  trimMm: SizeMm;
  /** Either way round. */
  paperMm: SizeMm;
  /** How far the trims, with half a gutter around each, keep from the edges of the sheet; 5 by default. */
  marginMm?: number;
  /** Between neighbouring trims: twice the bleed where the ink of cards bleeds, or 0 (the default). */
  gutterMm?: number;
}

/** Most home printers reach all but the outer 5 mm of a sheet. */
export const HOME_MARGIN_MM = 5;

/**
 * The grid that holds the most upright trims: on the portrait sheet or the landscape one, portrait where they are
 * equal. For cards that divide the whole sheet, such as its quarters, the margin is 0.
 *
 * Throws a RangeError if a size is not positive, if the margin or the gutter is negative, or if not one trim fits.
 */
export function chooseGrid(choice: GridChoice): ChosenGrid {
  const { trimMm, paperMm, marginMm = HOME_MARGIN_MM, gutterMm = 0 } = choice;
  checkSize('The trim', trimMm);
  checkSize('The paper', paperMm);
  checkLength('The margin', marginMm);
  checkLength('The gutter', gutterMm);
  const cellMm = { widthMm: trimMm.widthMm + gutterMm, heightMm: trimMm.heightMm + gutterMm };
  const [upright, across] = [portrait(paperMm), landscape(paperMm)].map((sheetMm) => ({
    sheetMm,
    columns: howManyFit(cellMm.widthMm, sheetMm.widthMm - 2 * marginMm),
    rows: howManyFit(cellMm.heightMm, sheetMm.heightMm - 2 * marginMm),
  })) as [ChosenGrid, ChosenGrid];
  const best = across.columns * across.rows > upright.columns * upright.rows ? across : upright;
  if (best.columns * best.rows === 0) throw tooLarge({ what: 'A card', neededMm: cellMm, paperMm, marginMm });
  return best;
}

/** How many lengths one after the other fit into another, rounding apart; never fewer than none. */
export function howManyFit(lengthMm: number, roomMm: number): number {
  const count = Math.max(0, Math.floor(roomMm / lengthMm));
  return isWithin((count + 1) * lengthMm, roomMm) ? count + 1 : count;
}

/** The error that says that not one of a thing fits on a paper. */
export function tooLarge(thing: {
  what: string;
  neededMm: SizeMm;
  paperMm: SizeMm;
  marginMm: number;
}): RangeError {
  const { what, neededMm, paperMm, marginMm } = thing;
  return new RangeError(
    `${what} needs ${describeSize(neededMm)} and does not fit on paper of ${describeSize(paperMm)} ` +
      `with a margin of ${describeLength(marginMm)} mm.`,
  );
}
