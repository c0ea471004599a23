import { divide } from '../../grouping/index.ts';
import type { Edition, Recipient } from '../../schemas/index.ts';
import { resolveLink } from '../links.ts';
import type { Entry, Practice, Toolkit, Workbook, Worksheet, Workshop } from '../types.ts';
import type { WorkshopPlan } from './plan.ts';

/** Something of the toolkit to print for a workshop. */
export interface KitLine {
  /** A practice stands for its card. */
  readonly entry: Entry;
  readonly edition: Edition | null;
  readonly recipient: Recipient;
  /** How many people, groups or hosts get one. */
  readonly copies: number;
}

/** Everything to print for a workshop beside its own papers, in the order in which it is printed. */
export function kitOf(
  workshop: Workshop,
  toolkit: Pick<Toolkit, 'entries'>,
  plan: WorkshopPlan<Practice>,
): KitLine[] {
  const { workbook, items } = workshop.kit;
  const copiesFor: Readonly<Record<Recipient, number>> = {
    person: plan.people,
    group: mostGroups(plan),
    host: plan.hosts,
    workshop: 1,
  };
  const named = items.map(({ entry, recipient }): KitLine => ({
    entry,
    edition: null,
    recipient,
    copies: copiesFor[recipient],
  }));
  const inKit = new Set<Entry>([
    ...items.map(({ entry }) => entry),
    ...(workbook ? entriesIn(workbook) : []),
  ]);
  const linked = linkedWorksheets(workshop, toolkit)
    .filter((worksheet) => !inKit.has(worksheet))
    .map((entry): KitLine => ({ entry, edition: null, recipient: 'person', copies: copiesFor.person }));
  return [
    ...(workbook === undefined ? [] : workbookLines(workbook, plan)),
    ...practiceCards(workshop, plan),
    ...named.filter(({ entry }) => entry.kind === 'deck'),
    ...[...named.filter(({ entry }) => entry.kind === 'worksheet'), ...linked],
    ...named.filter(({ entry }) => entry.kind !== 'deck' && entry.kind !== 'worksheet'),
  ];
}

/** Hosts who do not take part get the facilitator’s edition, or a book like everybody’s where there is none. */
function workbookLines(entry: Workbook, { people, hosts, everyone }: WorkshopPlan<Practice>): KitLine[] {
  const hasHosts = entry.editions.includes('facilitator');
  const line = (edition: Edition, recipient: Recipient, copies: number): KitLine => ({
    entry,
    edition,
    recipient,
    copies,
  });
  return entry.editions.map((edition) =>
    edition === 'facilitator'
      ? line(edition, 'host', hosts)
      : line(edition, 'person', hasHosts ? people : everyone),
  );
}

/** The card of each practice and of what may take its place: one for each group, or each person. */
function practiceCards({ sessions }: Workshop, plan: WorkshopPlan<Practice>): KitLine[] {
  const lines = new Map<Practice, KitLine>();
  const add = (entry: Practice, recipient: 'group' | 'person', copies: number) => {
    const line = lines.get(entry);
    if (line === undefined || line.copies < copies) {
      lines.set(entry, { entry, edition: null, recipient, copies });
    }
  };
  sessions.forEach(({ agenda }, session) => {
    agenda.forEach((item, index) => {
      if (item.type !== 'practice') return;
      const groups = plan.sessions[session]?.items[index]?.groups ?? [];
      add(item.practice, item.cards, item.cards === 'person' ? plan.people : groups.length);
      if (item.instead !== undefined) {
        add(item.instead, 'group', divide(plan.people, item.instead.people)?.length ?? 1);
      }
    });
  });
  return [...lines.values()];
}

/** Worksheets that the guides of its practices link to, once each. */
function linkedWorksheets(workshop: Workshop, toolkit: Pick<Toolkit, 'entries'>): Worksheet[] {
  const linked = practicesOf(workshop).flatMap((practice) =>
    practice.outline.links.flatMap(({ href }) => {
      const target = resolveLink<Entry>(href, practice, toolkit);
      return target.to === 'entry' && target.entry.kind === 'worksheet' ? [target.entry] : [];
    }),
  );
  return [...new Set(linked)];
}

function entriesIn({ contents }: Workbook): Entry[] {
  return contents.flatMap((item) => (item.type === 'entry' ? [item.entry] : []));
}

/** The practices of a workshop, once each, in order; what may take their place comes last. */
export function practicesOf({ sessions }: Workshop): Practice[] {
  const items = sessions.flatMap(({ agenda }) => agenda).filter((item) => item.type === 'practice');
  return [
    ...new Set([
      ...items.map(({ practice }) => practice),
      ...items.flatMap(({ instead }) => (instead === undefined ? [] : [instead])),
    ]),
  ];
}

function mostGroups({ sessions }: WorkshopPlan<Practice>): number {
  return Math.max(1, ...sessions.flatMap(({ items }) => items.map(({ groups }) => groups.length)));
}

/** A way in which people are parted, and what for. */
export interface GroupDraw {
  /** The larger groups last. */
  readonly sizes: readonly number[];
  readonly titles: readonly string[];
}

/** Every way in which people are parted into several groups, once each: one set of cards to draw for each. */
export function groupDraws({ sessions }: WorkshopPlan<Practice>): GroupDraw[] {
  const parted = sessions.flatMap(({ items }) => items).filter(({ groups }) => groups.length > 1);
  return [...Map.groupBy(parted, ({ groups }) => groups.join(' ')).values()].map((same) => ({
    sizes: same[0]?.groups ?? [],
    titles: [...new Set(same.map(({ item }) => item.title))],
  }));
}
