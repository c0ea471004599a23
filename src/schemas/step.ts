import { z } from 'zod';

/**
 * What an author can say of a step: `:::step[Title]{minutes=10 per=person who="case giver"}`. Each name here is an
 * attribute that may be written, and a field of every `Step`.
 */
export const stepSchema = z.object({
  minutes: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().positive())
    .meta({ description: 'How long it takes.' }),
  per: z
    .literal('person')
    .optional()
    .transform((per): 'group' | 'person' => per ?? 'group')
    .meta({ description: '`person`: every person has the minutes in turn; else they pass once.' }),
  who: z.string().optional().meta({ description: 'Who does or leads it, in the author’s words.' }),
});

export type StepFields = z.output<typeof stepSchema>;

export const stepAttributes = Object.keys(stepSchema.shape) as readonly (keyof StepFields)[];
