/**
 * The census of a page: what the browser laid out against the letters that a PDF reader finds. What is proved, in which
 * case:
 *
 * - The same letters in the same order, margins included, with generated text at its place: to the letter where it is
 *   known, else a number, a few letters, a quotation mark.
 * - Where a page is rightly painted in another order than it is read (floats, positioned boxes): each element’s
 *   letters are whole and in order, only the elements stand in another order, and nothing is left over.
 * - Where that is not so because of writing from right to left, which a PDF holds in the order of the eye: the
 *   same letters, each as often.
 */
import type { PageWord } from '../layout/in-page/read-words.ts';
import type { ReadPage } from '../pdf/read.ts';
import { alignWords } from './alignment.ts';
import { wordsOf } from './census.ts';
import { foldLetters, optionalHyphen } from './folding.ts';
import { findLetters, matchesInAnyOrder, matchesInOrder, surplusOf, type Token } from './letters.ts';

export interface PageComparison {
  /** Words the browser laid out on the page that a PDF reader does not find there. */
  readonly missing: readonly string[];
  /** Text in the PDF that the browser did not lay out there. */
  readonly surplus: string;
}

const alike: PageComparison = { missing: [], surplus: '' };
export const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Compares what the browser laid out on one page with what a PDF reader finds there. */
export function comparePage(
  words: readonly PageWord[],
  page: ReadPage,
  { isRightToLeft = false } = {},
): PageComparison {
  const tokens = words.map(tokenOf);
  const letters = lettersOf(page);
  if (matchesInOrder(tokens, letters) || matchesInAnyOrder(tokens, letters)) return alike;
  const isBidirectional = isRightToLeft || words.some(({ text }) => rightToLeft.test(text));
  if (isBidirectional && surplusOf(tokens, letters) === '') return alike;
  return difference(words, letters);
}

export const nameOf = {
  number: '(a number)',
  letters: '(a number in letters)',
  quote: '(a quotation mark)',
} as const;

/**
 * What differs, for people: what is found whole is taken away first, wherever it stands, the longest before the
 * rest; then the remaining words are looked for in the remaining letters, in order.
 */
function difference(words: readonly PageWord[], letters: string): PageComparison {
  const { unfound, rest } = takeWhole(words, letters);
  const { lost, surplus } = alignWords(wordsOf(unfound), rest.replaceAll(optionalHyphen, ''));
  const open = words.map(tokenOf).filter((token) => 'pattern' in token);
  // Numbers next to each other cannot be told apart; letters could be taken for any of them.
  const isAllOpen =
    lost.length === 0 &&
    open.every(({ pattern }) => pattern !== 'letters') &&
    matchesInOrder(open, foldLetters(surplus.join('')));
  const unexplained = surplus.filter((part) => {
    if (isAllOpen) return false;
    const found = open.findIndex((token) => matchesInOrder([token], foldLetters(part)));
    if (found !== -1) open.splice(found, 1);
    return found === -1;
  });
  const unmet = (isAllOpen ? [] : open)
    .filter((token) => !matchesInOrder([token], ''))
    .map(({ pattern }) => nameOf[pattern]);
  if (lost.length > 0) return { missing: lost, surplus: '' };
  if (unexplained.length > 0) return { missing: [], surplus: unexplained.join(' ') };
  // What a hyphen joins was looked for without it.
  const hyphens = wordsOf(unfound)
    .join('')
    .replace(/[^-\u2010\u2011]/g, '').length;
  const least = rest.split('-').length - 1;
  const most = least + rest.split(optionalHyphen).length - 1;
  return { missing: unmet, surplus: hyphens < least || hyphens > most ? '-' : '' };
}

/** Takes away every run that is found whole. */
function takeWhole(words: readonly PageWord[], letters: string): { unfound: PageWord[]; rest: string } {
  let rest = letters;
  const unfound = new Set(words.filter(({ text }) => text !== ''));
  for (const run of [...unfound].sort((a, b) => b.text.length - a.text.length)) {
    const range = findLetters(rest, foldLetters(run.text));
    if (range === undefined) continue;
    unfound.delete(run);
    rest = `${rest.slice(0, range.start)} ${rest.slice(range.end)}`;
  }
  return { unfound: words.filter((run) => unfound.has(run)), rest };
}

export function tokenOf({ kind, text }: PageWord): Token {
  switch (kind) {
    case 'number':
    case 'letters':
    case 'quote':
      return { pattern: kind };
    case 'flow':
    case 'note':
    case 'repeated':
    case 'generated':
      return { letters: foldLetters(text) };
  }
}

/**
 * The letters of a page in the order they are painted. A hyphen that ends a line may be the browser’s own. What is
 * painted again in the same place, as are letters with a shadow or an outline, is seen once.
 */
export function lettersOf({ texts }: Pick<ReadPage, 'texts'>): string {
  let letters = '';
  const painted = new Map<string, { x: number; y: number }[]>();
  texts.forEach(({ text, endsLine, x, y }, index) => {
    const part = foldLetters(text);
    if (part === '') return;
    const places = painted.get(part) ?? [];
    const reachPt = part.length > 2 ? 1.5 : 0.3;
    if (places.some((place) => Math.abs(place.x - x) < reachPt && Math.abs(place.y - y) < reachPt)) return;
    painted.set(part, [...places, { x, y }]);
    const next = texts[index + 1];
    const isLineEnd = endsLine || (next?.text === '' && next.endsLine);
    letters += isLineEnd && part.endsWith('-') ? part.slice(0, -1) + optionalHyphen : part;
  });
  return letters;
}
