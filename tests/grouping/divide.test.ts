import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsAround, divide } from '../../src/grouping/index.ts';
import { bounds } from '../library/workshop/shapes.ts';

const crew = { min: 3, ideal: 4, max: 6 };
const pairs = { min: 2, ideal: 2, max: 2, leftOver: [3] };
const threes = { min: 3, ideal: 3, max: 3, leftOver: [4, 2] };

test.each([
  ['17 in crews of 4', 17, crew, 4, [4, 4, 4, 5]],
  ['17 without a size: crews of the best one', 17, crew, undefined, [4, 4, 4, 5]],
  ['5 stay together, for a crew may have 5', 5, crew, undefined, [5]],
  ['7 in fours are two groups, for none may have 7', 7, crew, 4, [3, 4]],
  ['16 in sixes', 16, crew, 6, [5, 5, 6]],
  ['17 in pairs and a three', 17, pairs, undefined, [2, 2, 2, 2, 2, 2, 2, 3]],
  ['3 are the three', 3, pairs, undefined, [3]],
  ['one left over makes a four', 10, threes, undefined, [3, 3, 4]],
  ['two left over make a pair', 11, threes, undefined, [2, 3, 3, 3]],
  ['4 are the four', 4, threes, undefined, [4]],
])('%s', (_, people, limits, size, groups) => {
  expect(divide(people, limits, size)).toEqual(groups);
});

test.each([
  ['3 people for a practice that needs 5', 3, { min: 5, ideal: 6, max: 8 }],
  ['2 for threes, even though a pair may be left over', 2, threes],
  ['17 in pairs, where nobody may be left over', 17, { min: 2, ideal: 2, max: 2 }],
  ['7 in groups of 4 or 5', 7, { min: 4, ideal: 4, max: 5 }],
])('%s: no way', (_, people, limits) => {
  expect(divide(people, limits)).toBeUndefined();
});

const heads = fc.integer({ min: 1, max: 500 });
const size = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });

describe('any number of people within any bounds', () => {
  test('nobody is left out, and nobody is in two groups', () => {
    fc.assert(
      fc.property(heads, bounds, size, (people, limits, wanted) => {
        const groups = divide(people, limits, wanted);
        fc.pre(groups !== undefined);
        expect(groups.reduce((sum, each) => sum + each, 0)).toBe(people);
      }),
    );
  });

  test('no group lies outside the bounds, but for one of those left over', () => {
    fc.assert(
      fc.property(heads, bounds, size, (people, limits, wanted) => {
        const groups = divide(people, limits, wanted) ?? [];
        const outside = groups.filter((each) => each < limits.min || each > limits.max);
        expect(outside.length).toBeLessThanOrEqual(1);
        for (const each of outside) expect(limits.leftOver).toContain(each);
      }),
    );
  });

  test('there is no way only where there is none: by trying all', () => {
    const isPossible = (people: number, min: number, max: number) =>
      Array.from({ length: people }, (_, index) => index + 1).some(
        (count) => count * min <= people && people <= count * max,
      );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), bounds, size, (people, limits, wanted) => {
        const { min, max, leftOver = [] } = limits;
        const possible =
          people >= min &&
          (isPossible(people, min, max) ||
            leftOver.some((odd) => odd === people || (odd < people && isPossible(people - odd, min, max))));
        expect(divide(people, limits, wanted) !== undefined).toBe(possible);
      }),
    );
  });

  test('groups are as many as there can be of the wanted size, where that keeps the bounds', () => {
    fc.assert(
      fc.property(heads, bounds, fc.integer({ min: 1, max: 12 }), (people, limits, wanted) => {
        const count = Math.floor(people / wanted);
        fc.pre(count > 0 && people >= limits.min);
        fc.pre(Math.floor(people / count) >= limits.min && Math.ceil(people / count) <= limits.max);
        expect(divide(people, limits, wanted)).toHaveLength(count);
      }),
    );
  });
});

test('nobody is alone in an activity for pairs', () => {
  expect(divide(7, boundsAround(2), 2)).toEqual([2, 2, 3]);
  expect(divide(1, boundsAround(2), 2)).toBeUndefined();
});
