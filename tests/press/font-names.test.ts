/** What fonts call themselves, read from every kind of file that they come in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontNames } from '../../src/press/layout/font-names.ts';
import { root } from '../run-script.ts';

const fileOf = (path: string) => readFile(join(root, 'node_modules', path));

test.each([
  ['@fontsource/literata/files/literata-latin-400-italic.woff2', 'Literata-Italic'],
  ['@fontsource/literata/files/literata-latin-400-italic.woff', 'Literata-Italic'],
  ['@fontsource/noto-emoji/files/noto-emoji-emoji-700-normal.woff2', 'NotoEmoji-Bold'],
  [
    '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
    'IBMPlexSansArabic-Regular',
  ],
  ['@fontsource-variable/noto-sans-sc/files/noto-sans-sc-109-wght-normal.woff2', 'NotoSansSC-Thin'],
  ['pdfjs-dist/standard_fonts/LiberationSans-Bold.ttf', 'LiberationSans-Bold'],
])('%s', async (path, name) => {
  expect(fontNames(await fileOf(path))).toEqual([name]);
});

test('what is no font, or cut short, has no names', async () => {
  const whole = await fileOf('@fontsource/literata/files/literata-latin-400-italic.woff2');
  for (const file of [Buffer.alloc(0), Buffer.from('wOF2'), whole.subarray(0, 60), whole.subarray(0, 4000)]) {
    expect(fontNames(file)).toEqual([]);
  }
});
