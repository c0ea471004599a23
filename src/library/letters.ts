import type { SourceEntry, SourceFolder } from '../folder/index.ts';
import { keepFor } from './keep.ts';

/** Signs of no one script that only East Asian typefaces have: their punctuation and wide forms. */
const eastAsianSigns = /[\u3000-\u303f\uff00-\uffef]/u;
const ofAnotherScript = /[^\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]/u;

/** The letters beyond the Latin script in all texts and settings of a folder, as code points. */
export function lettersBeyondLatin({ entries, toolkit }: SourceFolder): Set<number> {
  return new Set([
    ...lettersIn(JSON.stringify(toolkit?.data ?? null)),
    ...entries.flatMap((entry) => lettersOf(entry)),
  ]);
}

const lettersOf = keepFor(({ data, body }: SourceEntry) => [
  ...lettersIn(JSON.stringify(data ?? null)),
  ...lettersIn(body),
]);

function lettersIn(text: string): number[] {
  return [...new Set(text)]
    .filter((letter) => ofAnotherScript.test(letter) || eastAsianSigns.test(letter))
    .map((letter) => letter.codePointAt(0) ?? 0);
}
