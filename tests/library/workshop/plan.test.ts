import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockText, readClock } from '../../../src/library/workshop/clock.ts';
import { faultsOf } from '../../../src/library/workshop/faults.ts';
import { planWorkshop } from '../../../src/library/index.ts';
import { workshops } from './shapes.ts';

/** A workshop and a number of people who can do all of it, however long it takes. */
const plannable = fc
  .tuple(workshops, fc.integer({ min: 1, max: 60 }))
  .filter(([workshop, people]) => faultsOf(workshop, people).every(({ type }) => type !== 'groups'));

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('any workshop, for any number of people who can do it', () => {
  test('people are conserved in every item', () => {
    fc.assert(
      fc.property(plannable, ([workshop, people]) => {
        for (const { items } of planWorkshop(workshop, people).sessions) {
          for (const { groups } of items) expect(sum(groups)).toBe(people);
        }
      }),
    );
  });

  test('minutes add up: of items to the session’s, of steps to the item’s', () => {
    fc.assert(
      fc.property(plannable, ([workshop, people]) => {
        for (const { session, items, over, spareMinutes } of planWorkshop(workshop, people).sessions) {
          expect(session.start + sum(items.map(({ minutes }) => minutes))).toBe(over);
          expect(over + spareMinutes).toBe(session.end);
          for (const { item, minutes, steps } of items) {
            expect(Number.isInteger(minutes)).toBe(true);
            if (item.type !== 'practice') continue;
            const ofSteps = sum(steps.map((each) => each.minutes));
            expect(minutes).toBe(Math.ceil(ofSteps));
          }
        }
      }),
    );
  });

  test('the clock never goes back, and each thing begins when the one before is over', () => {
    fc.assert(
      fc.property(plannable, ([workshop, people]) => {
        for (const { session, items } of planWorkshop(workshop, people).sessions) {
          let clock = session.start;
          for (const { start, end, minutesLeft, steps } of items) {
            expect(start).toBe(clock);
            expect(minutesLeft).toBe(session.end - start);
            let next = start;
            for (const each of steps) {
              expect(each.start).toBe(next);
              next += each.minutes;
            }
            expect(next).toBeLessThanOrEqual(Math.max(end, start));
            clock = end;
          }
        }
      }),
    );
  });

  test('turns are as many as the largest group has people', () => {
    fc.assert(
      fc.property(plannable, ([workshop, people]) => {
        for (const { items } of planWorkshop(workshop, people).sessions) {
          for (const { steps, groups } of items) {
            for (const { step, minutes } of steps) {
              expect(minutes).toBe(step.per === 'person' ? step.minutes * Math.max(...groups) : step.minutes);
            }
          }
        }
      }),
    );
  });

  test('breaks are kept, all of them and whole; the cut order saves what its items take', () => {
    fc.assert(
      fc.property(plannable, ([workshop, people]) => {
        for (const { session, items, cuts } of planWorkshop(workshop, people).sessions) {
          const breaks = (agenda: readonly { type: string }[]) =>
            agenda.filter(({ type }) => type === 'break');
          expect(breaks(items.map(({ item }) => item))).toEqual(breaks(session.agenda));
          expect(breaks(cuts.map(({ item }) => item))).toEqual([]);
          expect(cuts.map(({ number }) => number)).toEqual(
            session.agenda.flatMap(({ drop }) => drop ?? []).sort((a, b) => a - b),
          );
          const saved = items.filter(({ item }) => item.drop !== undefined).map(({ minutes }) => minutes);
          expect(cuts.at(-1)?.minutesInAll ?? 0).toBe(sum(saved));
        }
      }),
    );
  });

  test('it is too long exactly where its last item is over after the end', () => {
    fc.assert(
      fc.property(plannable, ([workshop, people]) => {
        const { sessions } = planWorkshop(workshop, people);
        const late = sessions.flatMap(({ spareMinutes }, index) => (spareMinutes < 0 ? [index] : []));
        const faults = faultsOf(workshop, people).filter((fault) => fault.type === 'time');
        expect(faults.map(({ session }) => session)).toEqual(late);
        for (const { session, cuts } of faults) {
          const { spareMinutes = 0, cuts: order = [] } = sessions[session] ?? {};
          const after = (count: number) => spareMinutes + (order[count - 1]?.minutesInAll ?? 0);
          if (cuts === undefined) expect(after(order.length)).toBeLessThan(0);
          else {
            expect(after(cuts)).toBeGreaterThanOrEqual(0);
            expect(after(cuts - 1)).toBeLessThan(0);
          }
        }
      }),
    );
  });

  test('there are hosts by the rule, and a seat for everyone', () => {
    fc.assert(
      fc.property(plannable, ([workshop, people]) => {
        const { hosts, everyone } = planWorkshop(workshop, people);
        const { rule, joinIn } = workshop.hosts;
        if ('oneFor' in rule) {
          expect(hosts * rule.oneFor).toBeGreaterThanOrEqual(people);
          expect((hosts - 1) * rule.oneFor).toBeLessThan(people);
        } else expect(hosts).toBe(rule.number);
        expect(everyone).toBe(joinIn ? people : people + hosts);
      }),
    );
  });
});

test('what cannot be done is not planned', () => {
  const unplannable = fc
    .tuple(workshops, fc.integer({ min: 1, max: 60 }))
    .filter(([workshop, people]) => faultsOf(workshop, people).some(({ type }) => type === 'groups'));
  fc.assert(
    fc.property(unplannable, ([workshop, people]) => {
      expect(() => planWorkshop(workshop, people)).toThrow(RangeError);
    }),
  );
});

describe('times of day', () => {
  test.each([
    ['19:00', 1140],
    ['9:05', 545],
    ['9.30', 570],
    ['00:00', 0],
    ['24:00', 1440],
    ['7:30 pm', 1170],
    ['12 am', 0],
    ['12:15 p.m.', 735],
    ['7pm', 1140],
  ])('%s', (text, minutes) => {
    expect(readClock(text)).toBe(minutes);
  });

  test.each(['9', '24:01', '25:00', '9:60', '9:5', '13 pm', '0 am', 'noon', '-1:00', '9:00 Uhr', ''])(
    '“%s” is none',
    (text) => {
      expect(readClock(text)).toBeUndefined();
    },
  );

  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
        expect(readClock(clockText(minutes))).toBe(minutes);
      }),
    );
  });
});
