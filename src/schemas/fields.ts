/** Fields that several kinds of content share. `example` is what the author is shown when a value is wrong. */
import { z } from 'zod';

/** A line of text; anything but text (a number, a list) is a mistake. */
export const line = () => z.string().trim().min(1);

/** The address of a page on the web; other protocols could run a script where it is shown as a link. */
export const webAddress = () => z.url({ protocol: /^https?$/ });

/** Small letters of any script and digits, with single hyphens between. */
const idPattern = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;

export const id = line().regex(idPattern).optional().meta({
  description: 'The entry’s name in addresses and references. Left out, it is the name of the file.',
  example: 'id: case-clinic',
});

export const title = line().optional().meta({
  description: 'The title. Left out, the text’s first “# heading” is the title.',
  example: 'title: Case clinic',
});

export const summary = line().optional().meta({
  description: 'One or two sentences for lists and covers.',
  example: 'summary: One person brings a challenge; the others help them see it anew.',
});

/** The place in a list; what has none comes last, by title. */
export const order = z.number().optional();

/** A list in which nothing stands twice. */
export const distinct = <Item extends z.ZodType<string>>(item: Item) =>
  z.array(item).superRefine((values, context) => {
    const double = values.findIndex((value, index) => values.indexOf(value) !== index);
    if (double === -1) return;
    context.addIssue({ code: 'custom', message: `names “${values[double] ?? ''}” twice` });
  });

export const reference = line().regex(idPattern);

export const credit = z
  .union([line(), z.strictObject({ to: line(), url: webAddress().optional() })])
  .transform((value) => (typeof value === 'string' ? { to: value } : value))
  .optional()
  .meta({
    description: 'Whom the method or the text comes from.',
    example: 'credit: { to: Presencing Institute, url: "https://www.u-school.org/caseclinic" }',
  });

/** Where facts come from. */
export const sources = z.array(z.strictObject({ title: line(), url: webAddress().optional() }));

export type Credit = { readonly to: string; readonly url?: string | undefined };
