import type { Paper } from '../documents/index.ts';
import type { Deck, Toolkit } from '../library/index.ts';
import { textParts, type CardPart, type Text } from '../markdown/index.ts';
import { catalogueOf } from '../words/index.ts';
import { cardLinks } from './card-links.ts';
import { legendParts } from './legend.ts';

/** What the cards that say how to use a deck hold: the deck’s text, and what its kinds of cards are for. */
export function howToParts(
  { tree }: Text,
  { deck, toolkit, papers }: { deck: Deck; toolkit: Toolkit; papers: readonly Paper[] },
): CardPart[] {
  const { words } = catalogueOf(toolkit);
  const linkOf = cardLinks(deck, { deck, toolkit, papers });
  const own = textParts(tree, { words, linkOf, dropsTitle: deck.titleStandsInText });
  return [...own, ...legendParts(deck, { words, hasText: own.length > 0 })];
}
