import type { Step } from '../group-work.ts';
import { stepMinutes } from '../timing.ts';
import { boundsAround, divide } from '../../grouping/index.ts';
import type { AgendaItem, PlannedPractice, WorkshopHosts, WorkshopSession, WorkshopShape } from './shape.ts';

/** A workshop for a number of people: what happens when, in which groups. */
export interface WorkshopPlan<P extends PlannedPractice> {
  readonly people: number;
  readonly hosts: number;
  /** People and those hosts who are not among them. */
  readonly everyone: number;
  readonly sessions: readonly PlannedSession<P>[];
}

export interface PlannedSession<P extends PlannedPractice> {
  readonly session: WorkshopSession<P>;
  readonly items: readonly PlannedItem<P>[];
  /** Minutes since midnight at which the last item is over. */
  readonly over: number;
  /** Minutes between then and the session’s end. */
  readonly spareMinutes: number;
  /** What to leave out when it is late, in that order. */
  readonly cuts: readonly Cut<P>[];
}

export interface PlannedItem<P extends PlannedPractice> {
  readonly item: AgendaItem<P>;
  /** Minutes since midnight, whole. */
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  /** Minutes from its start to the session’s end. */
  readonly minutesLeft: number;
  /** Sizes of the groups, the larger ones last; one number where all are together. */
  readonly groups: readonly number[];
  /** The steps of a practice; none for everything else. */
  readonly steps: readonly PlannedStep[];
}

export interface PlannedStep {
  readonly step: Step;
  /** Minutes since midnight; may be a part of a minute. */
  readonly start: number;
  readonly minutes: number;
}

export interface Cut<P extends PlannedPractice> {
  readonly item: AgendaItem<P>;
  readonly number: number;
  /** Minutes that leaving it out saves, alone and with all cuts before it. */
  readonly minutes: number;
  readonly minutesInAll: number;
}

/**
 * Plans a workshop for so many people.
 * @throws RangeError where some practice cannot be done with so many; `faultsOf` tells which.
 */
export function planWorkshop<P extends PlannedPractice>(
  workshop: WorkshopShape<P>,
  people: number = workshop.people.is,
): WorkshopPlan<P> {
  const hosts = hostsFor(workshop.hosts, people);
  return {
    people,
    hosts,
    everyone: people + (workshop.hosts.joinIn ? 0 : hosts),
    sessions: workshop.sessions.map((session) => planSession(session, people)),
  };
}

function planSession<P extends PlannedPractice>(
  session: WorkshopSession<P>,
  people: number,
): PlannedSession<P> {
  let start = session.start;
  const items = session.agenda.map((item): PlannedItem<P> => {
    const groups = groupsOf(item, people);
    if (groups === undefined) throw new RangeError(`${people} people cannot do “${item.title}”.`);
    const planned = planItem(item, { groups, start, end: session.end });
    start = planned.end;
    return planned;
  });
  return { session, items, over: start, spareMinutes: session.end - start, cuts: cutsOf(items) };
}

function planItem<P extends PlannedPractice>(
  item: AgendaItem<P>,
  { groups, start, end }: { groups: readonly number[]; start: number; end: number },
): PlannedItem<P> {
  const largest = Math.max(...groups);
  let next = start;
  const steps = (item.type === 'practice' ? item.steps : []).map((step): PlannedStep => {
    const planned = { step, start: next, minutes: stepMinutes(step, largest) };
    next += planned.minutes;
    return planned;
  });
  const minutes = itemMinutes(item, groups);
  return { item, start, end: start + minutes, minutes, minutesLeft: end - start, groups, steps };
}

function cutsOf<P extends PlannedPractice>(items: readonly PlannedItem<P>[]): Cut<P>[] {
  let minutesInAll = 0;
  return items
    .flatMap(({ item, minutes }) => (item.drop === undefined ? [] : [{ item, number: item.drop, minutes }]))
    .sort((a, b) => a.number - b.number)
    .map((cut) => ({ ...cut, minutesInAll: (minutesInAll += cut.minutes) }));
}

/** The groups in which so many people do an item; undefined where they cannot. */
export function groupsOf(item: AgendaItem<PlannedPractice>, people: number): readonly number[] | undefined {
  switch (item.type) {
    case 'practice':
      return divide(people, item.practice.people, item.groupsOf);
    case 'activity':
      return item.groupsOf === undefined
        ? [people]
        : divide(people, boundsAround(item.groupsOf), item.groupsOf);
    default:
      return [people];
  }
}

/** Whole minutes an item takes: all groups at once, turns of each person for the largest of them. */
export function itemMinutes(item: AgendaItem<PlannedPractice>, groups: readonly number[]): number {
  const largest = Math.max(...groups);
  switch (item.type) {
    case 'practice':
      return wholeMinutes(item.steps.reduce((sum, step) => sum + stepMinutes(step, largest), 0));
    case 'activity':
      return wholeMinutes(item.per === 'person' ? item.minutes * largest : item.minutes);
    default:
      return wholeMinutes(item.minutes);
  }
}

/** Nobody keeps half minutes between two things; and sums of tenths are never quite exact. */
export function wholeMinutes(minutes: number): number {
  return Math.ceil(Math.round(minutes * 1000) / 1000);
}

/** How many hosts so many people need. */
export function hostsFor({ rule }: WorkshopHosts, people: number): number {
  return 'number' in rule ? rule.number : Math.ceil(people / rule.oneFor);
}
