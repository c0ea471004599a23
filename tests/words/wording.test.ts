import { expect, test } from 'vitest';
import { english } from '../../src/words/en/index.ts';

const { words } = english;

test.each([
  [0.5, '½ min'],
  [1.5, '1½ min'],
  [90, '90 min'],
  [179, '179 min'],
  [180, '3 h'],
  [210, '3 h 30 min'],
  [1680, '28 h'],
])('%d minutes are written “%s”', (minutes, written) => {
  expect(words.minutes(minutes)).toBe(written);
});

test('a range says its unit once where both are minutes', () => {
  expect(words.minutesRange({ min: 65, max: 89 })).toBe('65–89 min');
  expect(words.minutesRange({ min: 150, max: 210 })).toBe('150 min – 3 h 30 min');
  expect(words.minutesRange({ min: 360, max: 360 })).toBe('6 h');
});

test('a step’s minutes say whether each person has them', () => {
  expect(words.stepMinutes({ minutes: 240, per: 'group' })).toBe('4 h');
  expect(words.stepMinutes({ minutes: 2, per: 'person' })).toBe('2 min each');
});
