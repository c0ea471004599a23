import type { SourceEntry, SourceFolder } from '../folder/index.ts';
import { keepFor } from './keep.ts';

/** The letters and signs beyond ASCII in all texts and settings of a folder, as code points. */
export function lettersBeyondAscii({ entries, toolkit }: SourceFolder): Set<number> {
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
  return [...new Set(withReferences(text))]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .filter((code) => code > 0x7f);
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
