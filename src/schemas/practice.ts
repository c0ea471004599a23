import { z } from 'zod';
import { credit, distinct, id, line, reference, title } from './fields.ts';

export const scales = ['self', 'dyad', 'crew', 'congregation', 'network'] as const;
export type Scale = (typeof scales)[number];

export const intimacies = ['emotional', 'economic'] as const;
export const intensities = ['low', 'medium', 'high'] as const;

export const supplies = ['none', 'paper', 'more'] as const;
export type Supplies = (typeof supplies)[number];

export const readers = ['nobody', 'host', 'everyone'] as const;

const people = z.strictObject({
  min: z
    .int()
    .min(1)
    .meta({ description: 'The fewest people it works for.', example: 'people: { min: 3, max: 5 }' }),
  ideal: z
    .int()
    .min(1)
    .optional()
    .meta({ description: 'The best number.', example: 'people: { min: 3, ideal: 4, max: 5 }' }),
  max: z
    .int()
    .min(1)
    .meta({ description: 'The most people it works for.', example: 'people: { min: 3, max: 5 }' }),
  leftOver: z.array(z.int().min(1)).optional().meta({
    description: 'Sizes that one group may have where people are left over, beside those from min to max.',
    example:
      'people: { min: 2, max: 2, leftOver: [3], remainder: "With an odd number, make one group of three." }',
  }),
  remainder: line().optional().meta({
    description: 'What to do with more people, or with some left over.',
    example: 'people: { min: 3, max: 5, remainder: "With six or more, make two groups." }',
  }),
});

/** A practice: a guide to something a group does together. `practices/*.md`. */
export const practiceSchema = z.strictObject({
  id,
  title,
  summary: line().meta({
    description: 'What happens, in one sentence; stands on the front of the card.',
    example: 'summary: One person brings a challenge; the others help them see it anew.',
  }),
  scale: z.enum(scales).meta({ description: 'The size of group it belongs to.', example: 'scale: crew' }),
  people: people.meta({
    description: 'How many people it is for.',
    example: 'people: { min: 3, ideal: 4, max: 5 }',
  }),
  intimacy: z.enum(intimacies).optional().meta({
    description: 'Whether feelings or livelihoods are shared.',
    example: 'intimacy: emotional',
  }),
  intensity: z.enum(intensities).optional().meta({
    description: 'How much it asks of people.',
    example: 'intensity: medium',
  }),
  after: distinct(reference).default([]).meta({
    description: 'Practices to do first, by their ids.',
    example: 'after: [check-in-round]',
  }),
  materials: z.array(line()).default([]).meta({
    description: 'What to bring.',
    example: 'materials: [a timer, paper, pens]',
  }),
  space: line().optional().meta({
    description: 'The room it needs.',
    example: 'space: A circle of chairs.',
  }),
  supplies: z.enum(supplies).optional().meta({
    description:
      'How much has to be brought: none (a clock, and what lies at hand); paper (and pens); more, such as large sheets, tape or a bell.',
    example: 'supplies: paper',
  }),
  reading: z.enum(readers).optional().meta({
    description:
      'Who has to read something while it goes on: nobody; the host alone (or whoever reads aloud for the others); everyone.',
    example: 'reading: host',
  }),
  outdoors: z.boolean().optional().meta({
    description: 'True where it can be done outdoors as it stands, without table, wall or closed door.',
    example: 'outdoors: true',
  }),
  roles: z
    .array(z.strictObject({ name: line(), does: line() }))
    .default([])
    .meta({
      description: 'Who does what.',
      example: 'roles: [{ name: Timekeeper, does: Watches the time and joins in as well. }]',
    }),
  credit,
});

export type PracticeFields = z.output<typeof practiceSchema>;
