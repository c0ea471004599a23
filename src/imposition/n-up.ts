import { cutMarks } from './cut-marks.ts';
import { cardsOf, dealCards, fillingCards } from './deal.ts';
import { checkOffset, placeBehind, shiftBack, turnOf } from './duplex.ts';
import type { OffsetMm } from './duplex.ts';
import { divideSheet } from './grid.ts';
import type { GridOptions } from './grid.ts';
import type { Duplex, ImposedSheets, Placement, Sheet } from './sheet.ts';

export interface CardsOptions extends GridOptions {
  /** How many faces there are. With two sides they run front, back, front, back … */
  pages: number;
  sides: 1 | 2;
  /** Leaves the backs of two-sided cards unprinted, for fronts that say all; false by default. */
  frontsOnly?: boolean;
  /** The edge the printer flips on. Sheets with nothing on their backs never need it: they say `none`. */
  duplex: Duplex;
  /** `once` (the default) prints each card once; `fill-sheet` gives each card a whole sheet of itself. */
  copies?: 'once' | 'fill-sheet';
  /**
   * Pages, by index, that stand in the places left on the last sheet: with two sides front, back, front, back …,
   * repeated in order. They are not counted in `pages`. None by default: the places stay empty.
   */
  fill?: readonly number[];
  /** How far everything on backs moves to make up for a printer's drift; 0 and 0 by default. See `OffsetMm`. */
  backOffsetMm?: OffsetMm;
}

/**
 * Places cards on sheets to be cut apart, every sheet with the same grid. Places are filled in reading order;
 * place k of a back lies behind place k of its front. Only fronts carry cut marks, and only in a margin.
 *
 * An offset moves backs, and may move the outer ones of a grid that fills the sheet some way over its edge.
 *
 * Throws a RangeError if a size or a count is not positive, if the grid does not fit on the sheet, if two-sided
 * cards have an odd number of faces or of filling pages, if their backs are to be printed without duplex, or if the
 * offset is not a number of at most 10 mm either way.
 */
export function imposeCards(options: CardsOptions): ImposedSheets {
  const { pages, sides, trimMm, sheetMm, copies = 'once', backOffsetMm = { x: 0, y: 0 } } = options;
  const cards = cardsOf(pages, sides);
  const fill = fillingCards(options.fill ?? [], sides);
  const duplex = sides === 1 || options.frontsOnly === true ? 'none' : options.duplex;
  if (duplex === 'none' && sides === 2 && options.frontsOnly !== true) {
    throw new RangeError('Two-sided cards need duplex printing: choose long-edge or short-edge.');
  }
  checkOffset(backOffsetMm);
  const grid = divideSheet(options);
  const marks = cutMarks(grid);
  const places = grid.places.length;
  const dealt =
    copies === 'once'
      ? dealCards(cards, { places, fill })
      : cards.map((card) => Array.from({ length: places }, () => card));

  const sheets = dealt.map((onSheet): Sheet => {
    const front = grid.places.map((place, index): Placement => {
      return { page: onSheet[index]?.front ?? null, ...place, rotationDeg: 0 };
    });
    if (duplex === 'none') return { front: { placements: front, marks }, back: null };

    const turn = turnOf(sheetMm, duplex);
    const back = front.map((place, index) => {
      const behind = placeBehind(place, { page: onSheet[index]?.back ?? null, trimMm, sheetMm, turn });
      return shiftBack(behind, { offsetMm: backOffsetMm, turn });
    });
    return { front: { placements: front, marks }, back: { placements: back, marks: [] } };
  });
  return { sheetMm, duplex, sheets };
}

/**
 * Places hand-outs on one-sided sheets: each page fills one sheet with copies of itself, with cut marks where there
 * is a margin for them.
 *
 * Throws a RangeError if a size or a count is not positive, or if the grid does not fit on the sheet.
 */
export function imposeCopiesUp(options: GridOptions & { pages: number }): ImposedSheets {
  return imposeCards({ ...options, sides: 1, duplex: 'none', copies: 'fill-sheet' });
}

/**
 * The order in which a print shop takes the faces of two-sided cards: the indexes of the pages, each once, whether
 * the shop wants each card's front first or its back.
 *
 * Throws a RangeError if `pages` is not a whole number from 1, or odd.
 */
export function orderFaces(pages: number, order: 'front-back' | 'back-front'): number[] {
  return cardsOf(pages, 2)
    .flatMap(({ front, back }) => (order === 'front-back' ? [front, back] : [back, front]))
    .filter((page) => page !== null);
}
