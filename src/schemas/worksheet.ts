import { z } from 'zod';
import { credit, id, summary, title } from './fields.ts';

/** A worksheet: a page to write on. `worksheets/*.md`. */
export const worksheetSchema = z.strictObject({ id, title, summary, credit });

export type WorksheetFields = z.output<typeof worksheetSchema>;
