import { checkCount, checkFit, checkSize, describeSize } from './limits.ts';
import type { BoundOn, Duplex, ImposedSheets, Placement, Sheet, SheetSide, SizeMm } from './sheet.ts';

export interface WholePagesOptions {
  /** How many pages there are. */
  pages: number;
  trimMm: SizeMm;
  sheetMm: SizeMm;
  duplex: Duplex;
}

export interface TwoUpOptions extends WholePagesOptions {
  /** `left` by default. */
  boundOn?: BoundOn;
}

/**
 * A page on each side of a sheet, in order, centred and upright; the last back is empty where the pages are odd.
 *
 * Throws a RangeError if a size or the count is not positive, or if a page does not fit on the sheet.
 */
export function imposePlain({ pages, trimMm, sheetMm, duplex }: WholePagesOptions): ImposedSheets {
  checkCount('The number of pages', pages);
  checkSize('The trim', trimMm);
  checkSize('The sheet', sheetMm);
  checkFit({ what: `Pages of ${describeSize(trimMm)}`, neededMm: trimMm, sheetMm });
  const xMm = (sheetMm.widthMm - trimMm.widthMm) / 2;
  const yMm = (sheetMm.heightMm - trimMm.heightMm) / 2;
  const sides = Array.from({ length: pages }, (_, page): SheetSide => ({
    placements: [{ page, xMm, yMm, rotationDeg: 0 }],
    marks: [],
  }));
  return { sheetMm, duplex, sheets: sheetsOf(sides, duplex) };
}

/**
 * Two pages on each side of a landscape sheet, as the open book shows them: the first page alone on the right, then
 * left and right pages side by side; in a mirror where the book is bound on the right. The two trims meet in the middle of the sheet.
 *
 * Throws a RangeError if a size or the count is not positive, if the sheet is not landscape, or if two trims do not
 * fit beside each other.
 */
export function imposeTwoUp({
  pages,
  trimMm,
  sheetMm,
  duplex,
  boundOn = 'left',
}: TwoUpOptions): ImposedSheets {
  checkCount('The number of pages', pages);
  checkSize('The trim', trimMm);
  checkSize('The sheet', sheetMm);
  if (sheetMm.widthMm <= sheetMm.heightMm) {
    throw new RangeError(`Two pages need a landscape sheet, not one of ${describeSize(sheetMm)}.`);
  }
  const neededMm = { widthMm: 2 * trimMm.widthMm, heightMm: trimMm.heightMm };
  checkFit({ what: `Two pages of ${describeSize(trimMm)} beside each other`, neededMm, sheetMm });
  const middleMm = sheetMm.widthMm / 2;
  const yMm = (sheetMm.heightMm - trimMm.heightMm) / 2;
  const before = (spread: number) => 2 * spread - 1;
  const after = (spread: number) => 2 * spread;
  const place = (page: number, xMm: number): Placement => ({
    page: page >= 0 && page < pages ? page : null,
    xMm,
    yMm,
    rotationDeg: 0,
  });
  const [left, right] = boundOn === 'left' ? [before, after] : [after, before];
  const sides = Array.from({ length: Math.floor(pages / 2) + 1 }, (_, spread): SheetSide => ({
    placements: [place(left(spread), middleMm - trimMm.widthMm), place(right(spread), middleMm)],
    marks: [],
  }));
  return { sheetMm, duplex, sheets: sheetsOf(sides, duplex) };
}

/** Sides in order, two to a sheet where both are printed. */
function sheetsOf(sides: readonly SheetSide[], duplex: Duplex): Sheet[] {
  if (duplex === 'none') return sides.map((front) => ({ front, back: null }));
  const sheets: Sheet[] = [];
  for (let index = 0; index < sides.length; index += 2) {
    const [front, back = { placements: [], marks: [] }] = sides.slice(index, index + 2);
    if (front !== undefined) sheets.push({ front, back });
  }
  return sheets;
}
