/** The ::: blocks an author can write, and the attributes each knows. */
export const directives = {
  step: ['minutes', 'per', 'who'],
  prompt: [],
  care: [],
  facilitator: [],
  write: ['lines'],
  grid: ['columns', 'widths', 'rows', 'lines'],
  slips: ['count'],
  card: [],
  cards: ['kind', 'depth'],
} as const satisfies Record<string, readonly string[]>;

export type DirectiveName = keyof typeof directives;

export function isDirective(name: string): name is DirectiveName {
  return Object.hasOwn(directives, name);
}

/** Written with two colons on one line (`::card[…]`); all others are blocks that end with `:::`. */
export const lineDirectives: readonly DirectiveName[] = ['card'];
