/**
 * The words of imposition. All lengths are millimetres. Coordinates are those of PDF: the origin is the
 * sheet's lower-left corner as seen when looking at that side, x runs right, y runs up.
 */

export interface SizeMm {
  widthMm: number;
  heightMm: number;
}

/** One place on a side of a sheet, and the page that lies in it. */
export interface Placement {
  /** 0-based index into the laid-out pages; `null` is an empty place. */
  page: number | null;
  /** Lower-left corner of the trim box as it lies on the sheet, whichever way the page is turned. */
  xMm: number;
  yMm: number;
  /** Turn about the centre of the trim box. */
  rotationDeg: 0 | 180;
  /** How much larger than laid out it is; 1 by default. `xMm` and `yMm` are the corner of the enlarged trim box. */
  scale?: number;
  /** What of it is drawn, on the sheet; all by default. */
  clipMm?: Box;
}

/** A rectangle by its lower left corner. */
export interface Box extends SizeMm {
  xMm: number;
  yMm: number;
}

/** A straight stroke from one point to another. */
export interface Line {
  x1Mm: number;
  y1Mm: number;
  x2Mm: number;
  y2Mm: number;
  /** How long its dashes and the gaps between them are; an unbroken stroke has none. */
  dashMm?: number;
}

export interface SheetSide {
  placements: Placement[];
  marks: Line[];
}

export interface Sheet {
  front: SheetSide;
  /** `null` when nothing is to be printed on the back of any sheet. */
  back: SheetSide | null;
}

/** The edge about which the printer turns the sheet before it prints the back. */
/** The side of the closed book, its first page up, on which its spine is: left, or right where texts run from the right. */
export type BoundOn = 'left' | 'right';

export type Duplex = 'none' | 'long-edge' | 'short-edge';

export interface ImposedSheets {
  sheetMm: SizeMm;
  duplex: Duplex;
  sheets: Sheet[];
  /** How many sheets each signature has that is folded by itself; left out where nothing is nested. */
  signatures?: readonly number[];
}
