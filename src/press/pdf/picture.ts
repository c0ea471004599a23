import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { SheetSide, SizeMm } from '../../imposition/index.ts';
import { mmOf } from './millimetres.ts';
import { openPdf } from './read.ts';

/** A side of a sheet with pages of a PDF on it. */
export interface PlacedSide {
  readonly side: SheetSide;
  readonly sheetMm: Readonly<SizeMm>;
  /** Whether the sheet is shown a quarter turn to the left. */
  readonly isTurned: boolean;
}

/** What to draw of a PDF: a page, from 1, or pages on a sheet. */
export type Drawing = { readonly page: number } | PlacedSide;

export interface Picture {
  readonly webp: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface DrawQuestion {
  readonly drawings: readonly Drawing[];
  readonly widthPx: number;
  /** Pages, from 1, whose inked share is to be measured, each seen so many pixels wide. */
  readonly ink?: { readonly pages: readonly number[]; readonly widthPx: number } | undefined;
}

export interface DrawAnswer {
  /** In the order of the drawings. */
  readonly pictures: readonly Picture[];
  /** In the order of the pages: from 0 to 1; black counts whole, grey by its darkness. */
  readonly ink: readonly number[];
}

/** Letters stay sharp, and a file weighs a third of its PNG. */
const webpQuality = 80;

/** Draws pages and sheets of a PDF, and measures ink. */
export function drawPictures(pdf: Uint8Array, { drawings, widthPx, ink }: DrawQuestion): Promise<DrawAnswer> {
  return withPages(pdf, async (document) => {
    const draw = pageDrawer(document);
    const pictures: Picture[] = [];
    for (const drawing of drawings) {
      const canvas =
        'page' in drawing
          ? (await draw(drawing.page, { widthPx })).canvas
          : await drawSide(drawing, { document, draw, widthPx });
      const webp = canvas.toBuffer('image/webp', webpQuality);
      pictures.push({ webp, widthPx: canvas.width, heightPx: canvas.height });
    }
    const shares: number[] = [];
    for (const page of ink?.pages ?? []) {
      shares.push(inkOf((await draw(page, { widthPx: ink?.widthPx ?? widthPx })).canvas));
    }
    return { pictures, ink: shares };
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
      pictures.push((await drawPage(document, page, widthPx)).toBuffer('image/png'));
      page.cleanup();
    }
    return pictures;
  });
}

interface DrawnPage {
  readonly canvas: Canvas;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Draws a page, from 1, so large. */
type PageDrawer = (page: number, size: { widthPx: number } | { pxPerMm: number }) => Promise<DrawnPage>;

/** Draws each page once in each size. */
function pageDrawer(document: PDFDocumentProxy): PageDrawer {
  const drawn = new Map<string, Promise<Canvas>>();
  return async (number, size) => {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const [widthMm, heightMm] = [mmOf(right - left), mmOf(top - bottom)];
    const widthPx = 'widthPx' in size ? size.widthPx : Math.max(1, Math.round(widthMm * size.pxPerMm));
    const key = `${number} ${widthPx}`;
    const canvas = drawn.get(key) ?? drawPage(document, page, widthPx);
    drawn.set(key, canvas);
    return { canvas: await canvas, widthMm, heightMm };
  };
}

/** A canvas of pdf.js’s own: it cannot draw on one of another copy of that package. */
function canvasOf(document: PDFDocumentProxy, widthPx: number, heightPx: number): Canvas {
  const factory = document.canvasFactory as { create(widthPx: number, heightPx: number): { canvas: Canvas } };
  return factory.create(widthPx, heightPx).canvas;
}

/** Draws a page of a PDF so many pixels wide, on white. */
async function drawPage(document: PDFDocumentProxy, page: PDFPageProxy, widthPx: number): Promise<Canvas> {
  const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width });
  const canvas = canvasOf(document, Math.round(viewport.width), Math.round(viewport.height));
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

const markColour = 'rgb(89 89 89)';
const markWidthMm = 0.106;

/** Draws a side of a sheet as `imposePdf` does, from pictures of its pages. */
async function drawSide(
  { side, sheetMm: { widthMm, heightMm }, isTurned }: PlacedSide,
  { document, draw, widthPx }: { document: PDFDocumentProxy; draw: PageDrawer; widthPx: number },
): Promise<Canvas> {
  const [shownWidthMm, shownHeightMm] = isTurned ? [heightMm, widthMm] : [widthMm, heightMm];
  const pxPerMm = widthPx / shownWidthMm;
  const canvas = canvasOf(document, widthPx, Math.round(shownHeightMm * pxPerMm));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // From here on in millimetres from the lower left corner of the sheet.
  context.transform(pxPerMm, 0, 0, -pxPerMm, 0, canvas.height);
  if (isTurned) context.transform(0, 1, -1, 0, heightMm, 0);
  for (const { page, xMm, yMm, rotationDeg, scale = 1, clipMm } of side.placements) {
    if (page === null) continue;
    context.save();
    if (clipMm !== undefined) {
      context.beginPath();
      context.rect(clipMm.xMm, clipMm.yMm, clipMm.widthMm, clipMm.heightMm);
      context.clip();
    }
    await drawPlaced(context, { page: page + 1, xMm, yMm, rotationDeg, scale, draw, pxPerMm });
    context.restore();
  }
  context.strokeStyle = markColour;
  context.lineWidth = Math.max(markWidthMm, 1 / pxPerMm);
  for (const { x1Mm, y1Mm, x2Mm, y2Mm, dashMm } of side.marks) {
    context.setLineDash(dashMm === undefined ? [] : [dashMm]);
    context.beginPath();
    context.moveTo(x1Mm, y1Mm);
    context.lineTo(x2Mm, y2Mm);
    context.stroke();
  }
  return canvas;
}

interface Placed {
  /** From 1. */
  readonly page: number;
  readonly xMm: number;
  readonly yMm: number;
  readonly rotationDeg: 0 | 180;
  readonly scale: number;
  readonly draw: PageDrawer;
  readonly pxPerMm: number;
}

async function drawPlaced(
  context: SKRSContext2D,
  { page, xMm, yMm, rotationDeg, scale, draw, pxPerMm }: Placed,
): Promise<void> {
  const { canvas, widthMm, heightMm } = await draw(page, { pxPerMm: pxPerMm * scale });
  context.translate(xMm + (widthMm * scale) / 2, yMm + (heightMm * scale) / 2);
  context.rotate((rotationDeg * Math.PI) / 180);
  context.scale(scale, -scale);
  context.drawImage(canvas, -widthMm / 2, -heightMm / 2, widthMm, heightMm);
}

/** The share of its area that is inked. */
function inkOf(canvas: Canvas): number {
  const { width, height, data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  // A pixel at a time: nearly all of them are white.
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  let dark = 0;
  for (let index = 0; index < pixels.length; index++) {
    if (pixels[index] === whitePixel) continue;
    const at = index * 4;
    dark += 1 - luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  }
  return dark / (width * height);
}

const whitePixel = 0xffffffff;

/** How light a colour is as a grey printer prints it, from 0 to 1 (ITU-R BT.709, without its gamma). */
function luminance(red: number, green: number, blue: number): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
