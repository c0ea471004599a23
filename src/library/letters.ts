import type { SourceFolder } from '../folder/index.ts';

/** The letters and signs beyond ASCII in all texts and settings of a folder, as code points. */
export function lettersBeyondAscii({ entries, toolkit }: SourceFolder): Set<number> {
  const texts = [
    JSON.stringify(toolkit?.data ?? null),
    ...entries.flatMap(({ data, body }) => [JSON.stringify(data ?? null), body]),
  ];
  const letters = new Set<number>();
  for (const letter of new Set(texts.map(withReferences).join(''))) {
    const code = letter.codePointAt(0) ?? 0;
    if (code > 0x7f) letters.add(code);
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
