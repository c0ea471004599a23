import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontWeights, holds, slicesFor } from '../../src/script-fonts.ts';
import { root } from '../run-script.ts';

const lettersOf = (text: string) => new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
const packagesFor = (text: string, language = 'en') => [
  ...new Set(slicesFor(lettersOf(text), language).map(({ files }) => files[400].package)),
];

test('each script has its typeface', () => {
  expect(packagesFor('Дом')).toEqual(['@fontsource/noto-sans']);
  expect(packagesFor('Σπίτι')).toEqual(['@fontsource/noto-sans']);
  expect(packagesFor('بيت')).toEqual(['@fontsource/ibm-plex-sans-arabic']);
  expect(packagesFor('בית')).toEqual(['@fontsource/noto-sans-hebrew']);
  expect(packagesFor('집')).toEqual(['@fontsource-variable/noto-sans-kr']);
});

test('signs that East Asian languages share are those of the toolkit’s language, else of the letters beside them', () => {
  expect(packagesFor('家', 'ja')).toEqual(['@fontsource-variable/noto-sans-jp']);
  expect(packagesFor('家', 'ko')).toEqual(['@fontsource-variable/noto-sans-kr']);
  expect(packagesFor('家', 'zh-Hans')).toEqual(['@fontsource-variable/noto-sans-sc']);
  expect(packagesFor('家')).toEqual(['@fontsource-variable/noto-sans-sc']);
  expect(packagesFor('家の')).toEqual(['@fontsource-variable/noto-sans-jp']);
});

test('emoji come in every weight, joined ones from one file that holds all of them', () => {
  expect(packagesFor('🎙')).toEqual(['@fontsource/noto-emoji']);
  expect(packagesFor('★').at(-1)).toBe('@fontsource-variable/noto-sans-sc');
  for (const text of ['👩\u200D🚀', '👋🏽', '🇵🇹', '1\uFE0F\u20E3']) {
    const slices = slicesFor(lettersOf(text), 'en');
    expect(slices.map(({ files }) => files[700].name)).toEqual(['noto-emoji-emoji-700-normal.woff2']);
    for (const letter of lettersOf(text)) expect(holds(slices[0]?.unicodeRange ?? '', letter)).toBe(true);
  }
});

test('what the typefaces of texts and forms have themselves is taken from no other', () => {
  expect(slicesFor(lettersOf('– “quoted” … € •'), 'en')).toEqual([]);
});

const someLetters = [
  ['А', 'я'],
  ['Α', 'ω'],
  ['א', 'ת'],
  ['ا', 'ي'],
  ['ぁ', 'ん'],
  ['一', '丿'],
  ['가', '긿'],
].flatMap(([first = '', last = '']) => {
  const start = first.codePointAt(0) ?? 0;
  return Array.from({ length: (last.codePointAt(0) ?? 0) - start + 1 }, (_, index) => start + index);
});

test('each letter is in one slice at most, and each file is there', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...someLetters), { maxLength: 60 }),
      fc.constantFrom('en', 'ja', 'ko', 'zh', 'pt-BR'),
      (letters, language) => {
        const slices = slicesFor(new Set(letters), language);
        const named = slices.flatMap(({ unicodeRange }) =>
          unicodeRange.split(',').map((range) => parseInt(range.slice(2), 16)),
        );
        expect(new Set(named).size).toBe(named.length);
        for (const letter of named) expect(letters).toContain(letter);
        for (const { files } of slices) {
          for (const weight of fontWeights) {
            const file = files[weight];
            expect(existsSync(join(root, 'node_modules', file.package, 'files', file.name))).toBe(true);
          }
        }
      },
    ),
  );
});

test('letters of a script that no typeface has are left to the machine', () => {
  expect(slicesFor(lettersOf('ปี'), 'th')).toEqual([]);
});
