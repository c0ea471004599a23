/** The cards of a deck as they are printed, one after another, for the page that shows them. */
import {
  cardFaces,
  creditParts,
  howToParts,
  mostTextCards,
  planText,
  practiceCards,
  type DeckLayout,
  type PracticeCards,
  type PracticePlan,
  type TextOf,
} from '../../../cards/index.ts';
import type { Deck, DeckCard, Toolkit } from '../../../library/index.ts';
import type { CardPart, TextCard } from '../../../markdown/index.ts';
import { catalogueOf, type Words } from '../../../words/index.ts';

/** One card, or the few that one text runs over. */
export type ShownCard = {
  /** Its pages in the deck’s file to read, from 1. */
  readonly pages: readonly [first: number, last: number];
} & (
  | { readonly type: 'title' | 'blank' }
  | { readonly type: 'flow'; readonly title: string; readonly faces: readonly (readonly CardPart[])[] }
  | (Numbered<'practice'> & { readonly plan: PracticePlan } & Pick<PracticeCards, 'facts' | 'note'>)
  | (Numbered<'text'> & { readonly faces: TextCard })
  | Numbered<'group'>
);

interface Numbered<Type extends DeckCard['type']> {
  readonly type: Type;
  readonly card: Extract<DeckCard, { type: Type }>;
  readonly number: number;
}

/** A heading of the page and the cards below it. */
export interface ShownPile {
  readonly title: string;
  /** How much room its cards need: small without backs, medium with words on both sides, large for practices. */
  readonly room: 'small' | 'medium' | 'large';
  readonly cards: readonly ShownCard[];
}

interface DeckTexts {
  readonly toolkit: Toolkit;
  readonly layout: DeckLayout;
  readonly textOf: TextOf;
}

/** All cards in the order in which they are printed, those that only fill sheets left out. */
export function shownCards(deck: Deck, { toolkit, layout, textOf }: DeckTexts): ShownCard[] {
  const { words } = catalogueOf(toolkit);
  const facesOf = cardFaces(deck, textOf);
  let page = 1;
  const next = (faces: number): { pages: readonly [number, number] } => {
    const first = page;
    page += faces;
    return { pages: [first, page - 1] };
  };
  const flow = (title: string, parts: readonly CardPart[]): ShownCard => {
    const faces = planText(parts, { room: layout.room, mostCards: mostTextCards });
    return { type: 'flow', title, faces, ...next(faces.length) };
  };
  const numbered = (card: DeckCard, number: number): ShownCard => {
    switch (card.type) {
      case 'practice': {
        const { practice } = card;
        const { facts, note, plan } = practiceCards(practice, {
          deck,
          toolkit,
          room: layout.room,
          papers: [],
        });
        const planned = plan(textOf(practice));
        const pages = next(planned.faces.length + 1);
        return { type: 'practice', card, number, facts, note, plan: planned, ...pages };
      }
      case 'text':
        return { type: 'text', card, number, faces: facesOf(card), ...next(2) };
      case 'group':
        return { type: 'group', card, number, ...next(2) };
    }
  };
  return [
    { type: 'title', ...next(2) },
    flow(words.howToUseDeck, howToParts(textOf(deck), { deck, toolkit, papers: [] })),
    ...deck.cards.map((card, index) => numbered(card, index + 1)),
    ...Array.from({ length: deck.blankCount }, (): ShownCard => ({ type: 'blank', ...next(2) })),
    flow(words.credits, creditParts(deck, toolkit)),
  ];
}

/** At most, on a card that has room beside its back on the narrowest screen. */
const fewCharacters = 130;

/** The cards below headings: practices, each list, files, groups; last what every deck has around them. */
export function pilesOf(cards: readonly ShownCard[], words: Words): ShownPile[] {
  const piles: { title: string; cards: ShownCard[] }[] = [];
  const around: ShownCard[] = [];
  for (const card of cards) {
    const title = pileTitle(card, words);
    const last = piles.at(-1);
    if (title === undefined) {
      // Blank cards are all alike: one is enough.
      if (card.type !== 'blank' || !around.some(({ type }) => type === 'blank')) around.push(card);
    } else if (last?.title === title) last.cards.push(card);
    else piles.push({ title, cards: [card] });
  }
  piles.push({ title: words.aroundTheCards, cards: around });
  return piles.map((pile) => ({ ...pile, room: roomOf(pile.cards) }));
}

function pileTitle(card: ShownCard, words: Words): string | undefined {
  if (card.type === 'practice') return words.practices;
  if (card.type === 'group') return words.groupCards;
  if (card.type !== 'text') return undefined;
  const { group, depth, kind } = card.card;
  return group ?? (depth === undefined ? words.cardKinds[kind] : words.depth[depth]);
}

function roomOf(cards: readonly ShownCard[]): ShownPile['room'] {
  if (cards.some(({ type }) => type === 'practice')) return 'large';
  const isShort = (card: ShownCard) =>
    card.type === 'group' ||
    (card.type === 'text' && !card.card.hasBack && card.card.text.length <= fewCharacters);
  return cards.every(isShort) ? 'small' : 'medium';
}
