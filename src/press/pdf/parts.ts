import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintedPages } from '../layout/print-pages.ts';
import { pageFingerprints } from './fingerprint.ts';
import { mmOf, pointsOf } from './millimetres.ts';
import { loadPdf } from './open.ts';
import type { ReadPage, ReadPdf } from './read.ts';
import { askReader } from './reader.ts';

/** A part of a document, opened to be joined with the others. */
export interface OpenedPart {
  readonly document: PDFDocument;
  readonly pages: ReadPart;
}

/** What is known of a part’s pages. */
export interface ReadPart extends Omit<PrintedPages, 'pdf'> {
  readonly fingerprints: readonly string[];
  /** Its pages as a PDF reader sees them, read while others are printed. */
  readonly read: Promise<readonly ReadPage[]>;
}

export async function openPart({ pdf, ...printed }: PrintedPages): Promise<OpenedPart> {
  const read = askReader('read', pdf, {}).then(({ pages }) => pages);
  // Told to whoever asks for the pages.
  read.catch(() => undefined);
  const document = await loadPdf(pdf);
  return { document, pages: { ...printed, fingerprints: pageFingerprints(document), read } };
}

/**
 * Reads the finished PDF, which is open as `document` too. A page that is found to draw the very same things as the
 * page of the part it was made of is not read a second time.
 */
export async function readFinished(
  finished: Uint8Array,
  { document, parts }: { readonly document: PDFDocument; readonly parts: readonly ReadPart[] },
): Promise<ReadPdf> {
  const asking = askReader('read', finished, { pages: [] });
  asking.catch(() => undefined);
  const known = new Map<string, ReadPage | undefined>();
  for (const { fingerprints, read } of parts) {
    const pages = await read;
    fingerprints.forEach((fingerprint, index) => known.set(fingerprint, pages[index]));
  }
  const sizes = document.getPages().map((page) => page.getCropBox());
  const found = pageFingerprints(document).map((fingerprint, index) => {
    const read = known.get(fingerprint);
    const size = sizes[index];
    return read === undefined || size === undefined ? undefined : cropped(read, size);
  });
  const unknown = found.flatMap((page, index) => (page === undefined ? [index + 1] : []));
  const { facts } = await asking;
  const { pages } =
    unknown.length === 0 ? { pages: [] } : await askReader('read', finished, { pages: unknown });
  const anew = pages.values();
  return { ...facts, pages: found.flatMap((page) => page ?? anew.next().value ?? []) };
}

/** A page whose box is another one with the same top left corner; a reader does not see what begins outside it. */
function cropped(
  { sizeMm, texts }: ReadPage,
  { width, height }: { width: number; height: number },
): ReadPage {
  const lower = pointsOf(sizeMm[1]) - height;
  return {
    sizeMm: [mmOf(width), mmOf(height)],
    texts: texts.map((text) => ({ ...text, y: text.y - lower })).filter(({ x, y }) => x <= width && y >= 0),
  };
}
