import { z } from 'zod';
import { credit, id, sources, summary, title } from './fields.ts';

/** An essay: a text to read. `essays/*.md`; every field may be left out. */
export const essaySchema = z.strictObject({
  id,
  title,
  summary,
  order: z.number().optional().meta({
    description:
      'The place in the series of essays: 1 is the first. Those without a number come last, by title.',
    example: 'order: 2',
  }),
  credit,
  sources: sources.default([]).meta({
    description: 'Where the facts come from; listed at the end.',
    example: 'sources: [{ title: The original proposal, url: "https://example.org" }]',
  }),
});

export type EssayFields = z.output<typeof essaySchema>;
