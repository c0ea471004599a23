import { papers, type BoundOn, type CoverPages, type Duplex } from '../imposition/index.ts';
import type { Paper, SizeMm } from './paper.ts';
import type { ImpositionPlan } from '../print-job.ts';

/**
 * What a reader chooses by: a booklet that is folded and stapled; two pages side by side, as the open book shows
 * them, without folding.
 */
export type BookWay = 'booklet' | 'two-up';

const ways: readonly string[] = ['booklet', 'two-up'] satisfies BookWay[];

export function isBookWay(layout: string): layout is BookWay {
  return ways.includes(layout);
}

/** A way to put the pages of a book on a home printer’s sheets. */
export interface BookSheets {
  readonly way: BookWay;
  readonly sheetMm: SizeMm;
  readonly duplex: Duplex;
  readonly imposition: Extract<ImpositionPlan, { layout: BookWay }>;
}

export interface BookSheetsOptions {
  readonly paper: Paper;
  readonly paperThicknessMm: number;
  /** How many pages at each end belong to the cover. */
  readonly coverPages: CoverPages;
  /** `left` when left out. */
  readonly boundOn?: BoundOn;
}

/** The ways to print a book of half sheets on one paper; the first is the usual one. */
export function bookSheets({
  paper,
  paperThicknessMm,
  coverPages,
  boundOn = 'left',
}: BookSheetsOptions): BookSheets[] {
  const { widthMm, heightMm } = papers[paper];
  const sheetMm: SizeMm = [heightMm, widthMm];
  // Left is what a job says by saying nothing.
  const spine = boundOn === 'left' ? {} : { boundOn };
  return [
    {
      way: 'booklet',
      sheetMm,
      duplex: 'short-edge',
      imposition: { layout: 'booklet', coverPages, paperThicknessMm, ...spine },
    },
    // On one side, so that it can also be cut in the middle, and printed where there is no other side.
    { way: 'two-up', sheetMm, duplex: 'none', imposition: { layout: 'two-up', ...spine } },
  ];
}
