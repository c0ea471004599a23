export { planChapters, type Chapter } from './book-chapters.ts';
export { bookFormats, type BookFormat, type BookFormatName } from './book-formats.ts';
export { bookWaysOf, spineOf } from './book-layouts.ts';
export { bookSheets, type BookSheets, type BookSheetsOptions, type BookWay } from './book-sheets.ts';
export { calibrationLayouts, calibrationPath, type CalibrationLayout } from './calibration.ts';
export { cardSheets, type CardSheets, type CardWay } from './card-sheets.ts';
export { deckSheets, ticketAddress } from './deck-layouts.ts';
export {
  cardBleedMm,
  cardFormats,
  cardMarginMm,
  cardSafeMm,
  cardTrimMm,
  cardTypePt,
  trimDependsOnPaper,
  type CardFormat,
  type CardFormatName,
} from './card-formats.ts';
export { documentOf, documentsOf, ownDocumentsOf } from './documents.ts';
export { deckFormat, type Format, type HomeFormat } from './formats.ts';
export type { Paper, SizeMm } from './paper.ts';
export {
  isWorkshopDocumentKind,
  type DocumentKind,
  type PrintDocument,
  type PrintLayout,
  type WorkshopDocument,
  type WorkshopDocumentKind,
} from './print-document.ts';
export { printAddress, referredEdition, referredLayout } from './referred-books.ts';
export {
  isLaidOutSize,
  laidOutSize,
  posterFormats,
  posterSizeMm,
  tiledFormat,
  type PosterSize,
} from './poster-formats.ts';
export { posterTicketAddress, tiledSizes } from './poster-layouts.ts';
export { kitFiles, kitPath, type KitFile } from './workshop-kit.ts';
export {
  isForHome,
  isPrintedInAdvance,
  isPdfPath,
  isZipPath,
  picturePathOf,
  printJobElementId,
  printJobSchema,
  type HomeFile,
  type ImpositionPlan,
  type PrintJob,
  type PrintKit,
  type PrintOutput,
} from '../print-job.ts';
