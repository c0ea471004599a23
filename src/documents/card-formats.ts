import { HOME_MARGIN_MM } from '../imposition/index.ts';
import type { Paper, SizeMm } from './paper.ts';

/** One size of card. A new size is a new row of the table below, and nothing else. */
export interface CardFormat {
  /** For people: "Poker card". */
  readonly name: string;
  /** Width and height of the cut card, upright, for the paper it is printed on at home. */
  readonly trimMm: Readonly<Record<Paper, SizeMm>>;
  /** True where the cards divide the whole sheet, so that a sheet has no margin and no waste. */
  readonly fillsSheet: boolean;
  /** Text keeps so far from the trim. On cards that fill the sheet the sheet’s own edge is a trim. */
  readonly safeMm: number;
  /** Ink goes so far beyond the trim, for shops. */
  readonly bleedMm: Readonly<Record<Paper, number>>;
  /** Body text is never smaller, however small the trim. */
  readonly leastTypePt: number;
}

const a4AndLetter = <T>(both: T): Record<Paper, T> => ({ a4: both, letter: both });

/** The bleed shops ask for: 3 mm where they measure in millimetres, 1/8 in where in inches. */
const METRIC_BLEED_MM = 3;
const INCH_BLEED_MM = 3.175;

/** Type that is easy to read on a quarter of A4; other trims scale from it. */
const BASE = { typePt: 9.1, trimMm: [105, 148] } as const;

/** What the parts of a sheet have in common: room for the printer’s own margin, and 3 mm for a drifting back. */
const partOfSheet = {
  fillsSheet: true,
  safeMm: 7,
  bleedMm: { a4: METRIC_BLEED_MM, letter: INCH_BLEED_MM },
};

/**
 * Every size of card; the first is the default at home.
 *
 * Sources: ISO 216 (A5 to A7) and halvings of ANSI Letter for the parts of a sheet; 2.5 × 3.5 in is the poker size
 * of playing cards, 70 × 120 mm that of most tarot decks; 3 × 5 and 4 × 6 in are index and postcard sizes; jumbo is
 * 3.5 × 5 in. Safe areas of cards with a margin exceed the shops’ 1/8 in, for cuts made by hand. At least 18 pt is
 * where large print begins (American Council of the Blind: Best Practices and Guidelines for Large Print Documents).
 */
export const cardFormats = {
  quarter: {
    ...partOfSheet,
    name: 'Quarter sheet',
    trimMm: { a4: [105, 148], letter: [107.95, 139.7] },
    leastTypePt: 8,
  },
  eighth: {
    ...partOfSheet,
    name: 'Eighth of a sheet',
    trimMm: { a4: [74, 105], letter: [69.85, 107.95] },
    leastTypePt: 7.5,
  },
  poker: {
    name: 'Poker card',
    trimMm: a4AndLetter([63.5, 88.9]),
    fillsSheet: false,
    safeMm: 4,
    bleedMm: a4AndLetter(INCH_BLEED_MM),
    leastTypePt: 7.5,
  },
  tarot: {
    name: 'Tarot card',
    trimMm: a4AndLetter([70, 120]),
    fillsSheet: false,
    safeMm: 4,
    bleedMm: a4AndLetter(METRIC_BLEED_MM),
    leastTypePt: 7.5,
  },
  index: {
    name: 'Index card, 3 × 5 in',
    trimMm: a4AndLetter([76.2, 127]),
    fillsSheet: false,
    safeMm: 5,
    bleedMm: a4AndLetter(INCH_BLEED_MM),
    leastTypePt: 7.5,
  },
  jumbo: {
    name: 'Jumbo card',
    trimMm: a4AndLetter([88.9, 127]),
    fillsSheet: false,
    safeMm: 5,
    bleedMm: a4AndLetter(INCH_BLEED_MM),
    leastTypePt: 7.5,
  },
  postcard: {
    name: 'Postcard, 4 × 6 in',
    trimMm: a4AndLetter([101.6, 152.4]),
    fillsSheet: false,
    safeMm: 5,
    bleedMm: a4AndLetter(INCH_BLEED_MM),
    leastTypePt: 8,
  },
  large: {
    ...partOfSheet,
    name: 'Large print',
    trimMm: { a4: [148, 210], letter: [139.7, 215.9] },
    leastTypePt: 18,
  },
} as const satisfies Record<string, CardFormat>;

export type CardFormatName = keyof typeof cardFormats;

/** The size of a cut card. */
export function cardTrimMm(name: CardFormatName, paper: Paper): SizeMm {
  return cardFormats[name].trimMm[paper];
}

/** Must the faces be laid out once for each paper? If not, one layout serves all papers. */
export function trimDependsOnPaper(name: CardFormatName): boolean {
  const { a4, letter } = cardFormats[name].trimMm;
  return a4[0] !== letter[0] || a4[1] !== letter[1];
}

/**
 * The size of body text in points, to a tenth: 9.1 pt on 105 × 148 mm, scaled by the square root of the trims’
 * areas, so that each card takes about as many words, but never below the row’s least.
 */
export function cardTypePt(name: CardFormatName, paper: Paper): number {
  const [widthMm, heightMm] = cardTrimMm(name, paper);
  const scale = Math.sqrt((widthMm * heightMm) / (BASE.trimMm[0] * BASE.trimMm[1]));
  return Math.max(Math.round(BASE.typePt * scale * 10) / 10, cardFormats[name].leastTypePt);
}

/** How far text keeps from the trim. */
export function cardSafeMm(name: CardFormatName): number {
  return cardFormats[name].safeMm;
}

/** How far ink goes beyond the trim in a shop’s file. */
export function cardBleedMm(name: CardFormatName, paper: Paper): number {
  return cardFormats[name].bleedMm[paper];
}

/** How far the trims keep from the edges of a home printer’s sheet: 0 where they fill it. */
export function cardMarginMm(name: CardFormatName): number {
  return cardFormats[name].fillsSheet ? 0 : HOME_MARGIN_MM;
}
