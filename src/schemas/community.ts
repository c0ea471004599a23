import { z } from 'zod';
import { credit, id, line, sources, title } from './fields.ts';

/** A portrait of a community that practises what the toolkit is about. `communities/*.md`. */
export const communitySchema = z.strictObject({
  id,
  title,
  summary: line().meta({
    description: 'Who they are, in one sentence.',
    example: 'summary: Neighbours on one island who meet without screens.',
  }),
  asOf: z.union([z.int(), line()]).transform(String).meta({
    description: 'When this was true: communities change.',
    example: 'asOf: 2022',
  }),
  sources: sources.min(1).meta({
    description: 'Where the facts come from; at least one.',
    example: 'sources: [{ title: Their own website, url: "https://example.org" }]',
  }),
  credit,
});

export type CommunityFields = z.output<typeof communitySchema>;
