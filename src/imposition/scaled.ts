import { checkCount, checkSize } from './limits.ts';
import type { ImposedSheets, SizeMm } from './sheet.ts';

/** A page made larger or smaller: by how much, and where its lower left corner then lies in the middle of a size. */
export interface Scaled {
  scale: number;
  xMm: number;
  yMm: number;
}

/**
 * The largest scale, alike in both directions, at which a page fits a size. Sizes of one series differ by fractions of
 * a millimetre from exact multiples: what is left lies half on either side.
 */
export function scaleTo(trimMm: SizeMm, sizeMm: SizeMm): Scaled {
  checkSize('The page', trimMm);
  checkSize('The size', sizeMm);
  const scale = Math.min(sizeMm.widthMm / trimMm.widthMm, sizeMm.heightMm / trimMm.heightMm);
  return {
    scale,
    xMm: (sizeMm.widthMm - scale * trimMm.widthMm) / 2,
    yMm: (sizeMm.heightMm - scale * trimMm.heightMm) / 2,
  };
}

/**
 * Puts each page on a sheet of its own, as large as the sheet allows.
 *
 * Throws a RangeError if a size or the count is not positive.
 */
export function imposeScaled({
  pages,
  trimMm,
  sheetMm,
}: {
  pages: number;
  trimMm: SizeMm;
  sheetMm: SizeMm;
}): ImposedSheets {
  checkCount('The number of pages', pages);
  const placed = scaleTo(trimMm, sheetMm);
  const sheets = Array.from({ length: pages }, (_, page) => ({
    front: { placements: [{ page, ...placed, rotationDeg: 0 as const }], marks: [] },
    back: null,
  }));
  return { sheetMm, duplex: 'none', sheets };
}
