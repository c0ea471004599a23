import { readFileSync } from 'node:fs';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { ownPackages } from '../own-packages.ts';
import { holds, lettersOfTexts } from '../script-fonts.ts';

/** The project’s typefaces as papers use them. */
const typefaces = {
  /** Atkinson Hyperlegible: for cards, forms and lists. */
  plain: 'atkinson-hyperlegible-next/400-normal',
  /** Literata: for reading, and for what is said. */
  reading: 'literata/400-normal',
  italic: 'literata/400-italic',
  heading: 'literata/600-normal',
  bold: 'atkinson-hyperlegible-next/700-normal',
} as const;

export type Typeface = keyof typeof typefaces;

/** So large that no width is rounded to pixels. */
const emPx = 1000;
/** What a character takes that the two typefaces lack, and others draw. */
const otherEm = 0.55;
/** Emoji and the characters of scripts without spaces are about as wide as they are high. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
/** Marks that stand on the character before them, and what nobody sees. */
const withoutWidth = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u;

const contexts = new Map<Typeface, SKRSContext2D>();

/**
 * The width of a text on one line, in em. Only characters of the project’s two typefaces are measured, kerned as a
 * browser does; the width of others is estimated, as a font of the machine would make it another one on each.
 */
export function textWidthEm(text: string, typeface: Typeface): number {
  let own = '';
  let others = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (withoutWidth.test(character)) continue;
    if (codePoint < 0x7f || holds(lettersOfTexts, codePoint)) own += character;
    else others += wide.test(character) ? 1 : otherEm;
  }
  return own === '' ? others : contextOf(typeface).measureText(own).width / emPx + others;
}

function contextOf(typeface: Typeface): SKRSContext2D {
  let context = contexts.get(typeface);
  if (context === undefined) {
    // A bundled module has another address than its source: packages are looked for from the project.
    const [name = '', style = ''] = typefaces[typeface].split('/');
    const families = ['latin', 'latin-ext'].map((range) => {
      const family = `Kindling ${typeface} ${range}`;
      const file = ownPackages.resolve(`@fontsource/${name}/files/${name}-${range}-${style}.woff2`);
      GlobalFonts.register(readFileSync(file), family);
      return `"${family}"`;
    });
    context = createCanvas(1, 1).getContext('2d');
    context.font = `${emPx}px ${families.join(', ')}`;
    contexts.set(typeface, context);
  }
  return context;
}
