import { h } from 'hastscript';
import type { Deck, DeckCard } from '../library/index.ts';
import { partOf, type CardPart } from '../markdown/index.ts';
import type { Words } from '../words/index.ts';

/**
 * What the kinds of cards in a deck are for. Said where the deck holds several kinds, or where its own text says
 * nothing; a deck of one kind is explained by its text.
 */
export function legendParts(
  { cards, blankCount }: Deck,
  { words, hasText }: { words: Words; hasText: boolean },
): CardPart[] {
  const kinds: LegendKind[] = [...new Set(cards.map(kindOf))];
  if (blankCount > 0) kinds.push('blank');
  if (hasText && kinds.length < 2) return [];
  return kinds.map((kind) => {
    const name = nameOf(kind, words);
    const use = words.cardKindUse[kind];
    return partOf([h('p', [h('b', `${name}.`), ` ${use}`])], `${name}. ${use}`);
  });
}

type LegendKind = keyof Words['cardKindUse'];

function kindOf(card: DeckCard): LegendKind {
  return card.type === 'text' ? card.kind : card.type;
}

function nameOf(kind: LegendKind, words: Words): string {
  if (kind === 'practice') return words.practice;
  if (kind === 'blank') return words.ownCard;
  return kind === 'group' ? words.groupCards : words.cardKind[kind];
}
