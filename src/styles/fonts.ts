/**
 * The two typefaces, as `@font-face` rules for print pages: Literata for reading, Atkinson Hyperlegible for cards and
 * forms. Both have the emoji, signs and letters of other scripts that the texts need, in every weight and style.
 */
import atkinson400Italic from '@fontsource/atkinson-hyperlegible-next/400-italic.css?inline';
import atkinson400 from '@fontsource/atkinson-hyperlegible-next/400.css?inline';
import atkinson700 from '@fontsource/atkinson-hyperlegible-next/700.css?inline';
import literata400Italic from '@fontsource/literata/400-italic.css?inline';
import literata400 from '@fontsource/literata/400.css?inline';
import literata600 from '@fontsource/literata/600.css?inline';
import type { FontSlice } from '../script-fonts.ts';
import { siteAddress } from '../website/address.ts';

/** The weights and styles in use; only rules of one weight and style complete each other. */
const faces = [
  { family: 'Literata', weight: 400, style: 'normal' },
  { family: 'Literata', weight: 400, style: 'italic' },
  { family: 'Literata', weight: 600, style: 'normal' },
  { family: 'Atkinson Hyperlegible Next', weight: 400, style: 'normal' },
  { family: 'Atkinson Hyperlegible Next', weight: 400, style: 'italic' },
  { family: 'Atkinson Hyperlegible Next', weight: 700, style: 'normal' },
] as const;

/** Where a letter stands in several rules of a typeface, the last one counts: its own come last. */
const ownLetters = [
  literata400,
  literata400Italic,
  literata600,
  atkinson400,
  atkinson400Italic,
  atkinson700,
].join('\n');

/** The rules for a print page of a toolkit whose texts need these slices of other typefaces. */
export function fontFaces(slices: readonly FontSlice[]): string {
  const others = slices.flatMap(({ files, unicodeRange }) =>
    faces.map(
      ({ family, weight, style }) => `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-style: ${style};
  src: url(${siteAddress(`/print/fonts/${files[weight].name}`)}) format('woff2');
  unicode-range: ${unicodeRange};
}`,
    ),
  );
  return [...others, ownLetters].join('\n');
}
