import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument } from '@cantoo/pdf-lib';
import { orderFaces } from '../../imposition/index.ts';
import { loadPdf, savePdf } from './open.ts';

/** The faces of two-sided cards in the order in which a shop takes them. */
export async function reorderFaces(pdf: Uint8Array, order: 'front-back' | 'back-front'): Promise<Uint8Array> {
  const document = await loadPdf(pdf);
  reorderPages(document, orderFaces(document.getPageCount(), order));
  return savePdf(document);
}

/** A PDF without so many pages at its end. */
export async function withoutLastPages(pdf: Uint8Array, count: number): Promise<Uint8Array> {
  if (count === 0) return pdf;
  const document = await loadPdf(pdf);
  const kept = document.getPageCount() - count;
  reorderPages(
    document,
    Array.from({ length: kept }, (_, index) => index),
  );
  return savePdf(document);
}

/**
 * Puts the pages of a PDF in another order, with all that belongs to them.
 * @param order the place, from 0, that each page has now.
 */
function reorderPages(document: PDFDocument, order: readonly number[]): void {
  const { catalog, context } = document;
  const pages = document.getPages();
  const root = catalog.lookup(PDFName.of('Pages'), PDFDict);
  const rootRef = catalog.get(PDFName.of('Pages'));
  const kids = PDFArray.withContext(context);
  for (const index of order) {
    const page = pages[index];
    if (page === undefined) throw new RangeError(`there is no page ${index + 1} of ${pages.length}`);
    // What a page has from those above it must be its own once it stands elsewhere.
    for (const key of ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map((name) => PDFName.of(name))) {
      const inherited = page.node.getInheritableAttribute(key);
      if (inherited !== undefined) page.node.set(key, inherited);
    }
    if (rootRef !== undefined) page.node.set(PDFName.of('Parent'), rootRef);
    kids.push(page.ref);
  }
  root.set(PDFName.of('Kids'), kids);
  root.set(PDFName.of('Count'), PDFNumber.of(order.length));
}
