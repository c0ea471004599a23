/** Words as they are looked up: in small letters, without accents and apostrophes. Written for the build and the browser. */

/** A word, apostrophes within it included. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Scripts that put no spaces between words; each pair of letters stands for a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export interface PlacedTerm {
  readonly term: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export function placedTerms(text: string): PlacedTerm[] {
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) =>
    unspaced.test(found)
      ? pairsOf(found, index)
      : [{ term: plainTerm(found), start: index, end: index + found.length }],
  );
}

export function termsIn(text: string): string[] {
  return placedTerms(text).map(({ term }) => term);
}

function plainTerm(found: string): string {
  return found
    .toLowerCase()
    .normalize('NFD')
    .replace(/['’\p{M}]/gu, '');
}

function pairsOf(found: string, index: number): PlacedTerm[] {
  const letters = Array.from(found);
  let start = index;
  return letters.slice(0, Math.max(1, letters.length - 1)).map((letter, at) => {
    const pair = letter + (letters[at + 1] ?? '');
    const placed = { term: pair.toLowerCase(), start, end: start + pair.length };
    start += letter.length;
    return placed;
  });
}
