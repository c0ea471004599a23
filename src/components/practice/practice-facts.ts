import { groupSizes, practiceMinutes, type Practice } from '../../library/index.ts';
import type { MinutesRun, PracticeFacts } from '../../practice-filter/facts.ts';
import type { Scale } from '../../schemas/index.ts';
import type { Words } from '../../words/index.ts';

/** The most sizes that a page lists minutes for; larger groups divide. */
const mostSizes = 200;

/** The sizes of group for which a page gives minutes. */
export function listedSizes({ people }: Pick<Practice, 'people'>): number[] {
  const { min, max, leftOver } = people;
  return groupSizes({ ...people, max: Math.min(max, min + mostSizes - 1), leftOver });
}

/** Larger numbers of people divide into groups of these scales; a congregation stays together. */
const inGroups: ReadonlySet<Scale> = new Set(['dyad', 'crew']);

/** What the practice filter needs to know of a practice. */
export function factsOf(practice: Practice, words: Words): PracticeFacts {
  const { scale, intimacy, intensity, supplies, reading, outdoors, people } = practice;
  const { min, ideal, max, leftOver } = people;
  return {
    minutes: minutesRuns(practice, words),
    idealMinutes: practiceMinutes(practice, people.ideal),
    scale,
    intimacy,
    intensity,
    supplies,
    noReading: reading === 'nobody' || reading === 'host',
    outdoors,
    ...(inGroups.has(scale) ? { divides: { min, ideal, max, leftOver } } : {}),
  };
}

function minutesRuns(practice: Practice, words: Words): MinutesRun[] {
  const runs: MinutesRun[] = [];
  for (const size of listedSizes(practice)) {
    const minutes = practiceMinutes(practice, size);
    const last = runs.at(-1);
    if (last !== undefined && last[1] === size - 1 && last[2] === minutes) {
      runs[runs.length - 1] = [last[0], size, minutes, last[3]];
    } else runs.push([size, size, minutes, words.minutes(minutes)]);
  }
  return runs;
}
