import type { People, Step } from './group-work.ts';
import type { Practice } from './types.ts';

/** Minutes one step takes with so many people doing it together. */
export function stepMinutes(step: Step, people: number): number {
  return step.per === 'person' ? step.minutes * people : step.minutes;
}

/** Minutes a whole practice takes with so many people doing it together. */
export function practiceMinutes(practice: Pick<Practice, 'steps'>, people: number): number {
  return practice.steps.reduce((total, step) => total + stepMinutes(step, people), 0);
}

export interface MinutesRange {
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
}

/** Minutes for the fewest, the ideal and the most people. */
export function minutesRange(practice: Pick<Practice, 'steps' | 'people'>): MinutesRange {
  const { min, ideal, max } = practice.people;
  return {
    min: practiceMinutes(practice, min),
    ideal: practiceMinutes(practice, ideal),
    max: practiceMinutes(practice, max),
  };
}

/** The head-counts of one group, rising: from min to max, and what it may have where people are left over. */
export function groupSizes({ min, max, leftOver = [] }: People): number[] {
  const usual = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return [...new Set([...usual, ...leftOver])].sort((a, b) => a - b);
}
