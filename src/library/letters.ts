import type { SourceFolder } from '../folder/index.ts';

/** Signs of no one script that only East Asian typefaces have: their punctuation and wide forms. */
const eastAsianSigns = /[\u3000-\u303f\uff00-\uffef]/u;
const ofAnotherScript = /[^\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]/u;

/** The letters beyond the Latin script in all texts and settings of a folder, as code points. */
export function lettersBeyondLatin({ entries, toolkit }: SourceFolder): Set<number> {
  const texts = [
    JSON.stringify(toolkit?.data ?? null),
    ...entries.flatMap(({ data, body }) => [JSON.stringify(data ?? null), body]),
  ];
  const letters = new Set<number>();
  for (const letter of new Set(texts.join(''))) {
    if (ofAnotherScript.test(letter) || eastAsianSigns.test(letter)) letters.add(letter.codePointAt(0) ?? 0);
  }
  return letters;
}
