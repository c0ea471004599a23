import { fold, foldLetters } from './folding.ts';

export interface Alignment {
  /** Words that are not in the text, in their order. */
  readonly lost: readonly string[];
  /** Parts of the text that are none of the words. */
  readonly surplus: readonly string[];
}

/** How many words are looked over to find where word and text agree again. */
const horizon = 400;

/**
 * Finds, for people to read, which words are missing from a text and which parts of it are too many. Spaces in the
 * text are not compared: it may be a PDF’s, or cut by pages.
 */
export function alignWords(words: readonly string[], text: string): Alignment {
  const folded = words.map((word) => withoutHyphens(foldLetters(word)));
  const spaced = withoutHyphens(fold(text));
  // Positions of letters in the text with its spaces, to show a surplus as words.
  const positions: number[] = [];
  for (let index = 0; index < spaced.length; index++) if (spaced[index] !== ' ') positions.push(index);
  const letters = spaced.replaceAll(' ', '');
  const lost: string[] = [];
  const surplus: string[] = [];
  const addSurplus = (from: number, to: number) => {
    const part = spaced.slice(positions[from] ?? spaced.length, (positions[to - 1] ?? spaced.length) + 1);
    surplus.push(...part.toLocaleLowerCase('en').split(' ').filter(Boolean));
  };
  /** A few words from one on: enough to be sure of the place. */
  const context = (index: number) => {
    let joined = '';
    for (let next = index; next < folded.length && joined.length < 12; next++) joined += folded[next] ?? '';
    return joined;
  };

  let at = 0;
  for (let index = 0; index < words.length;) {
    const word = folded[index] ?? '';
    if (letters.startsWith(word, at)) {
      at += word.length;
      index += 1;
      continue;
    }
    let skipped = index + 1;
    const last = Math.min(words.length, index + horizon);
    while (skipped < last && !(context(skipped) !== '' && letters.startsWith(context(skipped), at)))
      skipped += 1;
    let again = letters.indexOf(context(index), at);
    if (again === -1 && word.length >= 4) again = letters.slice(0, at + horizon).indexOf(word, at);
    const found = skipped < last || (skipped === words.length && at === letters.length);
    const lostLetters = found ? folded.slice(index, skipped).join('').length : Infinity;
    if (again !== -1 && again - at <= lostLetters) {
      addSurplus(at, again);
      at = again;
    } else if (found) {
      lost.push(...words.slice(index, skipped));
      index = skipped;
    } else {
      lost.push(words[index] ?? '');
      index += 1;
    }
  }
  if (at < letters.length) addSurplus(at, letters.length);
  return { lost, surplus };
}

/** Those at the ends of lines are the browser’s own. */
function withoutHyphens(text: string): string {
  return text.replaceAll('-', '');
}
