import { expect, test } from 'vitest';
import { stopWordsOf } from '../../src/search/stop-words.ts';
import { placedTerms, termsIn } from '../../src/search/terms.ts';

test('words are without capitals, accents and apostrophes', () => {
  expect(termsIn('Café, don’t! the Crew’s 2nd')).toEqual(['cafe', 'dont', 'the', 'crews', '2nd']);
});

test('each term knows where its word stands', () => {
  const text = '“Élan,” she said.';
  const words = placedTerms(text).map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(['Élan', 'she', 'said']);
});

test('scripts without spaces are found by pairs of letters', () => {
  expect(termsIn('共に生きる a')).toEqual(['共に', 'に生', '生き', 'きる', 'a']);
  expect(termsIn('輪')).toEqual(['輪']);
});

test('stop words are those of the language', () => {
  expect(stopWordsOf(['en-GB']).has('the')).toBe(true);
  expect(stopWordsOf(['de']).has('fur')).toBe(true);
  expect(stopWordsOf(['de']).has('the')).toBe(false);
  expect(stopWordsOf(['xx']).size).toBe(0);
});
