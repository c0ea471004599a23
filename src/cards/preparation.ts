import type { Practice } from '../library/index.ts';
import type { Words } from '../words/index.ts';

/** A row of what a card says of a practice, and the field of the file it comes from. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly field: string;
}

/** What to know before the practice begins. `nameOf` says how other practices are called. */
export function preparationFacts(
  { after, materials, space }: Practice,
  { words, nameOf }: { words: Words; nameOf: (practice: Practice) => string },
): Fact[] {
  return [
    ...(after.length > 0
      ? [{ name: words.doFirst, value: after.map(nameOf).join(', '), field: 'after' }]
      : []),
    ...(materials.length > 0
      ? [{ name: words.youNeed, value: materials.join(', '), field: 'materials' }]
      : []),
    ...(space === undefined ? [] : [{ name: words.room, value: space, field: 'space' }]),
  ];
}
