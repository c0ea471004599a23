/** Pages of finished PDFs as a printer puts them on paper: dots, and where they lie in millimetres. */
import { createCanvas } from '@napi-rs/canvas';
import { openPdf } from '../../../src/press/pdf/read.ts';

export interface Raster {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dotsPerMm: number;
  /** How dark each dot is, from 0 (paper) to 255 (black), row by row from the top. Colours as a grey printer prints them. */
  readonly ink: Uint8Array;
}

/** In millimetres from the lower left corner of the page, as everywhere in imposition. */
export interface Box {
  readonly leftMm: number;
  readonly bottomMm: number;
  readonly rightMm: number;
  readonly topMm: number;
}

export interface TextBox extends Box {
  readonly text: string;
  readonly sizePt: number;
}

export interface OpenedPdf {
  readonly pageCount: number;
  /** A page, from 1. */
  readonly draw: (page: number, dotsPerInch: number) => Promise<Raster>;
  /** Its pieces of text, in the order they are drawn: boxes from a little below the baseline to the height of capitals. */
  readonly texts: (page: number) => Promise<readonly TextBox[]>;
}

/** A white dot, as one number of its four bytes: most of a page is paper. */
const white = 0xffffffff;

/** Opens a PDF for as long as the work takes. */
export async function withPdf<T>(pdf: Uint8Array, work: (opened: OpenedPdf) => Promise<T>): Promise<T> {
  const document = await openPdf(pdf);
  try {
    return await work({
      pageCount: document.numPages,
      async draw(number, dotsPerInch) {
        const page = await document.getPage(number);
        const viewport = page.getViewport({ scale: dotsPerInch / 72 });
        const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
        await page.render({
          canvas: canvas as unknown as HTMLCanvasElement,
          viewport,
          background: 'white',
        }).promise;
        page.cleanup();
        const { width, height, data } = canvas
          .getContext('2d')
          .getImageData(0, 0, canvas.width, canvas.height);
        const ink = new Uint8Array(width * height);
        const dots = new Uint32Array(data.buffer, data.byteOffset, ink.length);
        for (let dot = 0, at = 0; dot < ink.length; dot++, at += 4) {
          if (dots[dot] === white) continue;
          const grey = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
          ink[dot] = Math.round(255 - grey);
        }
        return { widthPx: width, heightPx: height, dotsPerMm: dotsPerInch / 25.4, ink };
      },
      async texts(number) {
        const page = await document.getPage(number);
        const [left = 0, bottom = 0] = page.view;
        const { items } = await page.getTextContent();
        page.cleanup();
        const mm = (points: number) => (points / 72) * 25.4;
        return items.flatMap((item) => {
          if (!('str' in item) || item.str.trim() === '') return [];
          const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
          const sizePt = Math.hypot(a, b);
          // Along the line, and upwards from it: text on a back may hang upside down, or run up a turned sheet.
          const [alongX, alongY] = [a / sizePt, b / sizePt];
          const corners = [
            [0, -0.2],
            [item.width, -0.2],
            [0, 0.7],
            [item.width, 0.7],
          ].map(([along = 0, up = 0]) => [
            x - left + along * alongX - up * sizePt * alongY,
            y - bottom + along * alongY + up * sizePt * alongX,
          ]);
          const xs = corners.map(([cornerX = 0]) => mm(cornerX));
          const ys = corners.map(([, cornerY = 0]) => mm(cornerY));
          return [
            {
              text: item.str,
              sizePt,
              leftMm: Math.min(...xs),
              rightMm: Math.max(...xs),
              bottomMm: Math.min(...ys),
              topMm: Math.max(...ys),
            },
          ];
        });
      },
    });
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A connected piece of ink. */
export interface Blob extends Box {
  /** The middle of its ink, dark dots counting more than light ones. */
  readonly xMm: number;
  readonly yMm: number;
}

/** The dots of a page that lie in a box: from and to, from the top left one, ends not included. */
export function dotsIn(raster: Raster, box: Box): { x0: number; x1: number; y0: number; y1: number } {
  const { widthPx, heightPx, dotsPerMm } = raster;
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    x0: within(Math.floor(box.leftMm * dotsPerMm), widthPx),
    x1: within(Math.ceil(box.rightMm * dotsPerMm), widthPx),
    y0: within(Math.floor(heightPx - box.topMm * dotsPerMm), heightPx),
    y1: within(Math.ceil(heightPx - box.bottomMm * dotsPerMm), heightPx),
  };
}

/** The share of a box that is inked, from 0 to 1. */
export function inkShare(raster: Raster, box: Box): number {
  const { x0, x1, y0, y1 } = dotsIn(raster, box);
  let sum = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) sum += raster.ink[y * raster.widthPx + x] ?? 0;
  }
  return sum / (255 * Math.max(1, (x1 - x0) * (y1 - y0)));
}

/** The darkest dot of a box, from 0 to 255. */
export function darkest(raster: Raster, box: Box): number {
  const { x0, x1, y0, y1 } = dotsIn(raster, box);
  let most = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) most = Math.max(most, raster.ink[y * raster.widthPx + x] ?? 0);
  }
  return most;
}

/** The dots of each connected piece of ink that is at least so dark. */
export function piecesOf({ widthPx, heightPx, ink }: Raster, least: number): number[][] {
  const seen = new Uint8Array(ink.length);
  const pieces: number[][] = [];
  for (let start = 0; start < ink.length; start++) {
    if ((ink[start] ?? 0) < least || seen[start] === 1) continue;
    seen[start] = 1;
    const piece = [start];
    for (let next = 0; next < piece.length; next++) {
      const dot = piece[next] ?? 0;
      const x = dot % widthPx;
      const y = (dot - x) / widthPx;
      for (let nearY = Math.max(0, y - 1); nearY <= Math.min(heightPx - 1, y + 1); nearY++) {
        for (let nearX = Math.max(0, x - 1); nearX <= Math.min(widthPx - 1, x + 1); nearX++) {
          const near = nearY * widthPx + nearX;
          if (seen[near] === 1 || (ink[near] ?? 0) < least) continue;
          seen[near] = 1;
          piece.push(near);
        }
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

/** The places of all connected pieces of ink that are at least so dark. */
export function blobsOf(raster: Raster, least: number): Blob[] {
  const { widthPx, heightPx, dotsPerMm, ink } = raster;
  return piecesOf(raster, least).map((piece) => {
    let [weight, sumX, sumY] = [0, 0, 0];
    let [x0, x1, y0, y1] = [widthPx, 0, heightPx, 0];
    for (const dot of piece) {
      const x = dot % widthPx;
      const y = (dot - x) / widthPx;
      const dark = ink[dot] ?? 0;
      weight += dark;
      sumX += dark * (x + 0.5);
      sumY += dark * (y + 0.5);
      [x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x + 1), Math.min(y0, y), Math.max(y1, y + 1)];
    }
    return {
      xMm: sumX / weight / dotsPerMm,
      yMm: (heightPx - sumY / weight) / dotsPerMm,
      leftMm: x0 / dotsPerMm,
      rightMm: x1 / dotsPerMm,
      bottomMm: (heightPx - y1) / dotsPerMm,
      topMm: (heightPx - y0) / dotsPerMm,
    };
  });
}
