import { z } from 'zod';
import { cardSizes } from './card-sizes.ts';
import { credit, distinct, id, line, order, reference, summary, title } from './fields.ts';
import { intensities, intimacies, scales } from './practice.ts';

/** One value, or a list of them. */
const oneOrMore = <Values extends readonly string[]>(values: Values) => {
  const one = z.enum(values);
  return z
    .union([one, z.array(one).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional();
};

const select = z.strictObject({
  scale: oneOrMore(scales).meta({
    description: 'Practices of this scale, or of any of these.',
    example: 'select: { scale: [dyad, crew] }',
  }),
  intimacy: oneOrMore(intimacies).meta({
    description: 'Practices of this intimacy, or of either.',
    example: 'select: { intimacy: emotional }',
  }),
  intensity: oneOrMore(intensities).meta({
    description: 'Practices of this intensity, or of any of these.',
    example: 'select: { scale: crew, intensity: low }',
  }),
});

const groups = z.strictObject({
  people: z.int().min(1).max(500).meta({
    description: 'How many people draw a card.',
    example: 'groups: { people: 17, size: 4 }',
  }),
  size: z.int().min(1).meta({
    description: 'How many people a group has at least; those left over make some groups one larger.',
    example: 'groups: { people: 17, size: 4 }',
  }),
});

/**
 * A deck: cards that belong together. `decks/*.md`; the text says how to use it, and may hold lists of cards
 * (`:::cards[…]{kind=…}`). The cards are numbered in this order: `cards`, `select`, the lists, `folder`, `groups`.
 */
export const deckSchema = z.strictObject({
  id,
  title,
  summary,
  order: order.meta({
    description: 'The place among the decks: 1 is the first.',
    example: 'order: 1',
  }),
  cards: distinct(reference).default([]).meta({
    description: 'Practices whose cards are in the deck, by their ids, in order.',
    example: 'cards: [check-in-round, case-clinic]',
  }),
  select: select.optional().meta({
    description: 'Adds the card of every practice that meets each condition; with none, of every practice.',
    example: 'select: { scale: crew, intensity: low }',
  }),
  folder: line().optional().meta({
    description:
      'Adds the cards of a folder in cards/: one file, one card, in the order of the files’ names.',
    example: 'folder: information',
  }),
  groups: groups.optional().meta({
    description: 'Adds cards to draw from a hat, one for each person, that part people into groups.',
    example: 'groups: { people: 17, size: 4 }',
  }),
  blank: z.int().min(1).max(200).optional().meta({
    description: 'Adds so many blank cards in the deck’s own design, to write on.',
    example: 'blank: 4',
  }),
  sizes: distinct(z.enum(cardSizes)).min(1).default(['quarter']).meta({
    description:
      'The sizes the deck is printed in: a quarter or an eighth of a sheet, or a size from the shop.',
    example: 'sizes: [quarter, poker]',
  }),
  mostCardsEach: z.int().min(1).max(9).default(1).meta({
    description: 'How many cards one practice may run over where it does not fit on one.',
    example: 'mostCardsEach: 3',
  }),
  credit,
});

export type DeckFields = z.output<typeof deckSchema>;
