import type { z } from 'zod';
import type { SourceEntry, SourceFolder } from '../folder/index.ts';
import { readOutline, type Outline } from '../markdown/outline.ts';
import { problems, type Problem } from '../problems/index.ts';
import { schemas, type Kind } from '../schemas/index.ts';
import { checkBlocks } from './blocks.ts';
import { checkImages } from './images.ts';
import { validate } from './validate.ts';

/** One entry whose own file has been checked; references to others have not. */
export type Draft = {
  [K in Kind]: {
    readonly kind: K;
    readonly source: SourceEntry;
    readonly outline: Outline;
    readonly title: string;
    readonly fields: z.output<(typeof schemas)[K]>;
  };
}[Kind];

/** Checks one file by itself. The draft is undefined when its fields cannot be read. */
export function draftEntry(
  source: SourceEntry,
  folder: SourceFolder,
): { draft: Draft | undefined; problems: Problem[] } {
  const { kind, file, bodyOffset } = source;
  if (source.format === 'mdx' && kind !== 'essay') {
    return { draft: undefined, problems: [problems.markdownOnlyHere({ file }, { kind })] };
  }
  // Settings that cannot be read say nothing of what is missing in them.
  if (source.problems.length > 0) return { draft: undefined, problems: [] };
  const outline = tryOutline(source);
  if ('code' in outline) return { draft: undefined, problems: [outline] };

  const { fields, problems: found } = validate(schemas[kind] as z.ZodObject, source, file);
  const own: Problem[] = [...found, ...checkBlocks(source, outline), ...checkImages(source, outline, folder)];
  const title = givenTitle(source) ?? outline.title?.text;
  if (title === undefined) own.push(problems.missingTitle({ file, line: 1 }));
  if (kind === 'practice') {
    if (!outline.directives.some(({ name }) => name === 'step'))
      own.push(problems.practiceWithoutSteps({ file, line: bodyOffset + 1 }));
    own.push(...checkPeople(source));
  }
  if (outline.words === 0 && kind !== 'deck' && kind !== 'workbook' && kind !== 'practice') {
    own.push(problems.emptyEntry({ file }));
  }
  // With readable fields its references can be checked, whatever else is wrong; nothing is made of it then.
  const draft =
    fields === undefined
      ? undefined
      : ({ kind, source, outline, title: title ?? source.id, fields } as Draft);
  return { draft, problems: own };
}

/** True where the title is the text’s own first heading, which pages then leave out of the text. */
export function titleStandsInText(draft: Pick<Draft, 'source' | 'outline'>): boolean {
  return givenTitle(draft.source) === undefined && draft.outline.title !== undefined;
}

function givenTitle({ data }: SourceEntry): string | undefined {
  const title = (data as { title?: unknown } | null)?.title;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

function tryOutline({ body, format, file, bodyOffset }: SourceEntry): Outline | Problem {
  try {
    return readOutline(body, format);
  } catch (error) {
    const { line, reason, message } = error as { line?: number; reason?: string; message: string };
    return problems.brokenMdx(
      { file, line: line === undefined ? undefined : line + bodyOffset },
      reason ?? message,
    );
  }
}

function checkPeople({ data, lineOf, file }: SourceEntry): Problem[] {
  const people = (data as { people?: Partial<Record<'min' | 'ideal' | 'max', unknown>> } | null)?.people;
  const { min, ideal, max } = people ?? {};
  if (typeof min !== 'number' || typeof max !== 'number') return [];
  if (min > max) return [problems.peopleMinAboveMax({ file, line: lineOf(['people', 'min']) }, { min, max })];
  if (typeof ideal === 'number' && (ideal < min || ideal > max)) {
    return [problems.peopleIdealOutside({ file, line: lineOf(['people', 'ideal']) }, { min, ideal, max })];
  }
  return [];
}
