/**
 * The two typefaces, as `@font-face` rules for print pages: Literata for reading, Atkinson Hyperlegible for cards and
 * forms. Both have the emoji of Noto Emoji, drawn in one ink.
 */
import atkinson400 from '@fontsource/atkinson-hyperlegible-next/400.css?inline';
import atkinson400Italic from '@fontsource/atkinson-hyperlegible-next/400-italic.css?inline';
import atkinson700 from '@fontsource/atkinson-hyperlegible-next/700.css?inline';
import emoji400 from '@fontsource/noto-emoji/400.css?inline';
import literata400 from '@fontsource/literata/400.css?inline';
import literata400Italic from '@fontsource/literata/400-italic.css?inline';
import literata600 from '@fontsource/literata/600.css?inline';

/** A rule for part of Unicode adds these letters to a typeface that lacks them. */
const withEmoji = ['Literata', 'Atkinson Hyperlegible Next'].map((family) =>
  emoji400.replace(/font-family: *['"]?Noto Emoji['"]?/g, `font-family: '${family}'`),
);

export const fontFaces = [
  ...withEmoji,
  literata400,
  literata400Italic,
  literata600,
  atkinson400,
  atkinson400Italic,
  atkinson700,
].join('\n');
