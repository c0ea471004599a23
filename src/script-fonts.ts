/**
 * Typefaces for letters that Literata and Atkinson Hyperlegible lack: emoji, Greek, Cyrillic, Devanagari, Hebrew,
 * Arabic, Chinese, Japanese and Korean, and the signs that come with them; other scripts need a font of the machine.
 * Their publishers cut them into files of some hundred letters each. A toolkit’s print pages name only the files that
 * hold a letter of its texts.
 */
import arabic from '@fontsource/ibm-plex-sans-arabic/unicode.json' with { type: 'json' };
import emoji from '@fontsource/noto-emoji/unicode.json' with { type: 'json' };
import hebrew from '@fontsource/noto-sans-hebrew/unicode.json' with { type: 'json' };
import japanese from '@fontsource-variable/noto-sans-jp/unicode.json' with { type: 'json' };
import korean from '@fontsource-variable/noto-sans-kr/unicode.json' with { type: 'json' };
import chinese from '@fontsource-variable/noto-sans-sc/unicode.json' with { type: 'json' };
import european from '@fontsource/noto-sans/unicode.json' with { type: 'json' };

/**
 * What Literata and Atkinson Hyperlegible both have in each of their weights, beyond ASCII: less than their publishers
 * say.
 */
export const lettersOfTexts =
  'U+a0-ac,U+ae-b4,U+b6-107,U+10a-113,U+116-11b,U+11e-123,U+126-127,U+12a-12b,U+12e-133,U+136-137,U+139-13e,U+141-148,U+150-155,U+158-15b,U+15e-165,U+16a-16b,U+16e-17e,U+192,U+218-21b,U+237,' +
  'U+2c6-2c7,U+2c9,U+2da,U+2dc-2dd,U+300-301,U+303-304,U+308,U+1e80-1e85,U+1e9e,U+1ef2-1ef3,U+2009,U+2013-2014,U+2018-201a,U+201c-201e,U+2020,U+2022,U+2026,U+2039-203a,U+2044,U+20ac,U+20b9,U+2113,U+2122,U+2212,U+2215';

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

/** Drawn in one ink. */
const emojiInParts = inFiles('noto-emoji', emoji);
const wholeEmoji = inFiles('noto-emoji', { emoji: Object.values(emoji).join(',') });
const small = [
  inFiles('noto-sans', european),
  // Its joined letters have codes of their own, by which what was printed can be read again.
  inFiles('ibm-plex-sans-arabic', arabic),
  inFiles('noto-sans-hebrew', hebrew),
];
const zh = variable('noto-sans-sc', chinese);
const ja = variable('noto-sans-jp', japanese);
const ko = variable('noto-sans-kr', korean);

/** What stands for nothing by itself in a text that holds emoji. */
const selectors = 'U+fe0e-fe0f';
/** What emoji are joined with to other ones: 👩‍🚀, 👋🏽, 1️⃣. They come from one file then, the whole of the typeface. */
const joints = 'U+200d,U+20e3,U+1f1e6-1f1ff,U+1f3fb-1f3ff,U+e0020-e007f';
const keys = 'U+23,U+2a,U+30-39';
const isSign = /[\p{sc=Common}\p{sc=Inherited}]/u;

/**
 * The slices that hold these letters, in the order of CSS: where several hold one, the last counts. A letter of a script
 * is in one slice; a sign in one of each typeface that may have it, as publishers name more than they have. Chinese, Japanese and
 * Korean share signs that they write differently: the toolkit’s language decides, and in any other the letters beside
 * them.
 */
export function slicesFor(letters: ReadonlySet<number>, language: string): FontSlice[] {
  const areJoined = [...letters].some((letter) => holds(joints, letter));
  const emojiTypeface = areJoined ? wholeEmoji : emojiInParts;
  const typefaces = [...small, ...eastAsian(letters, language)];
  const chosen = new Map<string, Slice & { letters: number[] }>();
  for (const letter of [...letters].sort((a, b) => a - b)) {
    if (letter < 0x80 || holds(lettersOfTexts, letter) || isUnseen(letter)) continue;
    const text = String.fromCodePoint(letter);
    const isEmoji = /\p{Emoji}/u.test(text) || holds(joints, letter);
    const slices = (isEmoji ? [emojiTypeface, ...typefaces] : [...typefaces, emojiTypeface]).flatMap(
      (typeface) => sliceOf(letter, typeface) ?? [],
    );
    for (const slice of isSign.test(text) && !isEmoji ? slices : slices.slice(0, 1)) {
      const known = chosen.get(slice.files[400].name) ?? { ...slice, letters: [] };
      known.letters.push(letter);
      chosen.set(slice.files[400].name, known);
    }
  }
  const inOrder = [...typefaces, emojiTypeface].reverse();
  const slices = [...chosen.values()].sort(
    (a, b) => inOrder.indexOf(a.typeface) - inOrder.indexOf(b.typeface),
  );
  return slices.map(({ files, typeface, letters: own }) => {
    const range = [...own.map((letter) => `U+${letter.toString(16)}`), ...besideOf(typeface)];
    return { files, unicodeRange: range.join(',') };
  });
}

/** What a slice must have besides its letters. */
function besideOf(typeface: Typeface): readonly string[] {
  if (typeface === wholeEmoji) return [joints, selectors, keys];
  return typeface === emojiInParts ? [selectors] : [];
}

/** Joiners, soft hyphens and their like. */
function isUnseen(letter: number): boolean {
  return /[\p{Default_Ignorable_Code_Point}\p{C}\s]/u.test(String.fromCodePoint(letter));
}

interface Slice extends Pick<FontSlice, 'files'> {
  readonly typeface: Typeface;
}

function sliceOf(letter: number, typeface: Typeface): Slice | undefined {
  const slice = Object.keys(typeface.ranges).find((each) => holds(typeface.ranges[each] ?? '', letter));
  if (slice === undefined) return undefined;
  const stem = `${typeface.package.split('/')[1]}-${slice.replace(/^\[(\d+)\]$/, '$1')}`;
  const file = (weight: FontWeight): FontFile => ({
    package: typeface.package,
    name: `${stem}-${typeface.isVariable ? 'wght' : weight}-normal.woff2`,
  });
  return { files: { 400: file(400), 600: file(600), 700: file(700) }, typeface };
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
  return rangesOf(unicodeRange).some(([first, last]) => letter >= first && letter <= last);
}

const parsed = new Map<string, readonly (readonly [first: number, last: number])[]>();

/** Read once: a publisher’s list of slices is asked for every letter of a toolkit. */
function rangesOf(unicodeRange: string) {
  const known = parsed.get(unicodeRange);
  if (known !== undefined) return known;
  const ranges = unicodeRange.split(',').map((part) => {
    const [first = '', last = first] = part.trim().slice(2).split('-');
    return [parseInt(first, 16), parseInt(last, 16)] as const;
  });
  parsed.set(unicodeRange, ranges);
  return ranges;
}
