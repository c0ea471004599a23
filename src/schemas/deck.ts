import { z } from 'zod';
import { credit, id, reference, summary, title } from './fields.ts';

/** A deck: cards that belong together. `decks/*.md`; the text says how to use it. */
export const deckSchema = z.strictObject({
  id,
  title,
  summary,
  cards: z.array(reference).min(1).meta({
    description: 'The practices whose cards make the deck, by their ids, in order.',
    example: 'cards: [check-in-round, case-clinic]',
  }),
  credit,
});

export type DeckFields = z.output<typeof deckSchema>;
