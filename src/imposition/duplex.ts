import type { Duplex, Placement, SizeMm } from './sheet.ts';

/** The way the sheet turns over: sideways swaps left and right, endways swaps top and bottom. */
export type Turn = 'sideways' | 'endways';

/**
 * How far backs are moved, in millimetres, as seen when looking at the back of the sheet with its cards upright:
 * x to the right, y upwards. Since backs read upright when the sheet is turned over sideways, this is the sheet
 * turned over sideways, whichever edge its printer flips on. Seen from the front, through the paper, x therefore
 * moves backs to the left.
 *
 * Both are the numbers read from the calibration sheet, with their signs.
 */
export interface OffsetMm {
  x: number;
  y: number;
}

/** What exceeds this is no drift but the wrong flip or a wrong number. */
const OFFSET_LIMIT_MM = 10;

/**
 * How a sheet turns over when its printer flips it on the given edge. Portrait on its long edge and landscape
 * on its short edge turn sideways, like the leaf of a book; the other two turn endways, like a notepad.
 * A square sheet counts as portrait.
 *
 * Sources: RFC 8011, 5.2.8 (sides); ISO 32000-2, 12.2 (Duplex).
 */
export function turnOf(sheetMm: SizeMm, duplex: Exclude<Duplex, 'none'>): Turn {
  const isLandscape = sheetMm.widthMm > sheetMm.heightMm;
  return isLandscape === (duplex === 'short-edge') ? 'sideways' : 'endways';
}

/**
 * The place on the back that lies exactly behind a place on the front, holding `page`, turned so that the cut
 * card reads upright when it is turned over sideways. After an endways turn the back of the sheet hangs upside
 * down behind its front, so the page is turned by 180° against the front.
 */
export function placeBehind(
  front: Placement,
  behind: { page: number | null; trimMm: SizeMm; sheetMm: SizeMm; turn: Turn },
): Placement {
  const { page, trimMm, sheetMm, turn } = behind;
  if (turn === 'sideways') {
    return {
      page,
      xMm: sheetMm.widthMm - front.xMm - trimMm.widthMm,
      yMm: front.yMm,
      rotationDeg: front.rotationDeg,
    };
  }
  return {
    page,
    xMm: front.xMm,
    yMm: sheetMm.heightMm - front.yMm - trimMm.heightMm,
    rotationDeg: front.rotationDeg === 0 ? 180 : 0,
  };
}

/** The place on the back, moved by an offset. After an endways turn its cards hang upside down, and so does the offset. */
export function shiftBack(back: Placement, shift: { offsetMm: OffsetMm; turn: Turn }): Placement {
  const { offsetMm, turn } = shift;
  const sign = turn === 'sideways' ? 1 : -1;
  return { ...back, xMm: back.xMm + sign * offsetMm.x, yMm: back.yMm + sign * offsetMm.y };
}

/** Throws a RangeError unless both offsets are numbers of at most 10 mm either way. */
export function checkOffset({ x, y }: OffsetMm): void {
  for (const offsetMm of [x, y]) {
    if (!(Math.abs(offsetMm) <= OFFSET_LIMIT_MM)) {
      throw new RangeError(
        `Backs can be moved by at most ${OFFSET_LIMIT_MM} mm either way, not by ${offsetMm} mm.`,
      );
    }
  }
}
