import { checkCount, checkFit, checkSize, describeLength, describeSize } from './limits.ts';
import type { BoundOn, ImposedSheets, Sheet, SheetSide, SizeMm } from './sheet.ts';

/**
 * How many pages at each end belong to the cover: none, where the text runs from the first page to the last; its outer
 * face alone, or the inner face too.
 */
export type CoverPages = 0 | 1 | 2;

export interface BookletOptions {
  /** How many pages there are, before padding. */
  pages: number;
  trimMm: SizeMm;
  /** Landscape: it is folded across its long edge. */
  sheetMm: SizeMm;
  /** How many sheets each signature has, outermost and first pages first; one signature of all sheets by default. */
  signatures?: readonly number[];
  /** How much further each sheet sticks out than the one around it, about the thickness of the paper; 0 by default. */
  creepMmPerSheet?: number;
  /** Padding goes just inside this many pages of the back cover, or to the end of a book without one; 1 by default. */
  coverPages?: CoverPages;
  /** `left` by default. */
  boundOn?: BoundOn;
}

/** Creep up to this share of the page's width stays within any inner margin. */
const CREEP_LIMIT = 1 / 20;

/**
 * Places pages on sheets that are nested, folded in the middle and stapled through the fold (saddle stitch); in a
 * thick book, on several such signatures that are folded one by one, laid on each other and sewn. Each side holds the
 * left page, then the right. The two trims meet at the fold. A book bound on the right is the same in a mirror: of two
 * pages side by side, the right one is read first.
 *
 * Creep moves both pages of sheet i of its signature (0 = outermost) i × `creepMmPerSheet` towards the spine, so that
 * the outer margins come out even when the fore-edge is cut straight. The strip of each trim, as wide as that, which
 * then lies beyond the fold is inner margin, where books have no ink.
 *
 * Sources: a sheet of a saddle-stitched book of N pages holds pages that add up to N + 1; shingling moves each sheet
 * inwards by the thickness of those around it (Adobe: Print booklets in InDesign, “creep”).
 *
 * Throws a RangeError if a size or a count is not positive, if the sheet is not landscape, if two trims do not
 * fit beside each other, if the signatures do not make up the book, or if creep is negative or takes more than a
 * twentieth of the page's width.
 */
export function imposeBooklet(options: BookletOptions): ImposedSheets {
  const { pages, trimMm, sheetMm, creepMmPerSheet = 0, coverPages = 1, boundOn = 'left' } = options;
  const order = padForBooklet(pages, coverPages);
  checkSize('The trim', trimMm);
  checkSize('The sheet', sheetMm);
  if (sheetMm.widthMm <= sheetMm.heightMm) {
    throw new RangeError(`A booklet needs a landscape sheet, not one of ${describeSize(sheetMm)}.`);
  }
  const neededMm = { widthMm: 2 * trimMm.widthMm, heightMm: trimMm.heightMm };
  checkFit({ what: `Two pages of ${describeSize(trimMm)} beside each other`, neededMm, sheetMm });
  const { signatures = [order.length / 4] } = options;
  checkSignatures(signatures, order.length / 4);
  checkCreep({ creepMmPerSheet, sheets: Math.max(...signatures), trimMm });

  let first = 0;
  const sheets = signatures.flatMap((count) => {
    const last = first + 4 * count - 1;
    const signature = Array.from({ length: count }, (_, index): Sheet => {
      const creepMm = index * creepMmPerSheet;
      return {
        front: spread(last - 2 * index, first + 2 * index, creepMm),
        back: spread(first + 2 * index + 1, last - 2 * index - 1, creepMm),
      };
    });
    first += 4 * count;
    return signature;
  });
  return { sheetMm, duplex: 'short-edge', sheets, signatures };

  /** In a book bound on the left. */
  function spread(leftPage: number, rightPage: number, creepMm: number): SheetSide {
    const [left, right] = boundOn === 'left' ? [leftPage, rightPage] : [rightPage, leftPage];
    const foldMm = sheetMm.widthMm / 2;
    const yMm = (sheetMm.heightMm - trimMm.heightMm) / 2;
    return {
      placements: [
        { page: order[left] ?? null, xMm: foldMm - trimMm.widthMm + creepMm, yMm, rotationDeg: 0 },
        { page: order[right] ?? null, xMm: foldMm - creepMm, yMm, rotationDeg: 0 },
      ],
      marks: [],
    };
  }
}

/**
 * The pages of a booklet in reading order, padded to a multiple of 4 with blanks (`null`). The blanks come just
 * inside the back cover: before the last `coverPages` pages, never before the first page, and never after the
 * last one unless it is the only one. Without a cover they come at the end, so that none interrupts the text.
 *
 * Throws a RangeError if `pages` is not a whole number from 1, or `coverPages` is none of 0, 1 and 2.
 */
export function padForBooklet(pages: number, coverPages: CoverPages = 1): (number | null)[] {
  checkCount('The number of pages', pages);
  if (![0, 1, 2].includes(coverPages)) {
    throw new RangeError(`A booklet's cover has 0, 1 or 2 pages at each end, not ${String(coverPages)}.`);
  }
  const order: (number | null)[] = Array.from({ length: pages }, (_, page) => page);
  const blanks = Array.from({ length: (4 - (pages % 4)) % 4 }, () => null);
  order.splice(pages - Math.min(coverPages, pages - 1), 0, ...blanks);
  return order;
}

function checkSignatures(signatures: readonly number[], sheets: number): void {
  for (const count of signatures) checkCount('The number of sheets of a signature', count);
  const sum = signatures.reduce((total, count) => total + count, 0);
  if (sum !== sheets) {
    throw new RangeError(
      `The signatures of a book of ${sheets} sheets must have as many together, not ${sum}.`,
    );
  }
}

function checkCreep(options: { creepMmPerSheet: number; sheets: number; trimMm: SizeMm }): void {
  const { creepMmPerSheet, sheets, trimMm } = options;
  if (!Number.isFinite(creepMmPerSheet) || creepMmPerSheet < 0) {
    throw new RangeError(`Creep must be 0 mm or more for each sheet, not ${creepMmPerSheet}.`);
  }
  const innermostMm = (sheets - 1) * creepMmPerSheet;
  const limitMm = trimMm.widthMm * CREEP_LIMIT;
  if (innermostMm > limitMm) {
    throw new RangeError(
      `Creep would move the pages of the innermost of ${sheets} sheets ${describeLength(innermostMm)} mm towards ` +
        `the spine, more than an inner margin can give (${describeLength(limitMm)} mm): make several thinner booklets.`,
    );
  }
}
