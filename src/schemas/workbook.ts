import { z } from 'zod';
import { textSizes } from './text-sizes.ts';
import { credit, distinct, id, line, order, summary, title } from './fields.ts';

export const editions = ['participant', 'facilitator'] as const;
export type Edition = (typeof editions)[number];

/** A workbook: essays, practices and worksheets in order. `workbooks/*.md`; the text is its welcome page. */
export const workbookSchema = z.strictObject({
  id,
  title,
  subtitle: line().optional().meta({
    description: 'A line below the title on the cover.',
    example: 'subtitle: Six evenings for four people',
  }),
  summary,
  order: order.meta({
    description:
      'The place among the workbooks: 1 is the first. Cards name pages of the first one that has what they are about.',
    example: 'order: 1',
  }),
  editions: distinct(z.enum(editions)).min(1).default(['participant']).meta({
    description: 'Which editions are printed. Only the facilitator’s holds the :::facilitator notes.',
    example: 'editions: [participant, facilitator]',
  }),
  textSizes: distinct(z.enum(textSizes)).min(1).default(['standard', 'large']).meta({
    description:
      'The sizes of type to print in: standard as a booklet and on whole sheets, large on whole sheets. Left out, both.',
    example: 'textSizes: [standard, large]',
  }),
  contents: z
    .array(z.union([line(), z.strictObject({ part: line() })]))
    .min(1)
    .meta({
      description:
        'What is in the book, in order: ids, parts of an essay (the-five-scales#the-crew), and { part: … }.',
      example: 'contents: [{ part: Before you meet }, the-five-scales, check-in-round]',
    }),
  startRight: z.enum(['none', 'parts', 'chapters']).default('parts').meta({
    description: 'What begins on a right-hand page, with an empty page before it where need be.',
    example: 'startRight: chapters',
  }),
  notes: z.int().min(0).max(20).default(0).meta({
    description:
      'How many lines for notes follow each chapter that has none of its own, as far as its last page has room.',
    example: 'notes: 5',
  }),
  credit,
});

export type WorkbookFields = z.output<typeof workbookSchema>;
