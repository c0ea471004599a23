/**
 * Typefaces of the project for letters that the fonts of a document lack: emoji, and the scripts of `script-fonts.ts`. They
 * are one family to CSS, which is named after all others.
 */
import { createRequire } from 'node:module';
import emoji from '@fontsource/noto-emoji/unicode.json' with { type: 'json' };
import { fontWeights, holds, slicesFor, type FontSlice } from '../../script-fonts.ts';
import { groupBy } from '../group-by.ts';

/** Named after all other families of a document. */
export const fallbackFamily = 'Kindling fallback';
/**
 * Named before them, for emoji alone: Chromium does not always find those in a later family, once an earlier one has failed
 * to show them.
 */
export const emojiFamily = 'Kindling emoji';

/** Where a page being printed finds their files: `/.fallback-fonts/@fontsource/noto-emoji/…`. */
const folder = '/.fallback-fonts/';

/**
 * As CSS: the faces that have these letters; the browser loads those that it needs. Chinese signs, which others write
 * differently, look as in the language of the document.
 */
export function fallbackFaces(text: string, language: string): string {
  const letters = codesOf(text).filter((letter) => letter > 0x7f);
  const pictures = Object.entries(emoji).filter(([, range]) =>
    letters.some((letter) => holds(range, letter)),
  );
  const others = letters.filter((letter) => !pictures.some(([, range]) => holds(range, letter)));
  const scripts = groupBy(others, (letter) => ownLanguage(String.fromCodePoint(letter)) ?? language);
  const slices = [...scripts].flatMap(([of, ownLetters]) => slicesFor(new Set(ownLetters), of));
  const pictured = codesOf(shownAsPictures(text));
  return [
    ...slices.flatMap(({ files, unicodeRange }) => faces(fallbackFamily, files, unicodeRange)),
    ...pictures.flatMap(([slice, range]) => {
      const name = `noto-emoji-${slice.replace(/\D/g, '')}-400-normal.woff2`;
      const file = { package: '@fontsource/noto-emoji', name };
      // Drawn in one weight, but only rules of the same weights complete each other.
      const files = { 400: file, 600: file, 700: file };
      const rangeOf = (codes: readonly number[]) =>
        codes
          .filter((code) => code > 0x7f && holds(range, code))
          .map((code) => `U+${code.toString(16)}`)
          .join(',');
      const own = rangeOf(pictured);
      return [
        ...faces(fallbackFamily, files, rangeOf(letters)),
        ...(own === '' ? [] : faces(emojiFamily, files, own)),
      ];
    }),
  ].join('\n');
}

/** Whether a text has any letters that are shown as pictures whatever typeface there is. */
export function hasEmoji(text: string): boolean {
  return shownAsPictures(text) !== '';
}

function shownAsPictures(text: string): string {
  return (
    text
      .match(/[\p{Emoji_Presentation}\p{Regional_Indicator}\uFE0F\u200D]|[^\x20-\x7E](?=\uFE0F)/gu)
      ?.join('') ?? ''
  );
}

function codesOf(text: string): number[] {
  return Array.from(new Set(text), (letter) => letter.codePointAt(0) ?? 0);
}

/** The language whose typeface has a letter that no other language has. */
function ownLanguage(letter: string): string | undefined {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(letter)) return 'ja';
  return /\p{sc=Hangul}/u.test(letter) ? 'ko' : undefined;
}

function faces(family: string, files: FontSlice['files'], unicodeRange: string): string[] {
  return fontWeights.map((weight) => {
    const file = files[weight];
    return `@font-face {
  font-family: "${family}";
  font-weight: ${weightsLike[weight]};
  src: url("${folder}${file.package}/files/${file.name}") format("woff2");
  unicode-range: ${unicodeRange};
}`;
  });
}

const weightsLike = { 400: '1 599', 600: '600 699', 700: '700 1000' } as const;

/** The file at an address of the page; undefined where it is none of theirs. */
export function fallbackFile(pathname: string): string | undefined {
  const [, file] =
    /^\/\.fallback-fonts\/(@fontsource(?:-variable)?\/[\w-]+\/files\/[\w-]+\.woff2)$/.exec(pathname) ?? [];
  if (file === undefined) return undefined;
  try {
    return createRequire(import.meta.url).resolve(file);
  } catch {
    return undefined;
  }
}
