import type { Paper } from '../documents/index.ts';
import {
  cardNumber,
  resolveLink,
  type Deck,
  type Entry,
  type Practice,
  type Toolkit,
} from '../library/index.ts';
import { shownAddress, wordsPart, type CardLink } from '../markdown/index.ts';
import { catalogueOf, type Words } from '../words/index.ts';
import { bookPage } from './book-page.ts';

interface Surroundings {
  readonly deck: Deck;
  readonly toolkit: Toolkit;
  /** The papers on which workbooks may be printed; none on the site. */
  readonly papers: readonly Paper[];
}

/** What the cards of a deck say of where a link in an entry’s text leads: a card, a workbook’s page, an address. */
export function cardLinks(from: Entry, { deck, toolkit, papers }: Surroundings): CardLink {
  const { words } = catalogueOf(toolkit);
  return (href) => {
    const target = resolveLink(href, from, toolkit);
    if (target.to === 'elsewhere') return { suffix: wordsPart(shownAddress(target.url)) };
    if (target.to !== 'entry') return { suffix: undefined };
    const number = cardNumber(deck, target.entry);
    if (number !== undefined) return { suffix: wordsPart(words.cardNumbered(number)) };
    return { suffix: bookPage(target.entry, { anchor: target.anchor, toolkit, papers }) };
  };
}

/** A practice’s title, with its number where it is in the deck. */
export function titleWithNumber(practice: Practice, { deck, words }: { deck: Deck; words: Words }): string {
  const number = cardNumber(deck, practice);
  return number === undefined ? practice.title : `${practice.title} (${words.cardNumbered(number)})`;
}
