import { divide } from '../grouping/index.ts';
import type { Supplies } from '../schemas/index.ts';
import { chosen, type Choice, type Criterion } from './choice.ts';
import { minutesRun, type PracticeFacts } from './facts.ts';

/** The time for a number of people: as one group, or in several at once. */
export interface TimeNeeded {
  /** Until the slowest group is done. */
  readonly minutes: number;
  /** The same as it is written. */
  readonly text: string;
  /** How many are in the slowest group, the largest of those. */
  readonly groupSize: number;
  /** Rising; one alone where all stay together. */
  readonly groupSizes: readonly number[];
}

/** Undefined where the practice is not for that number. */
export function timeNeeded(facts: PracticeFacts, people: number): TimeNeeded | undefined {
  const whole = minutesRun(facts, people);
  const groups =
    whole === undefined && facts.divides !== undefined ? divide(people, facts.divides) : [people];
  const sizes = [...new Set(groups ?? [])].sort((a, b) => a - b);
  const times = sizes.flatMap((size) => {
    const run = minutesRun(facts, size);
    return run === undefined ? [] : [{ minutes: run[2], text: run[3], groupSize: size }];
  });
  const slowest = times.sort((a, b) => b.minutes - a.minutes || b.groupSize - a.groupSize)[0];
  return slowest === undefined || times.length < sizes.length ? undefined : { ...slowest, groupSizes: sizes };
}

/** Minutes with that number, or with the ideal one; undefined where the practice is not for it. */
function minutesFor(facts: PracticeFacts, people: number | undefined): number | undefined {
  return people === undefined ? facts.idealMinutes : timeNeeded(facts, people)?.minutes;
}

/** Whether a practice matches a choice. */
export function fits(facts: PracticeFacts, choice: Choice): boolean {
  const minutes = minutesFor(facts, choice.people);
  return (
    minutes !== undefined &&
    minutes <= (choice.minutes ?? Infinity) &&
    (['scale', 'intimacy', 'intensity'] as const).every(
      (name) => choice[name] === undefined || choice[name] === facts[name],
    ) &&
    needsAtMost(facts.supplies, choice.supplies) &&
    (choice['no-reading'] === undefined || facts.noReading) &&
    (choice.outdoors === undefined || facts.outdoors)
  );
}

/** From the least to the most. */
const supplies: readonly string[] = ['none', 'paper', 'more'] satisfies readonly Supplies[];

function needsAtMost(needed: string | undefined, most: string | undefined): boolean {
  if (most === undefined) return true;
  return needed !== undefined && supplies.indexOf(needed) <= supplies.indexOf(most);
}

export interface Loosening {
  readonly criterion: Criterion;
  /** How many practices fit without it. */
  readonly count: number;
}

/** The single criteria whose removal gives results, most results first. */
export function loosenings(all: readonly PracticeFacts[], choice: Choice): Loosening[] {
  return chosen(choice)
    .map((criterion) => {
      const rest = { ...choice, [criterion]: undefined };
      return { criterion, count: all.filter((facts) => fits(facts, rest)).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
