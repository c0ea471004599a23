import { describe, expect, test } from 'vitest';
import { english } from '../../src/words/en/index.ts';
import { plural, type PluralForms } from '../../src/words/plural.ts';
import { portuguese } from '../../src/words/pt/index.ts';

describe('the form for a count is its language’s own', () => {
  const arabic: PluralForms = {
    zero: 'لا بطاقات',
    one: 'بطاقة واحدة',
    two: 'بطاقتان',
    few: '{} بطاقات',
    many: '{} بطاقة',
    other: '{} بطاقة في المجموع',
  };

  test.each([
    [0, 'لا بطاقات'],
    [1, 'بطاقة واحدة'],
    [2, 'بطاقتان'],
    [3, '3 بطاقات'],
    [10, '10 بطاقات'],
    [11, '11 بطاقة'],
    [100, '100 بطاقة في المجموع'],
    [103, '103 بطاقات'],
  ])('in Arabic, of %d', (count, written) => {
    expect(plural(count, arabic, 'ar')).toBe(written);
  });

  test.each([
    ['pt-BR', '0 carta'],
    ['pt-PT', '0 cartas'],
  ])('in %s, of none', (locale, written) => {
    expect(plural(0, { one: '{} carta', other: '{} cartas' }, locale)).toBe(written);
  });

  test('and `other` where it has none', () => {
    expect(plural(1, { other: '{} 枚' }, 'en')).toBe('1 枚');
    expect(plural(2, arabic, 'ja')).toBe('2 بطاقة في المجموع');
  });
});

test.each([
  [english.words.cardCount, ['0 cards', '1 card', '2 cards', '21 cards']],
  [
    english.words.blankCards,
    ['0 cards to write on', 'A card to write on', '2 cards to write on', '21 cards to write on'],
  ],
  [portuguese.words.cardCount, ['0 cartas', '1 carta', '2 cartas', '21 cartas']],
  [portuguese.workshopWords.people, ['0 pessoas', '1 pessoa', '2 pessoas', '21 pessoas']],
])('catalogues count by it', (words, written) => {
  expect([0, 1, 2, 21].map(words)).toEqual(written);
});

test('of a range of people the last number counts', () => {
  const { peopleShort } = english.words;
  expect([peopleShort({ min: 1, max: 1 }), peopleShort({ min: 1, max: 4 })]).toEqual([
    '1 person',
    '1–4 people',
  ]);
});
