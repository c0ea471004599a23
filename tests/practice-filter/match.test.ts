import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosen, choiceQuery, criteria, readChoice, type Choice } from '../../src/practice-filter/choice.ts';
import type { PracticeFacts } from '../../src/practice-filter/facts.ts';
import { fits, loosenings, timeNeeded } from '../../src/practice-filter/match.ts';

const round: PracticeFacts = {
  minutes: [
    [2, 2, 8, '8 min'],
    [3, 3, 9.5, '9½ min'],
    [5, 6, 20, '20 min'],
  ],
  idealMinutes: 9.5,
  scale: 'crew',
  intimacy: 'emotional',
  intensity: 'low',
  supplies: 'paper',
  noReading: true,
  outdoors: false,
};
const walk: PracticeFacts = {
  minutes: [[2, 2, 20, '20 min']],
  idealMinutes: 20,
  scale: 'dyad',
  noReading: false,
  outdoors: true,
};

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const choices: fc.Arbitrary<Choice> = fc.record({
  people: optional(fc.integer({ min: 1, max: 8 })),
  minutes: optional(fc.integer({ min: 1, max: 30 })),
  scale: optional(fc.constantFrom('dyad', 'crew', 'network')),
  intimacy: optional(fc.constantFrom('emotional', 'economic')),
  intensity: optional(fc.constantFrom('low', 'high')),
  supplies: optional(fc.constantFrom('none', 'paper')),
  'no-reading': optional(fc.constant(true as const)),
  outdoors: optional(fc.constant(true as const)),
});

describe('a choice', () => {
  test('is the same after its address was read', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(readChoice(new URLSearchParams(choiceQuery(choice)))).toEqual({ ...choice });
      }),
    );
  });

  test('stands in the address in one order, and only what was chosen', () => {
    expect(choiceQuery({ outdoors: true, minutes: 45, people: 5 })).toBe('?people=5&minutes=45&outdoors=yes');
    expect(choiceQuery({})).toBe('');
  });

  test.each(['people=0', 'people=-3', 'people=2.5', 'people=many', 'minutes=', 'outdoors=1', 'shoes=4'])(
    '%s says nothing',
    (query) => {
      expect(chosen(readChoice(new URLSearchParams(query)))).toEqual([]);
    },
  );
});

describe('what fits', () => {
  test('a number of people that makes no group does not', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((people) => fits(round, { people }))).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  test('minutes are compared for the people who are there, else for the best number', () => {
    expect(timeNeeded(round, 6)?.minutes).toBe(20);
    expect(fits(round, { minutes: 9 })).toBe(false);
    expect(fits(round, { minutes: 10 })).toBe(true);
    expect(fits(round, { minutes: 10, people: 6 })).toBe(false);
    expect(fits(round, { minutes: 20, people: 6 })).toBe(true);
  });

  test('what has to be brought is compared from the least to the most', () => {
    expect(fits(round, { supplies: 'none' })).toBe(false);
    expect(fits(round, { supplies: 'paper' })).toBe(true);
    expect(fits({ ...round, supplies: 'none' }, { supplies: 'paper' })).toBe(true);
    expect(fits({ ...round, supplies: 'more' }, { supplies: 'paper' })).toBe(false);
    expect(fits(walk, { supplies: 'paper' })).toBe(false);
  });

  test('more people part into groups, and the slowest is waited for', () => {
    const triads = { ...round, divides: { min: 2, ideal: 3, max: 3 } };
    expect(timeNeeded(triads, 17)).toEqual({
      minutes: 9.5,
      text: '9½ min',
      groupSize: 3,
      groupSizes: [2, 3],
    });
    expect(timeNeeded(triads, 3)?.groupSizes).toEqual([3]);
    expect(timeNeeded(triads, 1)).toBeUndefined();
    expect(timeNeeded(round, 17)).toBeUndefined();
    expect(timeNeeded({ ...walk, divides: { min: 2, ideal: 2, max: 2 } }, 17)).toBeUndefined();
  });

  test('what a practice does not say is not what was asked for', () => {
    expect(fits(walk, { intimacy: 'emotional' })).toBe(false);
    expect(fits(walk, { outdoors: true, scale: 'dyad' })).toBe(true);
    expect(fits(walk, { 'no-reading': true })).toBe(false);
  });

  test('a criterion given up never takes anything away', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(...criteria), (choice, criterion) => {
        for (const facts of [round, walk]) {
          const isTakenAway = fits(facts, choice) && !fits(facts, { ...choice, [criterion]: undefined });
          expect(isTakenAway).toBe(false);
        }
      }),
    );
  });
});

describe('what to loosen', () => {
  test('is each one thing without which something fits, what opens most first', () => {
    expect(loosenings([round, walk], { people: 2, minutes: 5 })).toEqual([
      { criterion: 'minutes', count: 2 },
    ]);
    expect(loosenings([round, walk, walk], { outdoors: true, scale: 'crew' })).toEqual([
      { criterion: 'scale', count: 2 },
      { criterion: 'outdoors', count: 1 },
    ]);
  });

  test('is nothing where two things stand in the way', () => {
    expect(loosenings([walk], { people: 9, minutes: 1 })).toEqual([]);
  });
});
