import { landscape, papers, type Duplex, type PaperName } from '../imposition/index.ts';
import type { ImpositionPlan } from './print-job.ts';

export type Paper = PaperName;
export type SizeMm = readonly [widthMm: number, heightMm: number];

/** A finished page and how it is put on a home printer’s paper. */
export interface Format {
  readonly name: string;
  readonly trimMm: SizeMm;
  readonly home: { readonly sheetMm: SizeMm; readonly duplex: Duplex; readonly imposition: ImpositionPlan };
}

function sheet(paper: Paper, orientation: 'portrait' | 'landscape'): SizeMm {
  const { widthMm, heightMm } = orientation === 'portrait' ? papers[paper] : landscape(papers[paper]);
  return [widthMm, heightMm];
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
      sheetMm: sheet(paper, 'portrait'),
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
      sheetMm: sheet(paper, 'landscape'),
      duplex: 'none',
      imposition: { layout: 'copies', columns: 2, rows: 1 },
    },
  };
}

/** A book: a booklet folded from whole sheets. */
export function bookFormat(paper: Paper): Format {
  return {
    ...half[paper],
    home: { sheetMm: sheet(paper, 'landscape'), duplex: 'short-edge', imposition: { layout: 'booklet' } },
  };
}
