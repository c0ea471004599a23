import { checkCount, checkFit, checkSize, describeSize, isWithin } from './limits.ts';
import type { SizeMm } from './sheet.ts';

/** Equal places on a sheet and the straight cuts between them. */
export interface Grid {
  sheetMm: SizeMm;
  /** True where the cells take up the whole sheet, so that only its inner cuts are needed. */
  fillsSheet: boolean;
  /** Lower-left corners of the trims, in reading order: the top row first, each row from the left. */
  places: { xMm: number; yMm: number }[];
  /** x of every vertical cut from left to right, the two outer ones included. */
  columnCutsMm: number[];
  /** y of every horizontal cut from bottom to top, the two outer ones included. */
  rowCutsMm: number[];
}

export interface GridOptions {
  trimMm: SizeMm;
  sheetMm: SizeMm;
  columns: number;
  rows: number;
}

/**
 * A4 is 297 mm high and A6, its quarter, 148 mm: the halving of ISO 216 loses up to half a millimetre a cut.
 * Trims that leave no more than this in either direction count as filling the sheet.
 */
const FILLING_MM = 1;

/**
 * Divides a sheet, portrait or landscape, into `columns` × `rows` places. Trims that fill it to within 1 mm are
 * centred in equal cells of the whole sheet; others touch each other, and the block of them is centred.
 *
 * Throws a RangeError if a size or a count is not positive, or if the trims do not fit on the sheet.
 */
export function divideSheet({ trimMm, sheetMm, columns, rows }: GridOptions): Grid {
  checkSize('The trim', trimMm);
  checkSize('The sheet', sheetMm);
  checkCount('The number of columns', columns);
  checkCount('The number of rows', rows);
  const neededMm = { widthMm: columns * trimMm.widthMm, heightMm: rows * trimMm.heightMm };
  checkFit({ what: `${columns} × ${rows} trims of ${describeSize(trimMm)}`, neededMm, sheetMm });

  const fillsSheet =
    isWithin(sheetMm.widthMm - neededMm.widthMm, FILLING_MM) &&
    isWithin(sheetMm.heightMm - neededMm.heightMm, FILLING_MM);
  const block = fillsSheet ? sheetMm : neededMm;
  const columnCutsMm = cutsAcross(sheetMm.widthMm, block.widthMm, columns);
  const rowCutsMm = cutsAcross(sheetMm.heightMm, block.heightMm, rows);
  const xsMm = centredBetween(columnCutsMm, trimMm.widthMm);
  const ysMm = centredBetween(rowCutsMm, trimMm.heightMm).reverse();
  const places = ysMm.flatMap((yMm) => xsMm.map((xMm) => ({ xMm, yMm })));
  return { sheetMm, fillsSheet, places, columnCutsMm, rowCutsMm };
}

/** The `parts + 1` cuts that divide a block, centred on the sheet, into equal parts. */
function cutsAcross(sheetLengthMm: number, blockLengthMm: number, parts: number): number[] {
  const startMm = (sheetLengthMm - blockLengthMm) / 2;
  return Array.from({ length: parts + 1 }, (_, index) => startMm + (blockLengthMm * index) / parts);
}

/** Where a trim begins that is centred between each pair of neighbouring cuts. */
function centredBetween(cutsMm: number[], trimLengthMm: number): number[] {
  return cutsMm.slice(1).map((endMm, index) => ((cutsMm[index] ?? 0) + endMm - trimLengthMm) / 2);
}
