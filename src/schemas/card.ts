import { z } from 'zod';
import { credit, id, title } from './fields.ts';

/** What a card with words of its own is. Feelings and needs are words. */
export const textCardKinds = ['starter', 'mission', 'information', 'role', 'word', 'question'] as const;
export type TextCardKind = (typeof textCardKinds)[number];

export const depths = [1, 2, 3] as const;
export type Depth = (typeof depths)[number];

/**
 * A card with words of its own. `cards/<folder>/*.md`; a deck names the folder. A line of three dashes with empty
 * lines around it parts front and back.
 */
export const cardSchema = z.strictObject({
  id: id.meta({
    description: 'The card’s name in addresses. Left out, it is the names of its folder and its file.',
    example: 'id: information-consent',
  }),
  title: title.meta({
    description: 'The title. Left out, the text’s first “# heading” is the title; a card may have none.',
    example: 'title: Consent',
  }),
  kind: z.enum(textCardKinds).default('information').meta({
    description: 'What kind of card it is; information where it does not say.',
    example: 'kind: information',
  }),
  depth: z.literal(depths).optional().meta({
    description: 'How deep a conversation starter goes: 1 is light, 2 deeper, 3 deep.',
    example: 'depth: 2',
  }),
  credit,
});

export type CardFields = z.output<typeof cardSchema>;
