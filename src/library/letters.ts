import type { SourceFolder } from '../folder/index.ts';

/** Signs that stand in any script: beyond what every Latin typeface has, up to emoji and East Asian punctuation. */
const signs = /[[\p{sc=Common}\p{sc=Inherited}]--[\p{ASCII}\u0080-\u024f\p{Cc}\p{Zs}]]/v;
const ofAnotherScript = /[^\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]/u;

/** The letters and signs beyond the Latin script in all texts and settings of a folder, as code points. */
export function lettersBeyondLatin({ entries, toolkit }: SourceFolder): Set<number> {
  const texts = [
    JSON.stringify(toolkit?.data ?? null),
    ...entries.flatMap(({ data, body }) => [JSON.stringify(data ?? null), body]),
  ];
  const letters = new Set<number>();
  for (const letter of new Set(texts.map(withReferences).join(''))) {
    if (ofAnotherScript.test(letter) || signs.test(letter)) letters.add(letter.codePointAt(0) ?? 0);
  }
  return letters;
}

/** A text with the letters that it writes by their numbers: `&#9733;`. */
function withReferences(text: string): string {
  const references = text.matchAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi);
  const letters = [...references].map(([, hex = '', decimal = '']) => {
    const code = hex === '' ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  });
  return text + letters.join('');
}
