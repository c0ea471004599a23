import { z } from 'zod';
import { credit, distinct, id, summary, title } from './fields.ts';
import { posterSizes } from './poster-sizes.ts';
import { scales } from './practice.ts';

/** A poster: one large page for the wall. `posters/*.md`; each “## heading” of the text begins a part of it. */
export const posterSchema = z.strictObject({
  id,
  title,
  summary,
  orientation: z.enum(['portrait', 'landscape']).default('portrait').meta({
    description: 'Which way the page stands.',
    example: 'orientation: landscape',
  }),
  sizes: distinct(z.enum(posterSizes)).min(1).default([...posterSizes]).meta({
    description: 'The sizes to make. Those with ISO names are tiled onto A4, the others onto Letter.',
    example: 'sizes: [a3, a2, tabloid]',
  }),
  columns: z.int().min(1).max(6).default(1).meta({
    description: 'How many parts stand side by side.',
    example: 'columns: 3',
  }),
  text: z.enum(['small', 'medium', 'large']).default('medium').meta({
    description: 'How large the letters are.',
    example: 'text: large',
  }),
  marks: z.array(z.enum(scales)).default([]).meta({
    description: 'The mark of a scale for each part, in order.',
    example: 'marks: [self, dyad, crew, congregation, network]',
  }),
  credit,
});

export type PosterFields = z.output<typeof posterSchema>;
