import { createCanvas } from '@napi-rs/canvas';
import { openPdf } from './read.ts';

/** A PNG of a PDF’s first page, so many pixels wide. */
export async function pictureOfFirstPage(
  pdf: Uint8Array,
  widthPx: number,
): Promise<{ png: Buffer; widthPx: number; heightPx: number }> {
  const document = await openPdf(pdf);
  try {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: 'white' })
      .promise;
    return { png: canvas.toBuffer('image/png'), widthPx: canvas.width, heightPx: canvas.height };
  } finally {
    await document.loadingTask.destroy();
  }
}
