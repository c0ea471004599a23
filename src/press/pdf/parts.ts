import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintedPages } from '../print-pages.ts';
import { pageFingerprints } from './fingerprint.ts';
import { mmOf, pointsOf } from './millimetres.ts';
import { loadPdf } from './open.ts';
import { openPdf, readFacts, readPages, type ReadPage, type ReadPdf } from './read.ts';

/** A part of a document as the browser wrote it, opened and, where there are others, read while they are printed. */
export interface OpenedPart extends PrintedPages {
  readonly document: PDFDocument;
  readonly fingerprints: readonly string[];
  /** Its pages as a PDF reader sees them. */
  readonly read: readonly ReadPage[];
}

export async function openPart(pages: PrintedPages): Promise<OpenedPart> {
  const document = await loadPdf(pages.pdf);
  return {
    ...pages,
    document,
    fingerprints: pageFingerprints(document),
    read: await withPdf(pages.pdf, (pdf) => readPages(pdf, 1, pdf.numPages)),
  };
}

/**
 * Reads the finished PDF. A page that is found to draw the very same things as the page of the part it was made of
 * is not read a second time.
 */
export async function readFinished(finished: Uint8Array, parts: readonly OpenedPart[]): Promise<ReadPdf> {
  const document = await loadPdf(finished);
  const known = new Map(
    parts.flatMap(({ fingerprints, read }) =>
      fingerprints.map((fingerprint, index) => [fingerprint, read[index]] as const),
    ),
  );
  const fingerprints = pageFingerprints(document);
  const sizes = document.getPages().map((page) => page.getCropBox());
  return withPdf(finished, async (pdf) => {
    const pages: ReadPage[] = [];
    for (const [index, fingerprint] of fingerprints.entries()) {
      const read = known.get(fingerprint);
      const size = sizes[index];
      pages.push(
        ...(read === undefined || size === undefined
          ? await readPages(pdf, index + 1, index + 1)
          : [cropped(read, size)]),
      );
    }
    return { ...(await readFacts(pdf)), pages };
  });
}

/** A page whose box is another one with the same top left corner. */
function cropped(
  { sizeMm, texts }: ReadPage,
  { width, height }: { width: number; height: number },
): ReadPage {
  const lower = pointsOf(sizeMm[1]) - height;
  return {
    sizeMm: [mmOf(width), mmOf(height)],
    texts: texts.map((text) => ({ ...text, y: text.y - lower })),
  };
}

async function withPdf<T>(
  pdf: Uint8Array,
  work: (document: Awaited<ReturnType<typeof openPdf>>) => Promise<T>,
): Promise<T> {
  const document = await openPdf(pdf);
  try {
    return await work(document);
  } finally {
    await document.loadingTask.destroy();
  }
}
