import type { z } from 'zod';
import type { SourceEntry, SourceFolder } from '../folder/index.ts';
import type { Outline } from '../markdown/outline.ts';
import type { Text, UnreadText } from '../markdown/text.ts';
import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import { schemas, type CardFields, type Kind, type PosterFields } from '../schemas/index.ts';
import { checkBlocks } from './blocks.ts';
import { checkCardLists } from './card-lists.ts';
import { checkHtml } from './html.ts';
import { checkImages } from './images.ts';
import { keepFor } from './keep.ts';
import { checkCardFile } from './single-card.ts';
import { validate } from './validate.ts';

/** One entry whose own file has been checked; references to others have not. */
export type Draft = {
  [K in Kind]: {
    readonly kind: K;
    readonly source: SourceEntry;
    readonly text: Text;
    readonly outline: Outline;
    /** The outline of the text it translates. */
    readonly original: Outline | undefined;
    readonly title: string;
    /** False where the id stands for the title, because there is none. */
    readonly hasTitle: boolean;
    readonly fields: z.output<(typeof schemas)[K]>;
  };
}[Kind];

const mostTitleLetters = 200;
/** Names of files have 255 bytes at most, and an id stands in them with its kind, edition, paper and form. */
const mostIdBytes = 180;

export interface Drafted {
  /** Undefined when its fields cannot be read. */
  readonly draft: Draft | undefined;
  /** Undefined when its text cannot be read. */
  readonly outline: Outline | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks one file by itself. `folder` holds its pictures. */
export function draftEntry(source: SourceEntry, folder: SourceFolder): Drafted {
  const { draft, outline, diagnostics: own } = draftText(source);
  if (outline === undefined) return { draft, outline, diagnostics: own };
  return { draft, outline, diagnostics: [...own, ...checkImages(source, outline, folder)] };
}

/** All that follows from a file alone. */
const draftText: (source: SourceEntry) => Drafted = keepFor((source: SourceEntry): Drafted => {
  const { kind, file, lineInFile } = source;
  if (source.format === 'mdx' && kind !== 'essay') {
    return {
      draft: undefined,
      outline: undefined,
      diagnostics: [diagnostics.markdownOnlyHere({ file }, { kind })],
    };
  }
  // Settings that cannot be read say nothing of what is missing in them.
  if (source.diagnostics.length > 0) return { draft: undefined, outline: undefined, diagnostics: [] };
  const text = textOf(source);
  if ('code' in text) return { draft: undefined, outline: undefined, diagnostics: [text] };
  const { outline } = text;

  const { fields, diagnostics: found } = validate(schemas[kind] as z.ZodObject, {
    ...source,
    where: 'text',
    only: isOfBroken(source) ? source.ownFields : undefined,
  });
  const own: Diagnostic[] = [
    ...found,
    ...checkBlocks(source, outline),
    ...checkCardLists(source, outline),
    ...checkHtml(source, outline),
  ];
  const title = givenTitle(source) ?? outline.title?.text;
  // A title that is no text is told as such.
  if (title === undefined && kind !== 'card' && !hasTitleField(source))
    own.push(diagnostics.missingTitle({ file, line: 1 }));
  if (title !== undefined && title.length > mostTitleLetters) {
    const line =
      givenTitle(source) === undefined ? lineInFile(outline.title?.line ?? 1) : source.lineOf(['title']);
    own.push(diagnostics.titleTooLong({ file, line }, { letters: title.length, most: mostTitleLetters }));
  }
  if (new TextEncoder().encode(source.id).length > mostIdBytes) {
    own.push(
      diagnostics.idTooLong({ file, line: source.lineOf(['id']) }, { id: source.id, most: mostIdBytes }),
    );
  }
  if (kind === 'practice') {
    if (!outline.directives.some(({ name }) => name === 'step'))
      own.push(diagnostics.practiceWithoutSteps({ file, line: lineInFile(1) }));
    own.push(...checkPeople(source));
  }
  if (kind === 'card') {
    own.push(
      ...checkCardFile(source, outline, {
        fields: fields as CardFields | undefined,
        hasTitle: title !== undefined,
      }),
    );
  }
  if (kind === 'poster') own.push(...checkMarks(source, outline, fields as PosterFields | undefined));
  if (isEmpty(outline) && ['essay', 'community', 'worksheet', 'poster'].includes(kind))
    own.push(diagnostics.emptyEntry({ file }));
  // With readable fields its references can be checked, whatever else is wrong; nothing is made of it then.
  const draft =
    fields === undefined
      ? undefined
      : ({
          kind,
          source,
          text,
          outline,
          original: originalOutline(source),
          title: title ?? source.id,
          hasTitle: title !== undefined,
          fields,
        } as Draft);
  return { draft, outline, diagnostics: own };
});

/** Whether it translates a text whose settings cannot be used: what it takes from them is told there. */
function isOfBroken({ original }: SourceEntry): boolean {
  return original !== undefined && draftText(original).draft === undefined;
}

/** Whether it is a translation of which nobody knows what its headings are called in the original. */
export function isOfUnread(source: SourceEntry): boolean {
  return source.original !== undefined && originalOutline(source) === undefined;
}

/** Undefined for an original, and where the original cannot be read, which is told for itself. */
export function originalOutline({ original }: SourceEntry): Outline | undefined {
  if (original === undefined || original.diagnostics.length > 0 || original.text.is !== 'text')
    return undefined;
  return original.text.outline;
}

/** Lines to write on and pictures are something to print, even without a word. */
function isEmpty({ words, directives, images, tags }: Outline): boolean {
  return words + directives.length + images.length + tags.length === 0;
}

/** True where the title is the text’s own first heading, which pages then leave out of the text. */
export function titleStandsInText({ source, outline }: Pick<Draft, 'source' | 'outline'>): boolean {
  return givenTitle(source) === undefined && outline.title !== undefined;
}

function givenTitle({ data }: SourceEntry): string | undefined {
  const title = (data as { title?: unknown } | null)?.title;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

function hasTitleField({ data }: SourceEntry): boolean {
  return ((data as { title?: unknown } | null)?.title ?? undefined) !== undefined;
}

function textOf({ text, file, lineInFile }: SourceEntry): Text | Diagnostic {
  switch (text.is) {
    case 'text':
      return text;
    case 'too-deep':
      return diagnostics.tooDeep({ file, line: text.line && lineInFile(text.line) });
    case 'broken-mdx': {
      const { line, reason } = mdxMistake(text, lineInFile);
      return diagnostics.brokenMdx({ file, line }, reason);
    }
  }
}

/** The parser names the tag that is meant by its place in the body, and has no line for one that is never closed. */
function mdxMistake(
  { reason, line }: Pick<Extract<UnreadText, { is: 'broken-mdx' }>, 'line' | 'reason'>,
  lineInFile: SourceEntry['lineInFile'],
) {
  const place = / \((\d+):\d+-\d+:\d+\)/g;
  const named = place.exec(reason)?.[1];
  const inFile = (lineInBody: string | number) => lineInFile(Number(lineInBody));
  if (named === undefined) return { line: line === undefined ? undefined : inFile(line), reason };
  return line === undefined
    ? { line: inFile(named), reason: reason.replace(place, '') }
    : {
        line: inFile(line),
        reason: reason.replace(place, (_, each: string) => ` of line ${inFile(each)}`),
      };
}

function checkPeople({ data, lineOf, file }: SourceEntry): Diagnostic[] {
  const people = (data as { people?: Partial<Record<'min' | 'ideal' | 'max', unknown>> } | null)?.people;
  const { min, ideal, max } = people ?? {};
  if (typeof min !== 'number' || typeof max !== 'number') return [];
  if (min > max)
    return [diagnostics.peopleMinAboveMax({ file, line: lineOf(['people', 'min']) }, { min, max })];
  if (typeof ideal === 'number' && (ideal < min || ideal > max)) {
    return [diagnostics.peopleIdealOutside({ file, line: lineOf(['people', 'ideal']) }, { min, ideal, max })];
  }
  return [];
}

/** The marks of a poster go with its parts. */
function checkMarks(
  { file, lineOf }: SourceEntry,
  { headings }: Outline,
  fields: PosterFields | undefined,
): Diagnostic[] {
  const marks = fields?.marks.length ?? 0;
  const parts = headings.filter(({ depth }) => depth === 2).length;
  if (marks === 0 || marks === parts) return [];
  return [diagnostics.posterMarksUneven({ file, line: lineOf(['marks']) }, { marks, parts })];
}
