import { chooseGrid, landscape, papers, type Duplex, type PaperName } from '../imposition/index.ts';
import type { CardSizeName } from '../schemas/index.ts';
import { cardFormats, cardMarginMm, cardTrimMm } from './card-formats.ts';
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

const half: Readonly<Record<Paper, { name: string; trimMm: SizeMm }>> = {
  a4: { name: 'A5', trimMm: [148, 210] },
  letter: { name: '5.5 × 8.5 in', trimMm: [139.7, 215.9] },
};

/** What the parts of a sheet are called for themselves. */
const partNames: Readonly<Partial<Record<CardSizeName, Readonly<Record<Paper, string>>>>> = {
  quarter: { a4: 'A6', letter: '4.25 × 5.5 in' },
  eighth: { a4: 'A7', letter: '2.75 × 4.25 in' },
  large: { a4: 'A5, large print', letter: '5.5 × 8.5 in, large print' },
};

/** One card: a sheet holds four copies of it. */
export function cardFormat(paper: Paper): Format {
  return cardsFormat('quarter', paper, 'fill-sheet');
}

/** A deck in one size: as many different cards to a sheet as fit. */
export function deckFormat(size: CardSizeName, paper: Paper): Format {
  return cardsFormat(size, paper, 'once');
}

function cardsFormat(size: CardSizeName, paper: Paper, copies: 'once' | 'fill-sheet'): Format {
  const trimMm = cardTrimMm(size, paper);
  const { sheetMm, columns, rows } = chooseGrid({
    trimMm: { widthMm: trimMm[0], heightMm: trimMm[1] },
    paperMm: papers[paper],
    marginMm: cardMarginMm(size),
  });
  return {
    name: partNames[size]?.[paper] ?? cardFormats[size].name,
    trimMm,
    home: {
      sheetMm: [sheetMm.widthMm, sheetMm.heightMm],
      duplex: 'long-edge',
      imposition: { layout: 'cards', columns, rows, copies },
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

/** A whole sheet, printed on one side. */
export function pageFormat(paper: Paper, orientation: 'portrait' | 'landscape'): Format {
  const trimMm = sheet(paper, orientation);
  return {
    name: paper === 'a4' ? 'A4' : 'Letter',
    trimMm,
    home: { sheetMm: trimMm, duplex: 'none', imposition: { layout: 'copies', columns: 1, rows: 1 } },
  };
}

/** A book: a booklet folded from whole sheets. */
export function bookFormat(paper: Paper): Format {
  return {
    ...half[paper],
    home: { sheetMm: sheet(paper, 'landscape'), duplex: 'short-edge', imposition: { layout: 'booklet' } },
  };
}
