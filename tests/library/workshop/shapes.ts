import fc from 'fast-check';
import type { AgendaItem, PlannedPractice, WorkshopShape } from '../../../src/library/workshop/shape.ts';

/** Halves and quarters of minutes, so that sums are exact. */
const quarters = (most: number) => fc.integer({ min: 1, max: most * 4 }).map((count) => count / 4);

export const bounds = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 })
  .map((numbers) => numbers.sort((a, b) => a - b))
  .chain(([min = 1, ideal = 1, max = 1]) =>
    fc.record({
      min: fc.constant(min),
      ideal: fc.constantFrom(min, ideal, max),
      max: fc.constantFrom(max, Math.max(min, ideal)),
      leftOver: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }), {
        nil: undefined,
      }),
    }),
  )
  .map((each) => ({ ...each, ideal: Math.min(each.ideal, each.max), remainder: undefined }));

const step = fc.record({
  id: fc.constant('step-1'),
  title: fc.constant('A step'),
  minutes: quarters(20),
  per: fc.constantFrom<('group' | 'person')[]>('group', 'person'),
  who: fc.constant(undefined),
  line: fc.constant(1),
});

const practice: fc.Arbitrary<PlannedPractice> = fc.record({
  title: fc.constant('A practice'),
  people: bounds,
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
});

const base = { lead: undefined, do: [], say: [], materials: [] };

const practiceItem = practice.chain(({ steps, ...rest }) =>
  fc
    .record({
      kept: fc.array(fc.boolean(), { minLength: steps.length, maxLength: steps.length }),
      groupsOf: fc.option(fc.integer({ min: rest.people.min, max: rest.people.max }), { nil: undefined }),
    })
    .map(({ kept, groupsOf }): AgendaItem<PlannedPractice> => ({
      ...base,
      type: 'practice',
      title: rest.title,
      practice: { ...rest, steps },
      steps: steps.filter((_, index) => kept[index]),
      groupsOf,
      cards: 'group',
      instead: undefined,
      drop: undefined,
    })),
);

const otherItem = fc
  .record({
    type: fc.constantFrom<('break' | 'transition' | 'activity')[]>('break', 'transition', 'activity'),
    minutes: quarters(30),
    per: fc.constantFrom<('group' | 'person')[]>('group', 'person'),
    groupsOf: fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined }),
  })
  .map(({ type, minutes, per, groupsOf }): AgendaItem<PlannedPractice> =>
    type === 'activity'
      ? { ...base, type, title: 'An activity', minutes, per, groupsOf, drop: undefined }
      : { ...base, type, title: `A ${type}`, minutes, drop: undefined },
  );

const agenda = fc
  .array(fc.oneof(practiceItem, otherItem), { minLength: 1, maxLength: 8 })
  // A cut order that is not the agenda’s; breaks are kept.
  .map((items) =>
    items.map((item, index) =>
      item.type === 'break' || index % 2 === 1 ? item : { ...item, drop: items.length - index },
    ),
  );

export const workshops: fc.Arbitrary<WorkshopShape<PlannedPractice>> = fc.record({
  people: fc.constant({ is: 12, min: 1, max: 40 }),
  hosts: fc.record({
    rule: fc.oneof(
      fc.record({ number: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ oneFor: fc.integer({ min: 1, max: 20 }) }),
    ),
    joinIn: fc.boolean(),
  }),
  sessions: fc.array(
    fc
      .record({ start: fc.integer({ min: 0, max: 1000 }), length: fc.integer({ min: 1, max: 440 }), agenda })
      .map(({ start, length, ...rest }) => ({
        title: 'A part',
        date: undefined,
        start,
        end: start + length,
        ...rest,
      })),
    { minLength: 1, maxLength: 3 },
  ),
});
