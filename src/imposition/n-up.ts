import { cutMarks } from './cut-marks.ts';
import { placeBehind, turnOf } from './duplex.ts';
import { divideSheet } from './grid.ts';
import type { GridOptions } from './grid.ts';
import { checkCount } from './limits.ts';
import type { Duplex, ImposedSheets, Placement, Sheet } from './sheet.ts';

export interface CardsOptions extends GridOptions {
  /** How many faces there are. With two sides they run front, back, front, back … */
  pages: number;
  sides: 1 | 2;
  /** The edge the printer flips on. Cards with one side never need it: their sheets say `none`. */
  duplex: Duplex;
  /** `once` (the default) prints each card once; `fill-sheet` gives each card a whole sheet of itself. */
  copies?: 'once' | 'fill-sheet';
}

/**
 * Places cards on sheets to be cut apart. Places are filled in reading order, the last ones of the last sheet
 * staying empty; place k of a back lies behind place k of its front. Only fronts carry cut marks.
 *
 * Throws a RangeError if a size or a count is not positive, if the grid does not fit on the sheet, if two-sided
 * cards have an odd number of faces, or if they are to be printed without duplex.
 */
export function imposeCards(options: CardsOptions): ImposedSheets {
  const { pages, sides, trimMm, sheetMm, copies = 'once' } = options;
  checkCount('The number of pages', pages);
  if (sides === 2 && pages % 2 !== 0) {
    throw new RangeError(
      `Two-sided cards need a back for every front, but there is an odd number of pages: ${pages}.`,
    );
  }
  if (sides === 2 && options.duplex === 'none') {
    throw new RangeError('Two-sided cards need duplex printing: choose long-edge or short-edge.');
  }
  const duplex = sides === 1 ? 'none' : options.duplex;
  const grid = divideSheet(options);

  const sheets = dealCards(pages / sides, grid.places.length, copies).map((cards): Sheet => {
    const front = grid.places.map((place, index): Placement => {
      const card = cards[index];
      return { page: card === undefined ? null : card * sides, ...place, rotationDeg: 0 };
    });
    const marks = cutMarks(grid);
    if (duplex === 'none') return { front: { placements: front, marks }, back: null };

    const turn = turnOf(sheetMm, duplex);
    const back = front.map((place) =>
      placeBehind(place, { page: place.page === null ? null : place.page + 1, trimMm, sheetMm, turn }),
    );
    return { front: { placements: front, marks }, back: { placements: back, marks: [] } };
  });
  return { sheetMm, duplex, sheets };
}

/**
 * Places hand-outs on one-sided sheets: each page fills one sheet with copies of itself, with cut marks.
 *
 * Throws a RangeError if a size or a count is not positive, or if the grid does not fit on the sheet.
 */
export function imposeCopiesUp(options: GridOptions & { pages: number }): ImposedSheets {
  return imposeCards({ ...options, sides: 1, duplex: 'none', copies: 'fill-sheet' });
}

/** Which cards lie on each sheet, place by place; the last sheet may name fewer cards than it has places. */
function dealCards(cards: number, placesPerSheet: number, copies: 'once' | 'fill-sheet'): number[][] {
  if (copies === 'fill-sheet') {
    return Array.from({ length: cards }, (_, card) => Array.from({ length: placesPerSheet }, () => card));
  }
  const all = Array.from({ length: cards }, (_, card) => card);
  return Array.from({ length: Math.ceil(cards / placesPerSheet) }, (_, sheet) =>
    all.slice(sheet * placesPerSheet, (sheet + 1) * placesPerSheet),
  );
}
