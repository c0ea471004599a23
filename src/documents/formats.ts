import type { Duplex } from '../imposition/index.ts';
import type { ImpositionPlan } from './print-job.ts';

export type Paper = 'a4' | 'letter';
export type SizeMm = readonly [widthMm: number, heightMm: number];

/** A finished page and how it is put on a home printer’s paper. */
export interface Format {
  readonly name: string;
  readonly trimMm: SizeMm;
  readonly home: { readonly sheetMm: SizeMm; readonly duplex: Duplex; readonly imposition: ImpositionPlan };
}

/** Sheets as they go into the printer, upright. ISO 216; ANSI/ASME Y14.1. */
const sheetMm: Readonly<Record<Paper, SizeMm>> = { a4: [210, 297], letter: [215.9, 279.4] };

function turned([widthMm, heightMm]: SizeMm): SizeMm {
  return [heightMm, widthMm];
}

const quarter: Readonly<Record<Paper, { name: string; trimMm: SizeMm }>> = {
  a4: { name: 'A6', trimMm: [105, 148] },
  letter: { name: '4.25 × 5.5 in', trimMm: [107.95, 139.7] },
};

const half: Readonly<Record<Paper, { name: string; trimMm: SizeMm }>> = {
  a4: { name: 'A5', trimMm: [148, 210] },
  letter: { name: '5.5 × 8.5 in', trimMm: [139.7, 215.9] },
};

/** One card: a sheet holds four copies of it. */
export function cardFormat(paper: Paper): Format {
  return quarterSheet(paper, 'fill-sheet');
}

/** A deck: four different cards to a sheet. */
export function deckFormat(paper: Paper): Format {
  return quarterSheet(paper, 'once');
}

function quarterSheet(paper: Paper, copies: 'once' | 'fill-sheet'): Format {
  return {
    ...quarter[paper],
    home: {
      sheetMm: sheetMm[paper],
      duplex: 'long-edge',
      imposition: { layout: 'cards', columns: 2, rows: 2, copies },
    },
  };
}

/** A hand-out: two copies side by side on a sheet, printed on one side. */
export function handOutFormat(paper: Paper): Format {
  return {
    ...half[paper],
    home: {
      sheetMm: turned(sheetMm[paper]),
      duplex: 'none',
      imposition: { layout: 'copies', columns: 2, rows: 1 },
    },
  };
}

/** A book: a booklet folded from whole sheets. */
export function bookFormat(paper: Paper): Format {
  return {
    ...half[paper],
    home: { sheetMm: turned(sheetMm[paper]), duplex: 'short-edge', imposition: { layout: 'booklet' } },
  };
}
