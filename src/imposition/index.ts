/** Imposition: placing pages on sheets. Pure geometry in millimetres; it draws nothing and reads no file. */
export { imposeBooklet, padForBooklet } from './booklet.ts';
export type { BookletOptions, CoverPages } from './booklet.ts';
export { calibrationSheet } from './calibration.ts';
export type { CalibrationSheet } from './calibration.ts';
export { HOME_MARGIN_MM, chooseGrid } from './choose-grid.ts';
export type { ChosenGrid, GridChoice } from './choose-grid.ts';
export { cuttingOrder } from './cutting-order.ts';
export type { CuttingStep } from './cutting-order.ts';
export type { CalibrationStep, CalibrationText } from './drift-scale.ts';
export type { OffsetMm } from './duplex.ts';
export { chooseFoldOver, imposeFoldOver } from './fold-over.ts';
export type { Fold, FoldOverGrid, FoldOverOptions } from './fold-over.ts';
export type { GridOptions } from './grid.ts';
export { imposeCards, imposeCopiesUp, orderFaces } from './n-up.ts';
export type { CardsOptions } from './n-up.ts';
export { landscape, papers } from './papers.ts';
export type { PaperName } from './papers.ts';
export { imposePlain, imposeTwoUp } from './whole-pages.ts';
export type { TwoUpOptions, WholePagesOptions } from './whole-pages.ts';
export { imposeScaled, scaleTo } from './scaled.ts';
export type { Scaled } from './scaled.ts';
export type {
  BoundOn,
  Box,
  Duplex,
  ImposedSheets,
  Line,
  Placement,
  Sheet,
  SheetSide,
  SizeMm,
} from './sheet.ts';
export { GLUE_MM, TILE_MARGIN_MM, chooseTileSheet, divideIntoTiles, imposeTiles } from './tiles.ts';
export type { Tile } from './tile.ts';
export type { Tiling, TilesOptions } from './tiles.ts';
export { signaturesOf } from './signatures.ts';
