import { chosen, type Choice, type Criterion } from './choice.ts';
import { minutesRun, type PracticeFacts } from './facts.ts';

/** Minutes with so many people, or with the best number while nobody has said; undefined where it is not for so many. */
export function minutesFor(facts: PracticeFacts, people: number | undefined): number | undefined {
  return people === undefined ? facts.idealMinutes : minutesRun(facts, people)?.[2];
}

/** Whether a practice is all that somebody looks for. */
export function fits(facts: PracticeFacts, choice: Choice): boolean {
  const minutes = minutesFor(facts, choice.people);
  return (
    minutes !== undefined &&
    minutes <= (choice.minutes ?? Infinity) &&
    (['scale', 'intimacy', 'intensity'] as const).every(
      (name) => choice[name] === undefined || choice[name] === facts[name],
    ) &&
    (choice['no-reading'] === undefined || facts.noReading) &&
    (choice.outdoors === undefined || facts.outdoors)
  );
}

export interface Loosening {
  readonly criterion: Criterion;
  /** How many practices fit without it. */
  readonly count: number;
}

/** Which one thing could be given up so that something fits, what opens most first. */
export function loosenings(all: readonly PracticeFacts[], choice: Choice): Loosening[] {
  return chosen(choice)
    .map((criterion) => {
      const rest = { ...choice, [criterion]: undefined };
      return { criterion, count: all.filter((facts) => fits(facts, rest)).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
