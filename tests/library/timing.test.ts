import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupSizes,
  minutesRange,
  practiceMinutes,
  stepMinutes,
  type Step,
} from '../../src/library/index.ts';

// Halves and quarters of minutes, so that sums are exact.
const minutes = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);
const steps = fc.array(
  fc.record<Step>({
    id: fc.constant('step-1'),
    title: fc.constant('A step'),
    minutes,
    per: fc.constantFrom<('group' | 'person')[]>('group', 'person'),
    who: fc.constant(undefined),
    line: fc.constant(1),
  }),
  { minLength: 1, maxLength: 12 },
);
const headCount = fc.integer({ min: 1, max: 150 });
const people = fc
  .uniqueArray(headCount, { minLength: 3, maxLength: 3 })
  .map((counts) => counts.sort((a, b) => a - b))
  .map(([min = 1, ideal = 1, max = 1]) => ({ min, ideal, max, remainder: undefined }));

const step = (minutesEach: number, per: Step['per']): Step => ({
  id: 'step-1',
  title: 'A step',
  minutes: minutesEach,
  per,
  who: undefined,
  line: 1,
});

test('a round of two minutes each takes seventeen people thirty-four minutes', () => {
  expect(stepMinutes(step(2, 'person'), 17)).toBe(34);
  expect(stepMinutes(step(2, 'group'), 17)).toBe(2);
});

test('three minutes, one and a half for each of four, and two: eleven', () => {
  const practice = { steps: [step(3, 'group'), step(1.5, 'person'), step(2, 'group')] };
  expect(practiceMinutes(practice, 4)).toBe(11);
});

describe('for any practice', () => {
  test('the minutes of its steps add up, wherever it is cut in two', () => {
    fc.assert(
      fc.property(steps, steps, headCount, (before, after, count) => {
        expect(practiceMinutes({ steps: [...before, ...after] }, count)).toBe(
          practiceMinutes({ steps: before }, count) + practiceMinutes({ steps: after }, count),
        );
      }),
    );
  });

  test('each more person adds the same: the minutes that each person has', () => {
    fc.assert(
      fc.property(steps, headCount, headCount, (all, count, more) => {
        const each = all.filter(({ per }) => per === 'person').reduce((sum, one) => sum + one.minutes, 0);
        const added = practiceMinutes({ steps: all }, count + more) - practiceMinutes({ steps: all }, count);
        expect(added).toBe(each * more);
      }),
    );
  });

  test('steps of the whole group do not depend on the number of people', () => {
    fc.assert(
      fc.property(steps, headCount, headCount, (all, one, other) => {
        const ofGroup = all.map((each) => ({ ...each, per: 'group' as const }));
        expect(practiceMinutes({ steps: ofGroup }, one)).toBe(practiceMinutes({ steps: ofGroup }, other));
      }),
    );
  });

  test('fewest ≤ ideal ≤ most, and each is the time with so many people', () => {
    fc.assert(
      fc.property(steps, people, (all, counts) => {
        const range = minutesRange({ steps: all, people: counts });
        expect(range.min).toBeGreaterThan(0);
        expect(range.min).toBeLessThanOrEqual(range.ideal);
        expect(range.ideal).toBeLessThanOrEqual(range.max);
        for (const which of ['min', 'ideal', 'max'] as const) {
          expect(range[which]).toBe(practiceMinutes({ steps: all }, counts[which]));
        }
      }),
    );
  });
});

test('a group has any size from min to max, and those for people left over', () => {
  const sizes = (min: number, max: number, leftOver?: number[]) =>
    groupSizes({ min, ideal: min, max, leftOver, remainder: undefined });
  expect(sizes(3, 5)).toEqual([3, 4, 5]);
  expect(sizes(3, 3, [4, 2])).toEqual([2, 3, 4]);
  expect(sizes(2, 3, [3])).toEqual([2, 3]);
});
