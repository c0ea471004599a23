/**
 * How much of a card a text takes, before any browser lays it out. It chooses the size of type and on how many faces a
 * text is put; whether it fits is measured later, and an error if it does not.
 */
import { lineCount, widestWordEm, type Typeface } from '../measure/index.ts';

/** The area of a face in which text and drawings stand, with the size of its running text. */
export interface FaceRoom {
  readonly widthEm: number;
  readonly heightEm: number;
}

export function faceRoom({
  trimMm,
  safeMm,
  textPt,
}: {
  trimMm: readonly [widthMm: number, heightMm: number];
  safeMm: number;
  textPt: number;
}): FaceRoom {
  const emMm = (textPt * 25.4) / 72;
  return { widthEm: (trimMm[0] - 2 * safeMm) / emMm, heightEm: (trimMm[1] - 2 * safeMm) / emMm };
}

export interface Setting {
  readonly widthEm: number;
  /** The size of its type, in em of the card’s running text. */
  readonly sizeEm: number;
  readonly lineHeight: number;
  readonly typeface: Typeface;
}

/** The height in em of running text that a text takes in lines of a width; each line of `text` begins a new one. */
export function textHeightEm(text: string, { widthEm, sizeEm, lineHeight, typeface }: Setting): number {
  return lineCount(text, { widthEm: widthEm / sizeEm, typeface }) * sizeEm * lineHeight;
}

/** Whether the longest word of a text fits on a line without being broken. */
export function wordsFit(text: string, { widthEm, sizeEm, typeface }: Omit<Setting, 'lineHeight'>): boolean {
  return widestWordEm(text, typeface) * sizeEm <= widthEm;
}

/** The largest of `sizes` at which a height is within the room; the smallest where it never is. */
export function largestFitting(
  sizes: readonly number[],
  { heightEm, heightAt }: { heightEm: number; heightAt: (size: number) => number },
): number {
  return sizes.find((size) => heightAt(size) <= heightEm) ?? Math.min(...sizes);
}
