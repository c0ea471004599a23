import { describe, expect, test } from 'vitest';
import { english } from '../../src/words/en/index.ts';
import { catalogueIn, hasOwnWords } from '../../src/words/index.ts';
import { portuguese } from '../../src/words/pt/index.ts';

/** The shape of a catalogue: names, and what stands under each. */
function shapeOf(words: unknown): unknown {
  if (typeof words === 'function') return `function of ${words.length}`;
  if (typeof words !== 'object' || words === null) return typeof words;
  return Object.fromEntries(
    Object.entries(words)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, shapeOf(each)]),
  );
}

/** Every text that is written as it stands. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

describe('the Portuguese catalogue', () => {
  test('has the same words and functions as the English one', () => {
    expect(shapeOf(portuguese)).toEqual(shapeOf(english));
  });

  test('has a place for each number that the English one has', () => {
    const places = (text: string) => text.split('{}').length;
    expect(textsOf(portuguese).map(places)).toEqual(textsOf(sortedLike(portuguese, english)).map(places));
  });

  test('is translated: few texts are the same in both languages', () => {
    const same = textsOf(portuguese).filter((text) => text.length > 6 && textsOf(english).includes(text));
    // The sides of a card have one name in both.
    expect(same).toEqual(['{} face', '{} faces']);
  });

  test('says numbers and lists as Portuguese does', () => {
    const { words, workshopWords, ticketWords } = portuguese;
    expect(words.people({ min: 3, ideal: 4, max: 5 })).toBe('3–5 pessoas, de preferência 4');
    expect(words.people({ min: 1, ideal: 1, max: 1 })).toBe('1 pessoa');
    expect(workshopWords.groups([4, 4, 5])).toBe('2 grupos de 4 e 1 de 5');
    expect(words.notTranslated('en')).toContain('em inglês');
    expect(
      ticketWords.step(
        { action: 'cut', through: 'sheet', line: 'vertical', fromEdge: 'left', distanceMm: 148.5 },
        'a4',
      ),
    ).toBe('Cortem a folha toda, ao alto, a 148,5 mm da margem esquerda.');
  });
});

test('a language without words of its own has the English ones', () => {
  expect(catalogueIn('pt-PT')).toBe(portuguese);
  expect(catalogueIn('de')).toBe(english);
  expect(hasOwnWords({ settings: { language: 'PT-br' } })).toBe(true);
  expect(hasOwnWords({ settings: { language: 'ar' } })).toBe(false);
});

/** One catalogue with its names in the order of another. */
function sortedLike(order: unknown, words: unknown): unknown {
  if (typeof order !== 'object' || order === null || typeof words !== 'object' || words === null)
    return words;
  return Object.keys(order).map((name) =>
    sortedLike((order as Record<string, unknown>)[name], (words as Record<string, unknown>)[name]),
  );
}
