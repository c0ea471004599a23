import { expect, test } from 'vitest';
import { lettersBeyondAscii } from '../../src/library/letters.ts';
import type { SourceFolder } from '../../src/folder/index.ts';

function folderOf(body: string, data: unknown = {}): SourceFolder {
  return { entries: [{ body, data }] } as unknown as SourceFolder;
}
const found = (folder: SourceFolder) =>
  String.fromCodePoint(...[...lettersBeyondAscii(folder)].sort((a, b) => a - b));

test('letters of other scripts are found in texts and in settings, once each', () => {
  expect(found(folderOf('A house: дома', { title: 'Σ' }))).toBe('Σадмо');
  expect(found(folderOf('домом'))).toBe('дмо');
});

test('signs and emoji are, with what joins them, also when written by their numbers', () => {
  expect(found(folderOf('★ 👩\u200D🚀 → … é'))).toBe('é\u200D…→★👩🚀');
  expect(found(folderOf('&#9733; &#x1F399; &#0; &#x110000;'))).toBe('★🎙');
});

test('the punctuation of East Asian scripts is', () => {
  expect(found(folderOf('。！'))).toBe('。！');
});
