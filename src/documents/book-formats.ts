import { papers } from '../imposition/index.ts';
import type { TextSize } from '../schemas/index.ts';
import type { Paper, SizeMm } from './paper.ts';

/** One kind of page for books. A new one is a new row of the table below, and its way onto paper in `bookSheets`. */
export interface BookFormat {
  readonly textSize: TextSize;
  /** For people: "A5". */
  readonly name: Readonly<Record<Paper, string>>;
  readonly trimMm: Readonly<Record<Paper, SizeMm>>;
  /** From the trim to the text: top, outside, bottom, inside. */
  readonly marginMm: Readonly<Record<Paper, readonly [number, number, number, number]>>;
  /** What body text measures. */
  readonly typePt: number;
}

const a4: SizeMm = [papers.a4.widthMm, papers.a4.heightMm];
const letter: SizeMm = [papers.letter.widthMm, papers.letter.heightMm];
const both = <T>(value: T): Record<Paper, T> => ({ a4: value, letter: value });

/**
 * Every kind of page. Lines of text hold some 50 to 75 letters (Bringhurst: The Elements of Typographic Style, 2.1.2).
 * At least 18 pt, a plain face and no italics is what large print asks for
 * (American Council of the Blind: Best Practices and Guidelines for Large Print Documents).
 */
export const bookFormats = {
  half: {
    textSize: 'standard',
    name: { a4: 'A5', letter: '5.5 × 8.5 in' },
    trimMm: { a4: [148, 210], letter: [139.7, 215.9] },
    marginMm: both([16, 13, 15, 15]),
    typePt: 9.75,
  },
  large: {
    textSize: 'large',
    name: { a4: 'A4, large print', letter: 'Letter, large print' },
    trimMm: { a4, letter },
    marginMm: both([25, 18, 25, 22]),
    typePt: 18,
  },
} as const satisfies Record<string, BookFormat>;

export type BookFormatName = keyof typeof bookFormats;

export const bookFormatNames = Object.keys(bookFormats) as BookFormatName[];
