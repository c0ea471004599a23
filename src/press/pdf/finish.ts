import { PDFBool, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PrintJob } from '../../documents/index.ts';
import { pointsOf } from './millimetres.ts';

/**
 * Makes a browser’s PDF into the finished `reading` form: exact boxes (browsers round page sizes), title,
 * language, no dates, so that the same input gives the same bytes. Tags, outline and links stay as they are.
 */
export async function finishReading(
  pdf: Uint8Array,
  job: Pick<PrintJob, 'title' | 'lang' | 'trimMm'>,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const [widthMm, heightMm] = job.trimMm;
  const width = pointsOf(widthMm);
  const height = pointsOf(heightMm);
  for (const page of document.getPages()) {
    // The browser lays a page out from its top left corner: what it rounded off or on is at the right and the foot.
    const y = page.getHeight() - height;
    page.setMediaBox(0, y, width, height);
    page.setCropBox(0, y, width, height);
    page.setTrimBox(0, y, width, height);
    page.setBleedBox(0, y, width, height);
  }
  describe(document, job);
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}

/** Sets what a PDF says of itself. */
export function describe(document: PDFDocument, { title, lang }: Pick<PrintJob, 'title' | 'lang'>): void {
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict);
  info?.delete(PDFName.of('CreationDate'));
  info?.delete(PDFName.of('ModDate'));
  document.setTitle(title);
  document.setProducer('Kindling');
  document.setCreator('Kindling');
  document.catalog.set(PDFName.of('Lang'), PDFString.of(lang));
  const preferences = document.catalog.getOrCreateViewerPreferences();
  preferences.dict.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
}
