/** Imposition: placing pages on sheets. Pure geometry in millimetres; it draws nothing and reads no file. */
export { imposeBooklet, padForBooklet } from './booklet.ts';
export type { BookletOptions, CoverPages } from './booklet.ts';
export type { GridOptions } from './grid.ts';
export { imposeCards, imposeCopiesUp } from './n-up.ts';
export type { CardsOptions } from './n-up.ts';
export { landscape, papers } from './papers.ts';
export type { PaperName } from './papers.ts';
export type { Duplex, ImposedSheets, Line, Placement, Sheet, SheetSide, SizeMm } from './sheet.ts';
