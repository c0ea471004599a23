import {
  cardNumber,
  chapterNumber,
  resolveLink,
  type Deck,
  type Entry,
  type Practice,
  type Toolkit,
} from '../../src/library/index.ts';
import { shownAddress, type CardLink } from '../../src/markdown/index.ts';
import { words } from '../../src/words/index.ts';

interface Surroundings {
  readonly deck: Deck;
  readonly toolkit: Toolkit;
}

/** What the cards of a deck say of where a link in an entry’s text leads: a card, a chapter, an address. */
export function cardLinks(from: Entry, { deck, toolkit }: Surroundings): CardLink {
  return (href) => {
    const target = resolveLink(href, from, toolkit);
    if (target.to === 'elsewhere') return { suffix: shownAddress(target.url) };
    if (target.to !== 'entry') return { suffix: undefined };
    const number = cardNumber(deck, target.entry);
    if (number !== undefined) return { suffix: words.cardNumbered(number) };
    return { suffix: chapterWords(target.entry, { anchor: target.anchor, toolkit }) };
  };
}

/** “Crew starter, chapter 4”; undefined where no workbook holds the entry. */
export function chapterWords(
  entry: Entry,
  { anchor, toolkit }: { anchor?: string | undefined; toolkit: Toolkit },
): string | undefined {
  const chapter = chapterNumber(entry, anchor, toolkit);
  return chapter && words.chapterNumbered(chapter.workbook.title, chapter.number);
}

/** A practice’s title, with its number where it is in the deck. */
export function titleWithNumber(practice: Practice, deck: Deck): string {
  const number = cardNumber(deck, practice);
  return number === undefined ? practice.title : `${practice.title} (${words.cardNumbered(number)})`;
}
