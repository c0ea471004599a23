import type { Step } from '../group-work.ts';
import { divide } from '../../grouping/index.ts';
import { groupsOf, itemMinutes, wholeMinutes } from './plan.ts';
import { stepMinutes } from '../timing.ts';
import type { AgendaItem, PlannedPractice, WorkshopShape } from './shape.ts';

/** Why a workshop cannot be held with so many people. Sessions and items are counted from 0. */
export type WorkshopFault =
  | {
      readonly type: 'groups';
      readonly session: number;
      readonly item: number;
      readonly what: 'practice' | 'activity' | 'instead';
      /** Fewer than any group needs, or no way to part them. */
      readonly isTooFew: boolean;
    }
  | {
      readonly type: 'time';
      readonly session: number;
      readonly minutes: number;
      readonly available: number;
      /** How many cuts make it fit; undefined where all of them do not. */
      readonly cuts: number | undefined;
    }
  | {
      readonly type: 'instead-longer';
      readonly session: number;
      readonly item: number;
      readonly minutes: number;
      readonly insteadMinutes: number;
    };

/** Everything that keeps a workshop from being held with so many people. */
export function faultsOf(workshop: WorkshopShape<PlannedPractice>, people: number): WorkshopFault[] {
  return workshop.sessions.flatMap(({ agenda, start, end }, session) => {
    const ofItems = agenda.flatMap((item, index) => itemFaults(item, { session, item: index, people }));
    const divided = agenda.map((item) => ({ item, groups: groupsOf(item, people) }));
    const minutes = divided.map(({ item, groups }) => (groups === undefined ? 0 : itemMinutes(item, groups)));
    const total = sum(minutes);
    const available = end - start;
    if (total <= available) return ofItems;
    const cuts = agenda
      .flatMap(({ drop }, index) => (drop === undefined ? [] : [{ drop, minutes: minutes[index] ?? 0 }]))
      .sort((a, b) => a.drop - b.drop);
    const enough = cuts.findIndex(
      (_, index) => total - sum(cuts.slice(0, index + 1).map((cut) => cut.minutes)) <= available,
    );
    return [
      ...ofItems,
      { type: 'time', session, minutes: total, available, cuts: enough === -1 ? undefined : enough + 1 },
    ];
  });
}

function itemFaults(
  item: AgendaItem<PlannedPractice>,
  { people, ...at }: { session: number; item: number; people: number },
): WorkshopFault[] {
  const groups = groupsOf(item, people);
  if (item.type !== 'practice' && item.type !== 'activity') return [];
  if (groups === undefined) {
    const fewest = item.type === 'practice' ? item.practice.people.min : 2;
    return [{ type: 'groups', ...at, what: item.type, isTooFew: people < fewest }];
  }
  if (item.type !== 'practice' || item.instead === undefined) return [];
  const { instead } = item;
  const others = divide(people, instead.people);
  if (others === undefined) {
    return [{ type: 'groups', ...at, what: 'instead', isTooFew: people < instead.people.min }];
  }
  const minutes = itemMinutes(item, groups);
  const insteadMinutes = minutesOf(instead.steps, others);
  return insteadMinutes > minutes ? [{ type: 'instead-longer', ...at, minutes, insteadMinutes }] : [];
}

function minutesOf(steps: readonly Step[], groups: readonly number[]): number {
  return wholeMinutes(sum(steps.map((step) => stepMinutes(step, Math.max(...groups)))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
