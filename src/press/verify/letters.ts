import { optionalHyphen } from './folding.ts';

/** What a page is expected to hold: folded letters, or something generated of which only the kind is known. */
export type Token = { readonly letters: string } | { readonly pattern: keyof typeof patterns };

/** Generated text that cannot be computed, as narrow as it can be told. */
const patterns = {
  number: { letter: /[\p{Nd}.-]/u, least: 1, most: 12 },
  letters: { letter: /[\p{L}\p{N}.-]/u, least: 1, most: 16 },
  quote: { letter: /["'“”‘’„‚«»‹›「」『』]/u, least: 0, most: 2 },
} as const;

/** Where `expected` ends when it begins at `position`, skipping optional hyphens; -1 when it does not. */
function advance(letters: string, expected: string, position: number): number {
  if (letters.startsWith(expected, position)) return position + expected.length;
  let at = position;
  for (const letter of expected) {
    while (letters[at] === optionalHyphen && letter !== '-') at += 1;
    if (letters[at] === optionalHyphen) at += 1;
    else if (letters.startsWith(letter, at)) at += letter.length;
    else return -1;
  }
  return at;
}

/** Where letters are found whole for the first time. */
export function findLetters(letters: string, expected: string): { start: number; end: number } | undefined {
  const start = letters.indexOf(expected);
  if (start !== -1) return { start, end: start + expected.length };
  if (!letters.includes(optionalHyphen)) return undefined;
  for (let position = 0; position < letters.length; position++) {
    const end = advance(letters, expected, position);
    if (end !== -1) return { start: position, end };
  }
  return undefined;
}

/** Every place where a token that begins at `position` may end. */
function endsOf(token: Token, letters: string, position: number): number[] {
  if ('letters' in token) {
    const end = advance(letters, token.letters, position);
    return end === -1 ? [] : [end];
  }
  const { letter, least, most } = patterns[token.pattern];
  const ends = least === 0 ? [position] : [];
  for (let length = 1; length <= most; length++) {
    if (!letter.test(letters[position + length - 1] ?? '')) break;
    if (length >= least) ends.push(position + length);
  }
  return ends;
}

const isSpent = (letters: string, position: number) =>
  letters.slice(position).replaceAll(optionalHyphen, '') === '';

/** Whether the letters are those of the tokens, in their order, and no others. */
export function matchesInOrder(tokens: readonly Token[], letters: string): boolean {
  let positions = [0];
  for (const token of merged(tokens)) {
    positions = [...new Set(positions.flatMap((position) => endsOf(token, letters, position)))];
    if (positions.length === 0) return false;
  }
  return positions.some((position) => isSpent(letters, position));
}

/** Neighbouring letters as one token: most pages are one. */
function merged(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length > 0) result.push({ letters: run.join('') });
    run = [];
  };
  for (const token of tokens) {
    if ('letters' in token) run.push(token.letters);
    else {
      flush();
      result.push(token);
    }
  }
  flush();
  return result;
}

/**
 * Whether the letters are those of the tokens, each whole, in any order, and no others. Takes the first that fits,
 * so it may say no where another choice would fit; never yes where none does.
 */
export function matchesInAnyOrder(tokens: readonly Token[], letters: string): boolean {
  const literals = tokens.flatMap((token) =>
    'letters' in token && token.letters !== '' ? [token.letters] : [],
  );
  const others = tokens.filter((token) => !('letters' in token));
  const isUsed = literals.map(() => false);
  let position = 0;
  let following = 0;
  const nextLiteral = (): number => {
    // What is read next is tried first, then the longest: a short one fits in many places.
    if (following < literals.length && isUsed[following] === false) {
      if (advance(letters, literals[following] ?? '', position) !== -1) return following;
    }
    let best = -1;
    literals.forEach((literal, index) => {
      if (isUsed[index] === true || literal.length <= (literals[best]?.length ?? 0)) return;
      if (advance(letters, literal, position) !== -1) best = index;
    });
    return best;
  };
  while (!isSpent(letters, position)) {
    const index = nextLiteral();
    if (index !== -1) {
      position = advance(letters, literals[index] ?? '', position);
      isUsed[index] = true;
      following = index + 1;
      continue;
    }
    const found = others.findIndex(
      (token) => (endsOf(token, letters, position).at(-1) ?? position) > position,
    );
    const token = others[found];
    if (token === undefined) return false;
    position = endsOf(token, letters, position).at(-1) ?? position;
    others.splice(found, 1);
  }
  return isUsed.every(Boolean) && others.every((token) => endsOf(token, '', 0).length > 0);
}

/** Letters counted without regard to order: those that are too many (`+`) or too few (`-`); empty when none. */
export function surplusOf(tokens: readonly Token[], letters: string): string {
  const counts = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + by);
  };
  count(letters.replaceAll(optionalHyphen, ''), 1);
  const open: (keyof typeof patterns)[] = [];
  for (const token of tokens) {
    if ('letters' in token) count(token.letters, -1);
    else open.push(token.pattern);
  }
  for (const name of open) {
    const { letter, most } = patterns[name];
    let left: number = most;
    for (const [each, surplus] of counts) {
      if (surplus <= 0 || left === 0 || !letter.test(each)) continue;
      const taken = Math.min(surplus, left);
      counts.set(each, surplus - taken);
      left -= taken;
    }
  }
  // A hyphen at the end of a line may be the text’s own or the browser’s.
  counts.delete('-');
  return [...counts]
    .filter(([, surplus]) => surplus !== 0)
    .map(([letter, surplus]) => `${surplus > 0 ? '+' : '-'}${letter}`)
    .join('');
}
