import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mmOf } from './millimetres.ts';

/** A PDF as a reader sees it: the finished file opened again, not what we meant to write. */
export interface ReadPdf extends ReadFacts {
  readonly pages: readonly ReadPage[];
}

/** What a PDF says of itself as a whole. */
export interface ReadFacts {
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly isTagged: boolean;
  readonly outline: readonly OutlineItem[];
}

export interface ReadPage {
  /** Width and height of the page as shown, in millimetres. */
  readonly sizeMm: readonly [number, number];
  /** Pieces of text in the order they are drawn, with their start in points from the lower left corner. */
  readonly texts: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    /** Along the line; 0 where it is not known. */
    readonly width: number;
    readonly endsLine: boolean;
  }[];
}

export interface OutlineItem {
  readonly title: string;
  /** The page it leads to, from 1. */
  readonly page: number | undefined;
  readonly items: readonly OutlineItem[];
}

const packageFolder = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')),
  '..',
  '..',
);

/** Opens a PDF with pdf.js; its own fonts and maps are found beside it. The caller calls `destroy`. */
export async function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    // pdf.js takes the buffer away from its owner.
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: join(packageFolder, 'standard_fonts') + '/',
    cMapUrl: join(packageFolder, 'cmaps') + '/',
  }).promise;
}

/** Reads the whole PDF, in this thread. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await openPdf(pdf);
  try {
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    return { ...(await readFacts(document)), pages: await readPages(document, numbers) };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Reads what a PDF says of itself as a whole. */
export async function readFacts(document: PDFDocumentProxy): Promise<ReadFacts> {
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  return {
    title: info.Title,
    lang: info.Language,
    isTagged: isMarked(await document.getMarkInfo()),
    outline: await readOutlineItems(document, (await document.getOutline()) ?? []),
  };
}

/** Several at a time: pdf.js waits for each stream to be unpacked. */
const pagesAtATime = 8;

/** Reads the pages of these numbers, from 1. */
export async function readPages(document: PDFDocumentProxy, numbers: readonly number[]): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let first = 0; first < numbers.length; first += pagesAtATime) {
    const some = numbers.slice(first, first + pagesAtATime);
    pages.push(...(await Promise.all(some.map((number) => readPage(document, number)))));
  }
  return pages;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: false });
  page.cleanup();
  return {
    sizeMm: [mmOf(right - left), mmOf(top - bottom)],
    texts: items.flatMap((item) =>
      'str' in item
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]) - left,
              y: Number(item.transform[5]) - bottom,
              width: item.width,
              endsLine: item.hasEOL,
            },
          ]
        : [],
    ),
  };
}

/** pdf.js hands out a Map where its types promise an object. */
function isMarked(marks: Awaited<ReturnType<PDFDocumentProxy['getMarkInfo']>>): boolean {
  return marks instanceof Map ? marks.get('Marked') === true : marks?.Marked === true;
}

type RawItem = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];

async function readOutlineItems(
  document: PDFDocumentProxy,
  items: readonly RawItem[],
): Promise<OutlineItem[]> {
  return Promise.all(
    items.map(async ({ title, dest, items: inner }) => ({
      title,
      page: await pageOfDestination(document, dest),
      items: await readOutlineItems(document, inner as RawItem[]),
    })),
  );
}

async function pageOfDestination(
  document: PDFDocumentProxy,
  dest: RawItem['dest'],
): Promise<number | undefined> {
  const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  const reference: unknown = target?.[0];
  if (typeof reference !== 'object' || reference === null) return undefined;
  return (await document.getPageIndex(reference as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1;
}
