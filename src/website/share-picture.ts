import { readFileSync } from 'node:fs';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { scaleShapes } from '../drawings/scale-shapes.ts';
import { ownPackages } from '../own-packages.ts';
import { scales, type Scale } from '../schemas/index.ts';

/** The size that programs in which links are shared ask for (https://ogp.me). */
export const pictureSizePx = { width: 1200, height: 630 } as const;

export interface SharedThing {
  readonly title: string;
  readonly summary: string | undefined;
  /** The toolkit’s name. */
  readonly from: string;
  /** A practice’s; left out, the marks of all. */
  readonly scale: Scale | undefined;
}

const paper = '#fbf7f0';
const ink = '#2a221b';
const softInk = '#64574a';
const ember = '#a03c16';
const edgePx = 84;
const textWidthPx = pictureSizePx.width - 2 * edgePx;

/** The PNG for a shared link. */
export function sharePicture({ title, summary, from, scale }: SharedThing): Uint8Array {
  registerFonts();
  const canvas = createCanvas(pictureSizePx.width, pictureSizePx.height);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = ember;
  context.fillRect(0, 0, canvas.width, 12);
  const marks = scale === undefined ? scales : [scale];
  marks.forEach((each, index) => drawMark(context, each, { x: edgePx + index * 104, y: 74, sizePx: 76 }));

  context.textBaseline = 'alphabetic';
  const heading = fitted(context, title, { sizesPx: [76, 64, 54, 46], mostLines: 3 });
  context.fillStyle = ink;
  let y = 190;
  for (const line of heading.lines) {
    y += heading.sizePx * 1.08;
    context.fillText(line, edgePx, y);
  }
  context.font = '34px "Kindling text"';
  context.fillStyle = softInk;
  y += 22;
  const room = Math.floor((pictureSizePx.height - 90 - y) / 46);
  for (const line of shortened(linesOf(context, summary ?? ''), room)) {
    y += 46;
    context.fillText(line, edgePx, y);
  }
  context.font = '30px "Kindling label"';
  context.fillStyle = ink;
  context.fillText(from, edgePx, pictureSizePx.height - 46);
  return canvas.toBuffer('image/png');
}

let isRegistered = false;

/** Always the project’s own faces, so that the same text gives the same picture on every machine. */
function registerFonts(): void {
  if (isRegistered) return;
  const faces = {
    'Kindling title': '@fontsource/literata/files/literata-latin-700-normal.woff2',
    'Kindling text': '@fontsource/literata/files/literata-latin-400-normal.woff2',
    'Kindling label':
      '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2',
  };
  for (const [name, file] of Object.entries(faces)) {
    GlobalFonts.register(readFileSync(ownPackages.resolve(file)), name);
  }
  isRegistered = true;
}

function fitted(
  context: SKRSContext2D,
  text: string,
  { sizesPx, mostLines }: { sizesPx: readonly number[]; mostLines: number },
): { lines: readonly string[]; sizePx: number } {
  for (const sizePx of sizesPx) {
    context.font = `${sizePx}px "Kindling title"`;
    const lines = linesOf(context, text);
    if (lines.length <= mostLines) return { lines, sizePx };
  }
  return { lines: shortened(linesOf(context, text), mostLines), sizePx: sizesPx.at(-1) ?? 0 };
}

function linesOf(context: SKRSContext2D, text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && context.measureText(longer).width <= textWidthPx)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shortened(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return lines.slice(0, Math.max(0, most)).map((line, index) => (index === most - 1 ? `${line} …` : line));
}

function drawMark(
  context: SKRSContext2D,
  scale: Scale,
  { x, y, sizePx }: { x: number; y: number; sizePx: number },
): void {
  const unit = sizePx / 32;
  const { line, dots } = scaleShapes(scale);
  context.save();
  context.translate(x, y);
  context.scale(unit, unit);
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 1.6;
  const [first, ...others] = line;
  if (first !== undefined) {
    context.beginPath();
    context.moveTo(first.x, first.y);
    for (const place of others) context.lineTo(place.x, place.y);
    context.closePath();
    context.stroke();
  }
  for (const { x, y, radius, isOpen } of dots) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    if (isOpen === true) context.stroke();
    else context.fill();
  }
  context.restore();
}
