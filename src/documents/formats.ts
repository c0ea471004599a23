import { chooseGrid, papers, type Duplex } from '../imposition/index.ts';
import type { CardSizeName } from '../schemas/index.ts';
import { bookFormats } from './book-formats.ts';
import { cardFormats, cardMarginMm, cardTrimMm } from './card-formats.ts';
import type { Paper, SizeMm } from './paper.ts';
import type { ImpositionPlan } from '../print-job.ts';

/** A finished page. */
export interface Format {
  /** For people: "A5". */
  readonly name: string;
  readonly trimMm: SizeMm;
}

/** A finished page that is put on a home printer’s paper in one way. */
export interface HomeFormat extends Format {
  readonly home: { readonly sheetMm: SizeMm; readonly duplex: Duplex; readonly imposition: ImpositionPlan };
}

/** What the parts of a sheet are called for themselves. */
const partNames: Readonly<Partial<Record<CardSizeName, Readonly<Record<Paper, string>>>>> = {
  quarter: { a4: 'A6', letter: '4.25 × 5.5 in' },
  eighth: { a4: 'A7', letter: '2.75 × 4.25 in' },
  large: { a4: 'A5, large print', letter: '5.5 × 8.5 in, large print' },
};

/** One card: a sheet holds four copies of it. */
export function cardFormat(paper: Paper): HomeFormat {
  return cardsFormat('quarter', paper, 'fill-sheet');
}

/** A deck in one size: as many different cards to a sheet as fit. */
export function deckFormat(size: CardSizeName, paper: Paper): HomeFormat {
  return cardsFormat(size, paper, 'once');
}

function cardsFormat(size: CardSizeName, paper: Paper, copies: 'once' | 'fill-sheet'): HomeFormat {
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
export function handOutFormat(paper: Paper): HomeFormat {
  const { widthMm, heightMm } = papers[paper];
  return {
    name: bookFormats.half.name[paper],
    trimMm: bookFormats.half.trimMm[paper],
    home: {
      sheetMm: [heightMm, widthMm],
      duplex: 'none',
      imposition: { layout: 'copies', columns: 2, rows: 1 },
    },
  };
}

/** A whole sheet, printed on one side, so that there is always a back to go on writing. */
export function pageFormat(paper: Paper, orientation: 'portrait' | 'landscape' = 'portrait'): Format {
  const { widthMm, heightMm } = papers[paper];
  return {
    name: paper === 'a4' ? 'A4' : '8.5 × 11 in',
    trimMm: orientation === 'portrait' ? [widthMm, heightMm] : [heightMm, widthMm],
  };
}
