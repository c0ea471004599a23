import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitIntoGroups } from '../../src/grouping/index.ts';

test.each([
  [17, 4, [4, 4, 4, 5]],
  [16, 4, [4, 4, 4, 4]],
  [7, 4, [7]],
  [11, 4, [5, 6]],
  [2, 2, [2]],
  [5, 2, [2, 3]],
  [3, 1, [1, 1, 1]],
])('%i people in groups of %i', (people, size, groups) => {
  expect(splitIntoGroups(people, size)).toEqual(groups);
});

describe('any number of people in groups of any size', () => {
  const any = fc
    .tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 60 }))
    .filter(([people, size]) => people >= size);

  test('nobody is left out, and nobody is in two groups', () => {
    fc.assert(
      fc.property(any, ([people, size]) => {
        const groups = splitIntoGroups(people, size);
        expect(groups.reduce((sum, each) => sum + each, 0)).toBe(people);
      }),
    );
  });

  test('there are as many groups as there can be, and none is smaller than asked', () => {
    fc.assert(
      fc.property(any, ([people, size]) => {
        const groups = splitIntoGroups(people, size);
        expect(groups).toHaveLength(Math.floor(people / size));
        expect(Math.min(...groups)).toBeGreaterThanOrEqual(size);
      }),
    );
  });

  test('sizes differ by one at most, the larger ones last', () => {
    fc.assert(
      fc.property(any, ([people, size]) => {
        const groups = splitIntoGroups(people, size);
        expect((groups.at(-1) ?? 0) - (groups[0] ?? 0)).toBeLessThanOrEqual(1);
        expect(groups).toEqual([...groups].sort((a, b) => a - b));
      }),
    );
  });
});

test.each([
  [3, 4],
  [0, 1],
  [4, 0],
  [4.5, 2],
  [4, 1.5],
  [Number.NaN, 2],
])('%f people make no groups of %f', (people, size) => {
  expect(() => splitIntoGroups(people, size)).toThrow(RangeError);
});
