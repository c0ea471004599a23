import type { SourcePlace, SourcePlaces } from '../layout/in-page/places.ts';
import type { PageWord } from '../layout/in-page/read-words.ts';
import { wordsOf } from './census.ts';
import { foldLetters } from './folding.ts';
import { groupBy } from '../group-by.ts';

/** Finds where what is told of was written. */
export interface PlaceFinder {
  /** Where the first of `words` stands in an element with words, by its number; undefined where nothing tells. */
  readonly ofWords: (place: number, words: readonly string[]) => SourcePlace | undefined;
  /** Where the picture of an address, or of the end of one, stands. */
  readonly ofPicture: (address: string) => SourcePlace | undefined;
}

/** How many words have to be alike to tell a place among the words of one element. */
const context = 3;

/** `words` are those before layout: afterwards an element may be on several pages, or at the foot of one. */
export function findPlaces({
  places,
  wordsIn,
}: {
  places: SourcePlaces;
  wordsIn: readonly PageWord[];
}): PlaceFinder {
  let byPlace: Map<number, PageWord[]> | undefined;
  const wordsAt = (place: number) => {
    byPlace ??= groupBy(
      wordsIn.filter(({ kind }) => kind === 'flow'),
      (run) => run.place,
    );
    return wordsOf(byPlace.get(place) ?? []);
  };
  return {
    ofWords(place, words) {
      const found = places.words[place];
      if (found === undefined) return undefined;
      const { file, line, turns } = found;
      const index = turns.length === 0 ? 0 : beginningOf(words, wordsAt(place));
      return { file, line: turns.findLast(([first]) => first <= index)?.[1] ?? line };
    },
    ofPicture: (address) =>
      places.pictures.find((each) => each.address === address || each.address.endsWith(address)),
  };
}

/** Where some words begin among others; 0 where they are not found. The first of them may be the end of a word. */
function beginningOf(words: readonly string[], among: readonly string[]): number {
  const looked = words.slice(0, context).map(foldLetters);
  const folded = among.map(foldLetters);
  for (let length = looked.length; length > 0; length--) {
    const found = folded.findIndex((_, start) =>
      looked.slice(0, length).every((word, index) => {
        const other = folded[start + index] ?? '';
        return index === 0 && word !== '' ? other.endsWith(word) || other.startsWith(word) : other === word;
      }),
    );
    if (found !== -1) return found;
  }
  return 0;
}
