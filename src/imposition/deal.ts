import { checkCount } from './limits.ts';

/** A card by its pages; an empty place has neither. */
export interface CardPages {
  front: number | null;
  back: number | null;
}

/** The pages of a card by its sides: with two they run front, back, front, back … */
export type Sides = 1 | 2;

/**
 * The cards that so many laid-out pages make, in order.
 *
 * Throws a RangeError if `pages` is not a whole number from 1, or odd where cards have two sides.
 */
export function cardsOf(pages: number, sides: Sides): CardPages[] {
  checkCount('The number of pages', pages);
  checkPairs(pages, sides);
  return paired(
    Array.from({ length: pages }, (_, page) => page),
    sides,
  );
}

/**
 * The cards that fill a partial sheet, from the indexes of their pages. They may lie beyond the dealt pages or
 * among them.
 *
 * Throws a RangeError if an index is not a whole number from 0, or if two-sided cards lack a back.
 */
export function fillingCards(pages: readonly number[], sides: Sides): CardPages[] {
  const wrong = pages.find((page) => !Number.isSafeInteger(page) || page < 0);
  if (wrong !== undefined) {
    throw new RangeError(`A page to fill a sheet with must be a whole number of at least 0, not ${wrong}.`);
  }
  checkPairs(pages.length, sides);
  return paired(pages, sides);
}

/**
 * Lays cards on sheets, place by place. The places left on the last sheet take the cards of `fill` in order, again
 * and again; without any they stay empty.
 */
export function dealCards(
  cards: readonly CardPages[],
  { places, fill }: { places: number; fill: readonly CardPages[] },
): CardPages[][] {
  return Array.from({ length: Math.ceil(cards.length / places) }, (_, sheet) => {
    const dealt = cards.slice(sheet * places, (sheet + 1) * places);
    const left = Array.from({ length: places - dealt.length }, (_, index): CardPages => {
      return fill[index % fill.length] ?? { front: null, back: null };
    });
    return [...dealt, ...left];
  });
}

function paired(pages: readonly number[], sides: Sides): CardPages[] {
  return Array.from({ length: pages.length / sides }, (_, card) => ({
    front: pages[card * sides] ?? null,
    back: sides === 2 ? (pages[card * sides + 1] ?? null) : null,
  }));
}

function checkPairs(pages: number, sides: Sides): void {
  if (sides === 2 && pages % 2 !== 0) {
    throw new RangeError(
      `Two-sided cards need a back for every front, but there is an odd number of pages: ${pages}.`,
    );
  }
}
