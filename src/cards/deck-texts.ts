import { entryOfCard, type Deck, type DeckCard, type Entry } from '../library/index.ts';
import { fileCard, textCards, wordsPart, type Text, type TextCard } from '../markdown/index.ts';

/** The text of each entry of `textsOf`, with its pictures. */
export type TextOf = (entry: Entry) => Text;

/** Whose texts a deck’s cards are made of. */
export function textsOf(deck: Deck): Entry[] {
  return [...new Set<Entry>([deck, ...deck.cards.flatMap((card) => entryOfCard(card) ?? [])])];
}

/** What is on the front and the back of a deck’s cards with words of their own, be they in its lists or in files. */
export function cardFaces(
  deck: Deck,
  textOf: TextOf,
): (card: Extract<DeckCard, { type: 'text' }>) => TextCard {
  const inLists = textCards(textOf(deck).tree);
  return ({ entry, id, title }) => {
    if (id !== undefined) {
      const found = inLists.get(id);
      if (found === undefined) throw new RangeError(`${deck.file} has no card “${id}” in its lists.`);
      return found;
    }
    const faces = fileCard(textOf(entry).tree, { dropsTitle: entry.titleStandsInText });
    return { ...faces, title: faces.title ?? (title === undefined ? undefined : wordsPart(title).nodes) };
  };
}
