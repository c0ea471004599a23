import type { Duplex } from '../imposition/index.ts';
import { bookFormats, type BookFormatName } from './book-formats.ts';
import type { Paper, SizeMm } from './formats.ts';
import type { ImpositionPlan } from './print-job.ts';

/**
 * What a reader chooses by: a booklet that is folded and stapled; two pages side by side, as the open book shows
 * them, without folding; whole sheets with a page on each side.
 */
export type BookWay = 'booklet' | 'two-up' | 'plain';

/** A way to put the pages of a book on a home printer’s sheets. */
export interface BookSheets {
  readonly way: BookWay;
  readonly sheetMm: SizeMm;
  readonly duplex: Duplex;
  readonly imposition: Extract<ImpositionPlan, { layout: BookWay }>;
}

/** The ways to print pages of one kind on one paper; the first is the usual one. */
export function bookSheets(format: BookFormatName, paper: Paper): BookSheets[] {
  const [widthMm, heightMm] = bookFormats.full.trimMm[paper];
  if (format !== 'half') {
    return [
      {
        way: 'plain',
        sheetMm: [widthMm, heightMm],
        duplex: 'long-edge',
        imposition: { layout: 'plain' },
      },
    ];
  }
  const sheetMm: SizeMm = [heightMm, widthMm];
  return [
    { way: 'booklet', sheetMm, duplex: 'short-edge', imposition: { layout: 'booklet' } },
    // On one side, so that it can also be cut in the middle, and printed where there is no other side.
    { way: 'two-up', sheetMm, duplex: 'none', imposition: { layout: 'two-up' } },
  ];
}
