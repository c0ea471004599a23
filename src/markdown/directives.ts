import { stepAttributes } from '../schemas/step.ts';

/** The ::: blocks an author can write, and the attributes each knows. */
export const directives = {
  step: stepAttributes,
  prompt: [],
  care: [],
  facilitator: [],
  write: ['lines', 'kind'],
  aside: [],
  grid: ['columns', 'widths', 'rows', 'lines'],
  slips: ['count'],
  card: [],
  cards: ['kind', 'depth'],
} as const satisfies Record<string, readonly string[]>;

export type DirectiveName = keyof typeof directives;

export function isDirective(name: string): name is DirectiveName {
  return Object.hasOwn(directives, name);
}

/** What stands within a text with one colon, `:index[crew]`, and the attributes each knows. */
export const textDirectives = { index: ['as'] } as const satisfies Record<string, readonly string[]>;

export type TextDirectiveName = keyof typeof textDirectives;

export function isTextDirective(name: string): name is TextDirectiveName {
  return Object.hasOwn(textDirectives, name);
}

/** Written with two colons on one line (`::card[…]`); all others are blocks that end with `:::`. */
export const lineDirectives: readonly DirectiveName[] = ['card'];
