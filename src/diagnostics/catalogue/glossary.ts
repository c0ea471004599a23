/** Mistakes in the glossary. */
import type { Place } from '../problem.ts';
import { error, warning } from './wording.ts';

export const glossaryDiagnostics = {
  glossaryWithoutTerms: (at: Place) =>
    warning('glossary-without-terms', at, {
      message: 'The glossary has no terms.',
      advice: 'Write each term as a heading, “## Crew”, and what it means below it.',
    }),

  glossaryLooseText: (at: Place) =>
    warning('glossary-loose-text', at, {
      message: 'Text above the first term of the glossary is not printed.',
      advice: 'Move it below a term, “## Crew”, or remove it.',
    }),

  termWithoutName: (at: Place) =>
    error('term-without-name', at, {
      message: 'This heading in the glossary names no term.',
      advice: 'Write the term after the two signs: ## Crew',
    }),

  termWithoutMeaning: (at: Place, { name }: { name: string }) =>
    error('term-without-meaning', at, {
      message: `The glossary does not say what “${name}” means.`,
      advice: 'Write a sentence or two below the heading, or remove it.',
    }),

  doubleTerm: (at: Place, { name, line }: { name: string; line: number }) =>
    error('double-term', at, {
      message: `“${name}” stands in the glossary twice; first in line ${line}.`,
      advice: 'Keep one of them. A word can be the name, or another name, of one term only.',
    }),

  emptyAlso: (at: Place, { name }: { name: string }) =>
    error('empty-also', at, {
      message: `“Also:” below “${name}” names nothing.`,
      advice: 'Write other names and spellings with commas between: Also: crews, small groups.',
    }),

  glossaryPicture: (at: Place) =>
    error('glossary-picture', at, {
      message: 'The glossary cannot hold pictures.',
      advice: 'Put the picture into an essay, and leave words here.',
    }),
} as const;
