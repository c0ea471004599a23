import { checkCount } from './limits.ts';

/** A home stapler gets through about so many sheets of ordinary paper, and hands still fold them at once. */
const MOST_STAPLED_SHEETS = 15;

/** Thicker books are bound of thinner signatures: so many sheets still fold sharply, and a needle gets through. */
const MOST_SEWN_SHEETS = 8;

/**
 * How many sheets each signature of a book has, in order: one, to staple, for as long as an ordinary stapler gets
 * through it; else as few as can be of at most 8 sheets each, as even as can be, the thicker ones first.
 *
 * Sources: office staplers with 26/6 staples are sold for 20 to 25 sheets of 80 g/m², and a few less come out straight;
 * hand binders sew signatures of 4 to 8 folded sheets of text paper.
 *
 * Throws a RangeError if `sheets` is not a whole number from 1.
 */
export function signaturesOf(sheets: number): number[] {
  checkCount('The number of sheets', sheets);
  if (sheets <= MOST_STAPLED_SHEETS) return [sheets];
  const count = Math.ceil(sheets / MOST_SEWN_SHEETS);
  const least = Math.floor(sheets / count);
  return Array.from({ length: count }, (_, index) => (index < sheets % count ? least + 1 : least));
}
