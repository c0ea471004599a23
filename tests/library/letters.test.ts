import { expect, test } from 'vitest';
import { lettersBeyondLatin } from '../../src/library/letters.ts';
import type { SourceFolder } from '../../src/folder/index.ts';

function folderOf(body: string, data: unknown = {}): SourceFolder {
  return { entries: [{ body, data }] } as unknown as SourceFolder;
}
const found = (folder: SourceFolder) => String.fromCodePoint(...lettersBeyondLatin(folder));

test('letters of other scripts are found in texts and in settings, once each', () => {
  expect(found(folderOf('A house: дома', { title: 'Σ' }))).toBe('Σдома');
  expect(found(folderOf('домом'))).toBe('дом');
});

test('Latin letters, signs, digits and emoji are not among them', () => {
  expect(found(folderOf('Çà façade, naïve – “œuvre” 12 € 🙂 ½ …'))).toBe('');
});

test('the punctuation of East Asian scripts is', () => {
  expect(found(folderOf('。！'))).toBe('。！');
});
