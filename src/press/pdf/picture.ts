import type { Canvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { openPdf } from './read.ts';

interface CanvasFactory {
  create(widthPx: number, heightPx: number): { readonly canvas: Canvas };
}

/** Draws a page of a PDF so many pixels wide, on white. */
async function draw(document: PDFDocumentProxy, page: PDFPageProxy, widthPx: number): Promise<Canvas> {
  const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width });
  // A canvas of pdf.js’s own: it cannot draw on one of another copy of that package.
  const factory = document.canvasFactory as CanvasFactory;
  const { canvas } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: 'white' })
    .promise;
  return canvas;
}

/** Opens a PDF for as long as the work takes. */
async function withPages<T>(pdf: Uint8Array, work: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const document = await openPdf(pdf);
  try {
    return await work(document);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A PNG of a PDF’s first page, so many pixels wide. */
export function pictureOfFirstPage(
  pdf: Uint8Array,
  widthPx: number,
): Promise<{ png: Uint8Array; widthPx: number; heightPx: number }> {
  return withPages(pdf, async (document) => {
    const canvas = await draw(document, await document.getPage(1), widthPx);
    return { png: canvas.toBuffer('image/png'), widthPx: canvas.width, heightPx: canvas.height };
  });
}

/** PNGs of pages, from 1, all so many pixels wide, in the order asked for. */
export function picturesOfPages(
  pdf: Uint8Array,
  { pages, widthPx }: { pages: readonly number[]; widthPx: number },
): Promise<Uint8Array[]> {
  return withPages(pdf, async (document) => {
    const pictures: Uint8Array[] = [];
    for (const number of pages) {
      const page = await document.getPage(number);
      pictures.push((await draw(document, page, widthPx)).toBuffer('image/png'));
      page.cleanup();
    }
    return pictures;
  });
}

/**
 * The share of the area of pages, from 1, that is inked, from 0 to 1: black counts whole, grey by its darkness. In the
 * order asked for.
 */
export function inkOfPages(
  pdf: Uint8Array,
  { pages, widthPx }: { pages: readonly number[]; widthPx: number },
): Promise<number[]> {
  return withPages(pdf, async (document) => {
    const shares: number[] = [];
    for (const number of pages) {
      const page = await document.getPage(number);
      const { width, height, data } = imageOf(await draw(document, page, widthPx));
      page.cleanup();
      let light = 0;
      for (let at = 0; at < data.length; at += 4) {
        light += luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      }
      shares.push(1 - light / (width * height));
    }
    return shares;
  });
}

function imageOf(canvas: Canvas) {
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
}

/** How light a colour is as a grey printer prints it, from 0 to 1 (ITU-R BT.709, without its gamma). */
function luminance(red: number, green: number, blue: number): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
