import { ParseSpeeds, PDFCrossRefStream, PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

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

/**
 * The library looks for the place of each object among all others from the first one on, which takes seconds for
 * the tens of thousands of a long book (`appendEntry` in its core/structures/PDFCrossRefStream). They come nearly in
 * order: looked for from the last one, the place is found at once.
 */
interface Entries {
  readonly entries: { readonly ref: PDFRef }[];
}
Object.defineProperty(PDFCrossRefStream.prototype, 'appendEntry', {
  value(this: Entries, entry: Entries['entries'][number]) {
    let place = this.entries.length;
    while (place > 0 && (this.entries[place - 1]?.ref.objectNumber ?? 0) > entry.ref.objectNumber) place--;
    this.entries.splice(place, 0, entry);
  },
});
