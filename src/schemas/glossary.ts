import { z } from 'zod';
import { distinct, line, title } from './fields.ts';

/** The glossary: `glossary.md`. Its terms are headings; it needs no settings. */
export const glossarySchema = z.strictObject({
  title,
  everyday: distinct(line()).default([]).meta({
    description:
      'Terms whose names are everyday words, too. Texts on the website explain them only where one of their longer names stands: “right to pass”, and not “pass the salt”.',
    example: 'everyday: [Pass, Round]',
  }),
});
