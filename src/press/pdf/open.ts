import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

/** Opens a PDF to change it. Left to itself, the library rests for a moment after every few objects. */
export function loadPdf(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/** The bytes of a PDF, its small objects packed together. */
export function savePdf(document: PDFDocument): Promise<Uint8Array> {
  return document.save({
    useObjectStreams: true,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
