export { documentsOf, type DocumentKind, type PrintDocument, type PrintLayout } from './documents.ts';
export type { Format, Paper, SizeMm } from './formats.ts';
export {
  isPdfPath,
  picturePathOf,
  printJobElementId,
  printJobSchema,
  type ImpositionPlan,
  type PrintJob,
  type PrintOutput,
} from './print-job.ts';
