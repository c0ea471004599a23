/**
 * Every mistake an author can make, with its whole wording. The wording is product: it is kept in a test snapshot.
 */
import { nearest } from './nearest.ts';
import type { Place, Problem } from './problem.ts';

type Wording = Pick<Problem, 'message' | 'advice'>;

function error(code: string, { file, line }: Place, wording: Wording): Problem {
  return { code, severity: 'error', file, line, ...wording };
}

function warning(code: string, { file, line }: Place, wording: Wording): Problem {
  return { code, severity: 'warning', file, line, ...wording };
}

function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const near = nearest(word, candidates);
  return near === undefined ? otherwise : `Did you mean “${near}”?`;
}

function list(words: readonly string[]): string {
  return words.join(', ');
}

export const problems = {
  brokenYaml: (at: Place, reason: string) =>
    error('broken-yaml', at, {
      message: `The settings between the --- lines cannot be read: ${reason}`,
      advice:
        'Check the line for a missing quote, bracket or colon, and for spaces at its start; put text that holds a “: ” or a “#” in "quotes".',
    }),

  unclosedFrontMatter: (at: Place) =>
    error('unclosed-front-matter', at, {
      message: 'The settings at the top of the file begin with --- but never end.',
      advice: 'Write a line of three dashes (---) below the last setting.',
    }),

  brokenToolkitFile: (at: Place, reason: string) =>
    error('broken-yaml', at, {
      message: `The toolkit’s settings cannot be read: ${reason}`,
      advice: 'Check the line for a missing quote, bracket or colon, and for spaces at its start.',
    }),

  missingTitle: (at: Place) =>
    error('missing-title', at, {
      message: 'There is no title.',
      advice: 'Write “title: …” between the --- lines at the top, or begin the text with “# …”.',
    }),

  missingField: (at: Place, { field, example }: { field: string; example: string }) =>
    error('missing-field', at, {
      message: `The field “${field}” is missing.`,
      advice: `Add it between the --- lines at the top, for example: ${example}`,
    }),

  unknownField: (at: Place, { field, known }: { field: string; known: readonly string[] }) =>
    error('unknown-field', at, {
      message: `There is no field “${field}” here.`,
      advice: didYouMean(field, known, `The fields are: ${list(known)}.`),
    }),

  wrongValue: (at: Place, { field, reason, example }: { field: string; reason: string; example: string }) =>
    error('wrong-value', at, {
      message: `The field “${field}” ${reason}.`,
      advice: `Write, for example: ${example}`,
    }),

  peopleMinAboveMax: (at: Place, { min, max }: { min: number; max: number }) =>
    error('people-min-above-max', at, {
      message: `people: min is ${min}, more than max, which is ${max}.`,
      advice: `Write the smaller number as min and the larger as max: people: { min: ${max}, max: ${min} }.`,
    }),

  peopleIdealOutside: (at: Place, { min, ideal, max }: { min: number; ideal: number; max: number }) =>
    error('people-ideal-outside', at, {
      message: `people: ideal is ${ideal}, which does not lie between min ${min} and max ${max}.`,
      advice: `Choose an ideal from ${min} to ${max}, or widen min and max.`,
    }),

  stepWithoutTitle: (at: Place) =>
    error('step-without-title', at, {
      message: 'This step has no title.',
      advice: 'Write the title in square brackets: :::step[Opening round]{minutes=10}',
    }),

  stepWithoutMinutes: (at: Place, { title }: { title: string }) =>
    error('step-without-minutes', at, {
      message: `The step “${title}” does not say how many minutes it takes.`,
      advice: `Write :::step[${title}]{minutes=10}, or {minutes=2 per=person} where each person has that long.`,
    }),

  stepMinutesNotANumber: (at: Place, { title, value }: { title: string; value: string }) =>
    error('step-minutes-not-a-number', at, {
      message: `The step “${title}” has minutes=${value}, which is not a number of minutes above zero.`,
      advice: 'Write a plain number such as minutes=10 or minutes=2.5.',
    }),

  stepPerUnknown: (at: Place, { title, value }: { title: string; value: string }) =>
    error('step-per-unknown', at, {
      message: `The step “${title}” has per=${value}.`,
      advice: 'Write per=person when every person has these minutes in turn, or leave “per” out.',
    }),

  practiceWithoutSteps: (at: Place) =>
    error('practice-without-steps', at, {
      message: 'This practice has no steps, so its duration cannot be worked out and its card has no back.',
      advice:
        'Write at least one step: :::step[What happens]{minutes=10} … and ::: on a line of its own to end it.',
    }),

  stepOutsidePractice: (at: Place, { title }: { title: string }) =>
    error('step-outside-practice', at, {
      message: `The step “${title}” stands outside a practice.`,
      advice: 'Steps belong in files in the folder practices/. Use a heading here.',
    }),

  unknownDirective: (at: Place, { name, known }: { name: string; known: readonly string[] }) =>
    error('unknown-directive', at, {
      message: `“:::${name}” is not something that can be written here.`,
      advice: didYouMean(name, known, `There are: ${list(known.map((each) => `:::${each}`))}.`),
    }),

  unclosedDirective: (at: Place, { name }: { name: string }) =>
    error('unclosed-directive', at, {
      message: `“:::${name}” begins here but is not ended.`,
      advice: 'Write ::: on a line of its own where it ends.',
    }),

  unknownAttribute: (
    at: Place,
    { name, attribute, known }: { name: string; attribute: string; known: readonly string[] },
  ) =>
    error('unknown-attribute', at, {
      message: `“:::${name}” does not know “${attribute}”.`,
      advice: didYouMean(
        attribute,
        known,
        known.length === 0 ? 'It takes none; leave out the curly brackets.' : `It knows: ${list(known)}.`,
      ),
    }),

  writeLinesNotANumber: (at: Place, { value }: { value: string }) =>
    error('write-lines-not-a-number', at, {
      message: `lines=${value} is not a whole number from 1 to 40.`,
      advice: 'Write the number of lines to write on: :::write[What I want to remember]{lines=6}',
    }),

  unknownReference: (
    at: Place,
    { field, id, known }: { field: string; id: string; known: readonly string[] },
  ) =>
    error('unknown-reference', at, {
      message: `“${field}” names “${id}”, but there is no such entry.`,
      advice: didYouMean(
        id,
        known,
        known.length === 0 ? 'Nothing can be named here yet.' : `There are: ${list(known)}.`,
      ),
    }),

  unknownSection: (
    at: Place,
    { id, section, known }: { id: string; section: string; known: readonly string[] },
  ) =>
    error('unknown-section', at, {
      message: `“${id}” has no section “${section}”.`,
      advice: didYouMean(
        section,
        known,
        known.length === 0 ? `Name the whole entry: ${id}` : `Its sections are: ${list(known)}.`,
      ),
    }),

  doubleId: (at: Place, { id, other }: { id: string; other: string }) =>
    error('double-id', at, {
      message: `This entry and ${other} have the same id, “${id}”.`,
      advice:
        'Give one of the two files another name (its name is its id), or write another “id: …” at its top.',
    }),

  missingImage: (at: Place, { src, known }: { src: string; known: readonly string[] }) =>
    error('missing-image', at, {
      message: `The image “${src}” does not exist.`,
      advice: didYouMean(
        src,
        known,
        'Put the picture beside this file and write its name as it is: ![What it shows](./picture.png)',
      ),
    }),

  imageWithoutText: (at: Place, { src }: { src: string }) =>
    error('image-without-text', at, {
      message: `The image “${src}” has no text for those who cannot see it.`,
      advice: `Say in the square brackets what it shows: ![Six chairs in a circle](${src})`,
    }),

  remoteImage: (at: Place, { src }: { src: string }) =>
    error('remote-image', at, {
      message: `The image “${src}” lies on another website.`,
      advice: 'Save the picture beside this file and write its name: ![What it shows](./picture.png)',
    }),

  deadLink: (at: Place, { href, near }: { href: string; near: string | undefined }) =>
    warning('dead-link', at, {
      message: `The link to “${href}” leads nowhere; its words are kept as plain text.`,
      advice: near === undefined ? 'Correct the address or remove the link.' : `Did you mean “${near}”?`,
    }),

  markdownOnlyHere: (at: Place, { kind }: { kind: string }) =>
    error('markdown-only-here', at, {
      message: `An .mdx file cannot be a ${kind}, because cards are made from its parts.`,
      advice: 'Give the file the ending .md and use plain Markdown with ::: blocks.',
    }),

  brokenMdx: (at: Place, reason: string) =>
    error('broken-mdx', at, {
      message: `This .mdx file cannot be read: ${reason}`,
      advice: 'Correct the line, or give the file the ending .md if it holds no components.',
    }),

  unknownFolder: (at: Place, { name, known }: { name: string; known: readonly string[] }) =>
    warning('unknown-folder', at, {
      message: `Files in the folder “${name}” are not read.`,
      advice: didYouMean(name, known, `The folders are: ${list(known)}.`),
    }),

  unreadFile: (at: Place) =>
    warning('unread-file', at, {
      message: 'This file is not read.',
      advice: 'Entries are Markdown files that end in .md (or .mdx for essays); remove or rename this one.',
    }),

  noContent: (at: Place) =>
    error('no-content', at, {
      message: 'There is nothing here to make a toolkit from.',
      advice: 'Put at least one Markdown file into its folder “essays” or “practices”.',
    }),

  noSuchFolder: (at: Place) =>
    error('no-such-folder', at, {
      message: 'There is no such folder.',
      advice:
        'Set TOOLKIT_CONTENT to a folder that holds your Markdown files, or leave it unset for “content”.',
    }),

  emptyEntry: (at: Place) =>
    warning('empty-entry', at, {
      message: 'This file has no text.',
      advice: 'Write something below the title, or remove the file.',
    }),
} as const;
