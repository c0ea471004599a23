/** Mistakes in ::: blocks. */
import type { Place } from '../problem.ts';
import { didYouMean, error, list, shown } from './wording.ts';

export const blocksDiagnostics = {
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

  stepOutsidePractice: (at: Place, { title, count }: { title: string; count: number }) =>
    error('step-outside-practice', at, {
      message:
        count === 1
          ? `The step “${title}” stands outside a practice.`
          : `${count} steps, from “${title}” on, stand outside a practice.`,
      advice: 'Steps belong in files in the folder practices/. Move the file there, or use headings here.',
    }),

  unknownDirective: (at: Place, { name, known }: { name: string; known: readonly string[] }) =>
    error('unknown-directive', at, {
      message: `“:::${name}” is not something that can be written here.`,
      advice: didYouMean(name, known, `There are: ${list(known.map((each) => `:::${each}`))}.`),
    }),

  unclosedDirective: (at: Place, { name, fence }: { name: string; fence: string }) =>
    error('unclosed-directive', at, {
      message: `“${fence}${name}” begins here but is not ended.`,
      advice: `Write ${fence} on a line of its own where it ends.`,
    }),

  blockForLine: (at: Place, { name }: { name: string }) =>
    error('block-for-line', at, {
      message: `“:::${name}” is written as a block, but it is one line.`,
      advice: `Write two colons and the words in square brackets, with no ::: below: ::${name}[The words]`,
    }),

  lineForBlock: (at: Place, { name }: { name: string }) =>
    error('line-for-block', at, {
      message: `“::${name}” is written as a line, but it is a block.`,
      advice: `Write three colons, :::${name}, then what is in it, then ::: on a line of its own.`,
    }),

  unreadDirective: (at: Place, { text, name, isLine }: { text: string; name: string; isLine: boolean }) =>
    error('unread-directive', at, {
      message: `“${shown(text)}” cannot be read as a block, so it would be printed as it is.`,
      advice: `Write ${isLine ? `::${name}[The words]` : `:::${name}`} on a line of its own, with no spaces before or between the name, [square] and {curly} brackets.`,
    }),

  looseEnd: (at: Place, { text }: { text: string }) =>
    error('loose-end', at, {
      message: `“${text}” ends a block, but none is open here.`,
      advice:
        'Remove the line, or look above it: a block inside another needs fewer colons than the one around it (::::step … :::prompt … ::: … ::::).',
    }),

  unknownAttribute: (
    at: Place,
    { name, attribute, known }: { name: string; attribute: string; known: readonly string[] },
  ) =>
    error('unknown-attribute', at, {
      message: `“${name}” does not know “${attribute}”.`,
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

  writeKindUnknown: (at: Place, { value, known }: { value: string; known: readonly string[] }) =>
    error('write-kind-unknown', at, {
      message: `There is no room to write of the kind “${value}”.`,
      advice: didYouMean(value, known, `The kinds are: ${list(known)}. Left out, it is ruled.`),
    }),
} as const;
