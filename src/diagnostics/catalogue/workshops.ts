/** Mistakes in workshops, and plans that cannot be held. */
import type { Place } from '../problem.ts';
import { didYouMean, error, list, shown, warning } from './wording.ts';

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export interface Subject {
  readonly title: string;
  readonly bounds: Bounds | undefined;
  readonly groupsOf: number | undefined;
}

const peopleWords = (people: number) => (people === 1 ? '1 person' : `${people} people`);
const minutesWords = (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`);

const boundsWords = ({ min, max }: Bounds) =>
  min === max ? `groups of ${min}` : `groups of ${min} to ${max}`;

/** "3, 5 and 7 to 9". */
function countsWords(counts: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const count of counts) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === count - 1) last[1] = count;
    else runs.push([count, count]);
  }
  const words = runs.flatMap(([from, to]) =>
    from === to ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from} to ${to}`],
  );
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

const peopleOf = (counts: readonly number[]) =>
  counts.length === 1 && counts[0] === 1 ? '1 person' : `${countsWords(counts)} people`;

const itemFields = 'practice, break, transition or activity';

/** How an author makes it fit. */
const toShorten = (cuts: readonly string[] | undefined) =>
  cuts === undefined
    ? 'Leave something out, do only some steps of a practice (only: […]), make smaller groups (groupsOf: 3) or let it end later.'
    : `Without ${list(cuts.map((title) => `“${title}”`))} it fits. Leave that out, or let it end later.`;

export const workshopsDiagnostics = {
  headCountOutside: (at: Place, { is, min, max }: { is: number; min: number; max: number }) =>
    error('head-count-outside', at, {
      message: `people: ${is} are to come, but it is said to work for ${min} to ${max}.`,
      advice: `Write the fewest as min and the most as max: people: { is: ${is}, min: ${Math.min(is, min, max)}, max: ${Math.max(is, min, max)} }.`,
    }),

  clockUnread: (at: Place, { field, text }: { field: string; text: string }) =>
    error('clock-unread', at, {
      message: `The field “${field}” is no time of day: ${shown(text)}.`,
      advice: `Write hours and minutes: ${field}: "19:30".`,
    }),

  endsBeforeStart: (at: Place, { start, end }: { start: string; end: string }) =>
    error('ends-before-start', at, {
      message: `This part begins at ${shown(start)} and ends at ${shown(end)}, which is not later on the same day.`,
      advice:
        'Write an end after the start. What goes on past midnight is two parts: end the first with "24:00", and begin the second with "0:00".',
    }),

  unclearItem: (at: Place, { types }: { types: readonly string[] }) =>
    error('unclear-item', at, {
      message:
        types.length === 0
          ? 'This item of the agenda does not say what it is.'
          : `This item of the agenda is several things at once: ${list(types)}.`,
      advice: `Give each item one of the fields ${itemFields}, for example: - { break: Tea, minutes: 15 }`,
    }),

  fieldNotForItem: (
    at: Place,
    { field, type, kinds }: { field: string; type: string; kinds: readonly string[] },
  ) =>
    error('field-not-for-item', at, {
      message: `“${field}” stands here, but ${type === 'activity' ? 'an' : 'a'} ${type} has no such thing.`,
      advice: `Leave it out. It is for: ${list(kinds)}.`,
    }),

  breakDropped: (at: Place) =>
    error('break-dropped', at, {
      message: 'This break is in the cut order, but a break is kept: people need it most when it is late.',
      advice: 'Take “drop” away from the break, and give it to something else.',
    }),

  itemWithoutMinutes: (at: Place, { type, title }: { type: string; title: string }) =>
    error('item-without-minutes', at, {
      message: `The ${type} “${shown(title)}” does not say how long it takes.`,
      advice: `Add its minutes: - { ${type}: ${shown(title)}, minutes: 10 }`,
    }),

  minutesOfPractice: (at: Place) =>
    error('minutes-of-practice', at, {
      message: 'Minutes stand here, but those of a practice are computed from its steps.',
      advice: 'Leave them out. To do less of it, name the steps that are done: only: [Welcome, Check in]',
    }),

  unknownStep: (
    at: Place,
    { practice, title, known }: { practice: string; title: string; known: readonly string[] },
  ) =>
    error('unknown-step', at, {
      message: `“${practice}” has no step “${shown(title)}”.`,
      advice: didYouMean(title, known, `Its steps are: ${list(known)}.`),
    }),

  groupsOutsidePractice: (
    at: Place,
    { title, groupsOf, min, max }: Bounds & { title: string; groupsOf: number },
  ) =>
    error('groups-outside-practice', at, {
      message: `Groups of ${groupsOf} are to do “${title}”, which is for ${boundsWords({ min, max })}.`,
      advice: `Write a number that the practice is for: groupsOf: ${groupsOf < min ? min : max}`,
    }),

  doubleDrop: (at: Place, { drop }: { drop: number }) =>
    error('double-drop', at, {
      message: `Two items of this agenda have the number ${drop} in the cut order.`,
      advice: 'Give each a number of its own: 1 for what is left out first, then 2, then 3.',
    }),

  noGroups: (
    at: Place,
    { title, bounds, groupsOf, people, isTooFew }: Subject & { people: number; isTooFew: boolean },
  ) =>
    error('no-groups', at, {
      message:
        bounds === undefined
          ? `${peopleWords(people)} cannot be parted into groups of about ${groupsOf ?? 2}.`
          : isTooFew
            ? `${peopleWords(people)} cannot do “${title}”: it takes at least ${bounds.min}.`
            : `${peopleWords(people)} cannot be parted into ${boundsWords(bounds)}, as “${title}” needs them.`,
      advice:
        bounds === undefined
          ? 'Choose another size of group, or leave it out and let all stay together.'
          : isTooFew
            ? 'Choose another practice, or plan for more people.'
            : 'Choose another practice. If one group may be larger or smaller, its guide can say so: people: { min: 2, max: 2, leftOver: [3] }',
    }),

  noGroupsFor: (at: Place, { title, bounds, groupsOf, counts }: Subject & { counts: readonly number[] }) =>
    warning('no-groups-for', at, {
      message:
        bounds === undefined
          ? `It does not work for ${peopleOf(counts)}: they cannot be parted into groups of about ${groupsOf ?? 2} for “${title}”.`
          : `It does not work for ${peopleOf(counts)}: “${title}” is for ${boundsWords(bounds)}.`,
      advice:
        'Narrow the range (people: min and max), choose another practice, or write in the text what to do then.',
    }),

  sessionTooLong: (
    at: Place,
    {
      people,
      minutes,
      available,
      cuts,
    }: { people: number; minutes: number; available: number; cuts: readonly string[] | undefined },
  ) =>
    error('session-too-long', at, {
      message: `With ${peopleWords(people)} the agenda takes ${minutesWords(minutes)}, but there are ${available} from start to end.`,
      advice: toShorten(cuts),
    }),

  sessionTooLongFor: (
    at: Place,
    {
      counts,
      minutes,
      cuts,
    }: { counts: readonly number[]; minutes: number; cuts: readonly string[] | undefined },
  ) =>
    warning('session-too-long-for', at, {
      message: `With ${peopleOf(counts)} the agenda runs up to ${minutesWords(minutes)} over.`,
      advice: cuts === undefined ? `${toShorten(cuts)} Or narrow the range.` : toShorten(cuts),
    }),

  insteadTakesLonger: (
    at: Place,
    {
      title,
      instead,
      minutes,
      insteadMinutes,
    }: { title: string; instead: string; minutes: number; insteadMinutes: number },
  ) =>
    error('instead-takes-longer', at, {
      message: `“${instead}” takes ${minutesWords(insteadMinutes)}, longer than “${title}”, which takes ${minutes}.`,
      advice: 'Name a shorter practice, or put the longer one into the agenda and this one under “instead”.',
    }),

  insteadTakesLongerFor: (
    at: Place,
    { title, instead, counts }: { title: string; instead: string; counts: readonly number[] },
  ) =>
    warning('instead-takes-longer-for', at, {
      message: `With ${peopleOf(counts)}, “${instead}” takes longer than “${title}”, whose place it may take.`,
      advice: 'Name a shorter practice, or narrow the range.',
    }),
} as const;
