/** What the filter knows of a practice: written by the build, read in the browser. */

import type { GroupBounds } from '../grouping/index.ts';

/** From so many people to so many: the minutes, and how they are written. */
export type MinutesRun = readonly [from: number, to: number, minutes: number, text: string];

export interface PracticeFacts {
  /** Rising; the practice is not for numbers outside all runs. */
  readonly minutes: readonly MinutesRun[];
  /** Minutes with the number of people it works best with. */
  readonly idealMinutes: number;
  readonly scale: string;
  readonly intimacy?: string | undefined;
  readonly intensity?: string | undefined;
  /** As the schema has it, from the least to the most. */
  readonly supplies?: string | undefined;
  /** Whether the host is the only one who reads, or nobody. */
  readonly noReading: boolean;
  readonly outdoors: boolean;
  /** How more people than one group holds are divided; left out where all stay together. */
  readonly divides?: GroupBounds | undefined;
}

/** The run that holds a number of people; undefined where the practice is not for it. */
export function minutesRun({ minutes }: Pick<PracticeFacts, 'minutes'>, people: number) {
  return minutes.find(([from, to]) => from <= people && people <= to);
}
