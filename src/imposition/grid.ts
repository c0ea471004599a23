import { checkCount, checkFit, checkLength, checkSize, describeSize, isWithin } from './limits.ts';
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
  /** How far around each trim the sheet is kept free for bleed: half the gutter. */
  clearMm: number;
}

export interface GridOptions {
  trimMm: SizeMm;
  sheetMm: SizeMm;
  columns: number;
  rows: number;
  /** Between neighbouring trims; half of it is kept free around the outer ones too. Twice the bleed, or 0 (the default). */
  gutterMm?: number;
}

/**
 * A4 is 297 mm high and A6, its quarter, 148 mm: the halving of ISO 216 loses up to half a millimetre a cut.
 * Trims that leave no more than this in either direction count as filling the sheet.
 */
const FILLING_MM = 1;

/** One direction of the grid: where its trims begin and where it is cut. */
interface Axis {
  startsMm: number[];
  cutsMm: number[];
}

/**
 * Divides a sheet, portrait or landscape, into `columns` × `rows` places. Trims without a gutter that fill it to
 * within 1 mm are centred in equal cells of the whole sheet. Others stand in a block centred on the sheet: without
 * a gutter neighbours touch and share a cut, with one each trim has cuts of its own.
 *
 * Throws a RangeError if a size or a count is not positive, if the gutter is negative, or if the trims, with half
 * a gutter around each, do not fit on the sheet.
 */
export function divideSheet({ trimMm, sheetMm, columns, rows, gutterMm = 0 }: GridOptions): Grid {
  checkSize('The trim', trimMm);
  checkSize('The sheet', sheetMm);
  checkCount('The number of columns', columns);
  checkCount('The number of rows', rows);
  checkLength('The gutter', gutterMm);
  const neededMm = {
    widthMm: columns * (trimMm.widthMm + gutterMm),
    heightMm: rows * (trimMm.heightMm + gutterMm),
  };
  checkFit({ what: `${columns} × ${rows} trims of ${describeSize(trimMm)}`, neededMm, sheetMm });

  const fillsSheet =
    gutterMm === 0 &&
    isWithin(sheetMm.widthMm - neededMm.widthMm, FILLING_MM) &&
    isWithin(sheetMm.heightMm - neededMm.heightMm, FILLING_MM);
  const divide = fillsSheet ? intoCells : intoBlock;
  const across = divide({ sheetMm: sheetMm.widthMm, trimMm: trimMm.widthMm, parts: columns, gutterMm });
  const up = divide({ sheetMm: sheetMm.heightMm, trimMm: trimMm.heightMm, parts: rows, gutterMm });
  return {
    sheetMm,
    fillsSheet,
    places: up.startsMm.toReversed().flatMap((yMm) => across.startsMm.map((xMm) => ({ xMm, yMm }))),
    columnCutsMm: across.cutsMm,
    rowCutsMm: up.cutsMm,
    clearMm: gutterMm / 2,
  };
}

interface Division {
  sheetMm: number;
  trimMm: number;
  parts: number;
  gutterMm: number;
}

/** Equal cells of the whole sheet, a trim in the middle of each. */
function intoCells({ sheetMm, trimMm, parts }: Division): Axis {
  const cutsMm = range(parts + 1).map((index) => (sheetMm * index) / parts);
  const cellMm = sheetMm / parts;
  return { startsMm: cutsMm.slice(0, -1).map((cutMm) => cutMm + (cellMm - trimMm) / 2), cutsMm };
}

/** Trims in a row, centred on the sheet. */
function intoBlock({ sheetMm, trimMm, parts, gutterMm }: Division): Axis {
  const stepMm = trimMm + gutterMm;
  const firstMm = (sheetMm - parts * stepMm + gutterMm) / 2;
  const startsMm = range(parts).map((index) => firstMm + index * stepMm);
  const cutsMm =
    gutterMm === 0
      ? range(parts + 1).map((index) => firstMm + index * trimMm)
      : startsMm.flatMap((startMm) => [startMm, startMm + trimMm]);
  return { startsMm, cutsMm };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
