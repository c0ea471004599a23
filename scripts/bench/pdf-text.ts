/** The pages and the text of a finished PDF, whoever wrote it. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  readonly heightPt: number;
  /** Pieces of text in the order they are drawn; `y` in points from the lower edge. */
  readonly texts: readonly { readonly text: string; readonly y: number; readonly endsLine: boolean }[];
}

/** @throws Error when it is no PDF, or half of one. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  // pdf.js takes the buffer away from its owner.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, bottom = 0, , top = 0] = page.view;
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) =>
        'str' in item
          ? [{ text: item.str, y: Number(item.transform[5]) - bottom, endsLine: item.hasEOL }]
          : [],
      );
      pages.push({ heightPt: top - bottom, texts });
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** How many pages a PDF has, and on which of them, from 1, each id is that is linked to. */
export async function readDestinations(
  bytes: Uint8Array,
): Promise<{ pages: number; pageOf: ReadonlyMap<string, number> }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const destinations = (await document.getDestinations()) as Map<string, readonly unknown[]>;
    const pageOf = new Map<string, number>();
    for (const [name, [page]] of destinations) {
      pageOf.set(name, (await document.getPageIndex(page as { num: number; gen: number })) + 1);
    }
    return { pages: document.numPages, pageOf };
  } finally {
    await task.destroy();
  }
}
