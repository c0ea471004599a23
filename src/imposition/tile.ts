import type { Box } from './sheet.ts';

/** One sheet of a poster. */
export interface Tile {
  /** `B2`: the second column, the second row from the top. */
  label: string;
  column: number;
  row: number;
  /** The part of the poster that stays visible, from the poster’s lower left corner. Parts divide the poster. */
  partMm: Box;
  /** Where that part lies on the sheet. */
  placeMm: Box;
  /** What is printed of the poster, on the sheet: the part, and a little below its neighbours. */
  printedMm: Box;
  /** Whether a sheet is glued on at the right, and at the foot. */
  gluesRight: boolean;
  gluesBelow: boolean;
}
