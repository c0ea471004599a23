/**
 * Typefaces for letters that Literata and Atkinson Hyperlegible lack: Greek, Cyrillic, Devanagari, Hebrew, Arabic,
 * Chinese, Japanese and Korean; other scripts need a font of the machine. Their publishers cut them into files of some
 * hundred letters each. A toolkit’s print pages name only the files that hold a letter of its texts.
 */
import arabic from '@fontsource/ibm-plex-sans-arabic/unicode.json' with { type: 'json' };
import hebrew from '@fontsource/noto-sans-hebrew/unicode.json' with { type: 'json' };
import japanese from '@fontsource-variable/noto-sans-jp/unicode.json' with { type: 'json' };
import korean from '@fontsource-variable/noto-sans-kr/unicode.json' with { type: 'json' };
import chinese from '@fontsource-variable/noto-sans-sc/unicode.json' with { type: 'json' };
import european from '@fontsource/noto-sans/unicode.json' with { type: 'json' };

/** Some letters of a typeface, in files of their own. */
export interface FontSlice {
  /** What CSS asks for and the file that has it, as the name of a package and of a file in it. */
  readonly files: Readonly<Record<FontWeight, FontFile>>;
  /** The letters it is for, as CSS writes them: `U+5de,U+5e0`. */
  readonly unicodeRange: string;
}

export const fontWeights = [400, 600, 700] as const;
export type FontWeight = (typeof fontWeights)[number];

export interface FontFile {
  readonly package: string;
  /** In the package’s `files/`: `noto-sans-hebrew-hebrew-400-normal.woff2`. */
  readonly name: string;
}

interface Typeface {
  readonly package: string;
  /** Ranges of letters by the names of the slices; numbered slices have theirs in brackets: `[12]`. */
  readonly ranges: Readonly<Record<string, string>>;
  /** Whether one file serves every weight. A PDF can embed only the others as they are, but they are many. */
  readonly isVariable: boolean;
}

const inFiles = (name: string, ranges: Typeface['ranges']): Typeface => ({
  package: `@fontsource/${name}`,
  ranges,
  isVariable: false,
});
const variable = (name: string, ranges: Typeface['ranges']): Typeface => ({
  package: `@fontsource-variable/${name}`,
  ranges,
  isVariable: true,
});

const small = [
  inFiles('noto-sans', european),
  // Its joined letters have codes of their own, by which what was printed can be read again.
  inFiles('ibm-plex-sans-arabic', arabic),
  inFiles('noto-sans-hebrew', hebrew),
];
const zh = variable('noto-sans-sc', chinese);
const ja = variable('noto-sans-jp', japanese);
const ko = variable('noto-sans-kr', korean);

/**
 * The slices that hold these letters, each letter in one. Chinese, Japanese and Korean share signs that they write
 * differently: the toolkit’s language decides, and in any other the letters beside them.
 */
export function slicesFor(letters: ReadonlySet<number>, language: string): FontSlice[] {
  const typefaces = [...small, ...eastAsian(letters, language)];
  const chosen = new Map<string, { slice: Pick<FontSlice, 'files'>; letters: string[] }>();
  for (const letter of [...letters].sort((a, b) => a - b)) {
    const slice = sliceOf(letter, typefaces);
    if (slice === undefined) continue;
    const known = chosen.get(slice.files[400].name) ?? { slice, letters: [] };
    known.letters.push(`U+${letter.toString(16)}`);
    chosen.set(slice.files[400].name, known);
  }
  return [...chosen.values()].map(({ slice, letters: own }) => ({ ...slice, unicodeRange: own.join(',') }));
}

function sliceOf(letter: number, typefaces: readonly Typeface[]): Pick<FontSlice, 'files'> | undefined {
  for (const typeface of typefaces) {
    const slice = Object.keys(typeface.ranges).find((each) => holds(typeface.ranges[each] ?? '', letter));
    if (slice === undefined) continue;
    const stem = `${typeface.package.split('/')[1]}-${slice.replace(/^\[(\d+)\]$/, '$1')}`;
    const file = (weight: FontWeight): FontFile => ({
      package: typeface.package,
      name: `${stem}-${typeface.isVariable ? 'wght' : weight}-normal.woff2`,
    });
    return { files: { 400: file(400), 600: file(600), 700: file(700) } };
  }
  return undefined;
}

function eastAsian(letters: ReadonlySet<number>, language: string): readonly Typeface[] {
  const of = (language.split('-')[0] ?? '').toLowerCase();
  const text = String.fromCodePoint(...letters);
  if (of === 'ja' || (of !== 'zh' && of !== 'ko' && /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text))) {
    return [ja, zh, ko];
  }
  if (of === 'ko' || (of !== 'zh' && /\p{sc=Hangul}/u.test(text))) return [ko, zh, ja];
  return [zh, ja, ko];
}

/** Whether `U+5de,U+5e0-5e4` holds a code point. */
export function holds(unicodeRange: string, letter: number): boolean {
  return unicodeRange.split(',').some((part) => {
    const [first = '', last = first] = part.trim().slice(2).split('-');
    return letter >= parseInt(first, 16) && letter <= parseInt(last, 16);
  });
}
