import { z } from 'zod';
import { credit, distinct, line, reference, webAddress } from './fields.ts';
import { isLanguageTag } from './languages.ts';
import { publishedAt } from './published.ts';

export const papers = ['a4', 'letter'] as const;
const printedBeyondUsual = ['pictures'] as const;

/** A printer that drifts further needs another look than ours. */
const offset = z.number().min(-10).max(10);

/** A reason for which people come, and where it leads. */
const door = z
  .strictObject({
    question: line(),
    text: line().optional(),
    essay: reference.optional(),
    practice: reference.optional(),
    workshop: reference.optional(),
  })
  .refine(({ essay, practice, workshop }) => [essay, practice, workshop].some((id) => id !== undefined), {
    error: 'names no essay, practice or workshop to lead to',
    // A misspelt field is told as such, and only so.
    when: ({ issues }) => issues.length === 0,
  });

/** The toolkit’s own settings: `toolkit.yaml`; every field, and the file, may be left out. */
export const toolkitSchema = z.strictObject({
  name: line().default('Toolkit').meta({
    description: 'The toolkit’s name, on every page.',
    example: 'name: Microsolidarity toolkit',
  }),
  tagline: line().optional().meta({
    description: 'One sentence below the name on the home page.',
    example: 'tagline: Practices for people who support each other in small groups',
  }),
  address: line()
    .refine((address) => publishedAt(address) !== undefined, 'is not the address of a website')
    .optional()
    .meta({
      description:
        'Where the website is published, in a folder or not. Pages then say where they stand, and have pictures for those who share them; left out, the site can stand at the top of any address.',
      example: 'address: "https://example.org/toolkit/"',
    }),
  language: line().refine(isLanguageTag, 'is not a language tag').default('en').meta({
    description: 'The language of the content, as a language tag.',
    example: 'language: en',
  }),
  version: line().optional().meta({
    description: 'Which state of the content it is: in the imprint of every book.',
    example: 'version: "2.1"',
  }),
  licence: z.strictObject({ name: line(), url: webAddress().optional() }).optional().meta({
    description: 'How others may use the content.',
    example: 'licence: { name: CC BY-SA 4.0, url: "https://creativecommons.org/licenses/by-sa/4.0/" }',
  }),
  credit: credit.meta({
    description: 'Whose work the toolkit builds on.',
    example: 'credit: Our neighbours',
  }),
  contact: line().optional().meta({
    description: 'Where to write or look for more: an address, a web page, an e-mail address.',
    example: 'contact: hello@example.org',
  }),
  doors: z.array(door).default([]).meta({
    description:
      'Questions with which people come, on the home page: each leads to an essay, a practice to begin with, a workshop, by their ids.',
    example: 'doors: [{ question: "How do we begin?", essay: why-we-meet, practice: opening-round }]',
  }),
  hostSections: z.array(line()).default([]).meta({
    description: 'Headings of sections of practices that no participants’ edition of a workbook holds.',
    example: 'hostSections: ["Before you start", "When it goes wrong"]',
  }),
  leaveOut: distinct(line()).default([]).meta({
    description: 'Files and folders beside it that are not read, without a word of it: paths from this file.',
    example: 'leaveOut: [README.md, essays/_drafts]',
  }),
  hyphenate: z.boolean().default(false).meta({
    description: 'Whether books break long words at the ends of lines, by the rules of the language.',
    example: 'hyphenate: true',
  }),
  papers: distinct(z.enum(papers)).min(1).default(['a4', 'letter']).meta({
    description: 'The papers to print for.',
    example: 'papers: [a4, letter]',
  }),
  print: distinct(z.enum(printedBeyondUsual)).default([]).meta({
    description:
      'What is printed beyond the usual: pictures are those of the faces of cards, at 300 dots per inch, for shops that take no PDF.',
    example: 'print: [pictures]',
  }),
  paperThicknessMm: z.number().min(0.03).max(0.4).default(0.1).meta({
    description:
      'How thick a sheet of your paper is, in millimetres: pages inside a booklet move so much towards the fold for each sheet around them. Left out, 0.1, as ordinary paper is (80 g/m², 20 lb).',
    example: 'paperThicknessMm: 0.1',
  }),
  backOffset: z.strictObject({ x: offset, y: offset }).optional().meta({
    description:
      'How many millimetres your printer’s backs are to be moved, right and up: the two numbers read from a calibration sheet.',
    example: 'backOffset: { x: 1.5, y: -2 }',
  }),
});

export type ToolkitSettings = z.output<typeof toolkitSchema>;
