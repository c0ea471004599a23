import { expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';

const filler = 'Bread rises slowly in a warm kitchen. '.repeat(12);
const part = (text: string, anchor = '', heading = '') => ({ text, anchor, heading });
const matching = (...terms: string[]) => new Map(terms.map((term) => [term, term]));
const shown = (pieces: readonly { text: string; isMarked: boolean }[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test('the passage with most of the sought words is shown, from the beginning of a sentence', () => {
  const { pieces, anchor } = excerptOf(
    [part(`One crew. ${filler}`), part(`${filler}Then a crew may sing. ${filler}`, 'songs', 'Songs')],
    matching('crew', 'sing'),
  );
  expect(anchor).toBe('songs');
  expect(shown(pieces)).toMatch(
    /^… (Bread rises slowly in a warm kitchen\. )?Then a \[crew\] may \[sing\]\. .* …$/,
  );
});

test('a heading counts as words of its part', () => {
  const { anchor } = excerptOf([part('Text.'), part('Wait.', 'tears', 'Tears')], matching('tears'));
  expect(anchor).toBe('tears');
});

test('where nothing is found, the texts’ beginning is shown', () => {
  const { pieces, anchor } = excerptOf([part(''), part('Short words.', 'a')], matching('other'));
  expect([shown(pieces), anchor]).toEqual(['Short words.', '']);
});

test('no word is lost or doubled between the marks', () => {
  const text = 'a crew, a crew, and a crew';
  const { pieces } = excerptOf([part(text)], matching('crew'));
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ isMarked }) => isMarked)).toHaveLength(3);
});
