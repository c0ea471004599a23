import {
  companionsOf,
  minutesRange,
  practicesOf,
  type Question,
  type Practice,
  type Toolkit,
} from '../library/index.ts';
import { scales, type Scale } from '../schemas/index.ts';

/** Practices that have a page together, for those whose browser cannot filter. */
export type PracticeGroup = { readonly id: string; readonly practices: readonly Practice[] } & (
  | { readonly by: 'scale'; readonly scale: Scale }
  | { readonly by: 'time'; readonly mostMinutes: number | undefined }
  | { readonly by: 'question'; readonly question: Question }
);

export const bandMinutes = [15, 30, 60, 90] as const;
const longest = bandMinutes.at(-1) ?? 0;

/** By the size of group; none where all have the same. */
export function scaleGroups(practices: readonly Practice[]): PracticeGroup[] {
  const groups = scales
    .map((scale) => ({
      id: scale,
      by: 'scale' as const,
      scale,
      practices: practices.filter((practice) => practice.scale === scale),
    }))
    .filter((group) => group.practices.length > 0);
  return groups.length > 1 ? groups : [];
}

/**
 * By the minutes that the best number of people takes: up to so many, each with what is shorter, and what is longer
 * than all. A band that holds no more than the one before it is left out; all are where there is only one.
 */
export function timeGroups(practices: readonly Practice[]): PracticeGroup[] {
  const upTo = (most: number) => practices.filter((practice) => minutesRange(practice).ideal <= most);
  const bands = bandMinutes
    .map((mostMinutes) => ({
      id: `${mostMinutes}-minutes`,
      by: 'time' as const,
      mostMinutes,
      practices: upTo(mostMinutes),
    }))
    .filter((band, index) => band.practices.length > upTo(bandMinutes[index - 1] ?? 0).length);
  const longer = {
    id: 'longer',
    by: 'time' as const,
    mostMinutes: undefined,
    practices: practices.filter((practice) => minutesRange(practice).ideal > longest),
  };
  const groups = [...bands, ...(longer.practices.length > 0 ? [longer] : [])];
  return groups.length > 1 ? groups : [];
}

/** By the questions with which people come: the practice to begin with, what goes with it, and what the workshop holds. */
export function questionGroups(
  toolkit: Pick<Toolkit, 'entries' | 'questions' | 'practices'>,
): PracticeGroup[] {
  return toolkit.questions
    .map((question, index) => {
      const { essay, practice, workshop } = question;
      const ids = new Set(
        [
          ...(practice === undefined ? [] : [practice, ...companionsOf(practice, toolkit).practices]),
          ...(essay === undefined ? [] : companionsOf(essay, toolkit).practices),
          ...(workshop === undefined ? [] : practicesOf(workshop)),
        ].map(({ id }) => id),
      );
      return {
        id: `question-${index + 1}`,
        by: 'question' as const,
        question,
        practices: toolkit.practices.filter(({ id }) => ids.has(id)),
      };
    })
    .filter(({ practices }) => practices.length > 0);
}
