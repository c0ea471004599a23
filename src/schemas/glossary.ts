import { z } from 'zod';
import { title } from './fields.ts';

/** The glossary: `glossary.md`. Its terms are headings; it needs no settings. */
export const glossarySchema = z.strictObject({ title });
