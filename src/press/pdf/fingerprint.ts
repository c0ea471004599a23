import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * A fingerprint of all that is drawn on each page: its content, fonts, pictures and whatever else it names. Two pages
 * with one fingerprint look the same and hold the same words.
 */
export function pageFingerprints(document: PDFDocument): string[] {
  const known = new Map<PDFRef, string>();
  const fingerprint = (object: PDFObject | undefined): string => {
    if (object instanceof PDFRef) {
      const found = known.get(object);
      if (found !== undefined) return found;
      // Stands in for itself where it is met again inside itself.
      known.set(object, 'itself');
      const made = fingerprint(document.context.lookup(object));
      known.set(object, made);
      return made;
    }
    if (object instanceof PDFRawStream) {
      const hash = createHash('sha256').update(object.contents);
      return hash.update(fingerprint(object.dict)).digest('base64');
    }
    if (object instanceof PDFDict) {
      const entries = object.entries().filter(([key]) => key !== PDFName.of('Length'));
      const parts = entries.map(([key, value]) => `${key.toString()} ${fingerprint(value)}`);
      return `<${parts.sort().join(' ')}>`;
    }
    if (object instanceof PDFArray) return `[${object.asArray().map(fingerprint).join(' ')}]`;
    return String(object);
  };
  const fingerprints: string[] = [];
  // Not `getPages`, which the library does once and for all: the PDF may be joined with others later.
  document.catalog.Pages().traverse((page) => {
    if (!(page instanceof PDFPageLeaf)) return;
    const drawn = ['Contents', 'Resources'].map((key) => fingerprint(page.get(PDFName.of(key))));
    fingerprints.push(createHash('sha256').update(drawn.join('\n')).digest('base64'));
  });
  return fingerprints;
}
