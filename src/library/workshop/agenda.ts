import {
  agendaTypes,
  type AgendaFields,
  type AgendaType,
  type KitField,
  type Recipient,
  type WorkshopFields,
} from '../../schemas/index.ts';
import { readClock } from './clock.ts';
import type { AgendaItem, PlannedPractice, WorkshopHosts, WorkshopSession, WorkshopShape } from './shape.ts';

export interface ShapeOptions<P extends PlannedPractice> {
  /** The workshop’s own title, for sessions that have none. */
  readonly title: string;
  /** Undefined for a practice that cannot be used. */
  readonly practiceOf: (id: string) => P | undefined;
}

/** A workshop whose fields have been checked, with its practices in their places; undefined where one is none. */
export function shapeOf<P extends PlannedPractice>(
  { people, hosts, sessions }: WorkshopFields,
  { title, practiceOf }: ShapeOptions<P>,
): WorkshopShape<P> | undefined {
  const planned = sessions.map((session) => {
    const agenda = session.agenda.map((item) => agendaItem(item, practiceOf));
    return agenda.every((item) => item !== undefined) ? { ...session, agenda } : undefined;
  });
  if (!planned.every((session) => session !== undefined)) return undefined;
  return {
    people: { is: people.is, min: people.min ?? people.is, max: people.max ?? people.is },
    hosts: hostsOf(hosts),
    sessions: planned.map((session): WorkshopSession<P> => ({
      title: session.title ?? title,
      date: session.date,
      start: readClock(session.start) ?? 0,
      end: readClock(session.end) ?? 0,
      agenda: session.agenda,
    })),
  };
}

function hostsOf(hosts: WorkshopFields['hosts']): WorkshopHosts {
  if (typeof hosts === 'number') return { rule: { number: hosts }, joinIn: false };
  const { number = 1, oneFor, joinIn } = hosts;
  return { rule: oneFor === undefined ? { number } : { oneFor }, joinIn };
}

/** What kinds of item its fields say it is; one where it is right. */
export function typesOf(fields: AgendaFields): AgendaType[] {
  return agendaTypes.filter((type) => fields[type] !== undefined);
}

function agendaItem<P extends PlannedPractice>(
  fields: AgendaFields,
  practiceOf: (id: string) => P | undefined,
): AgendaItem<P> | undefined {
  const [type = 'activity'] = typesOf(fields);
  const { minutes = 0, groupsOf } = fields;
  const base = {
    title: fields[type] ?? '',
    lead: fields.lead,
    do: fields.do ?? [],
    say: fields.say ?? [],
    materials: fields.materials ?? [],
    drop: fields.drop,
  };
  if (type === 'practice') {
    const practice = practiceOf(fields.practice ?? '');
    const instead = fields.instead === undefined ? undefined : practiceOf(fields.instead);
    if (practice === undefined || (fields.instead !== undefined && instead === undefined)) return undefined;
    return {
      ...base,
      type,
      title: practice.title,
      practice,
      steps: practice.steps.filter(
        ({ title, originalTitle }) =>
          fields.only === undefined || fields.only.some((only) => only === title || only === originalTitle),
      ),
      groupsOf,
      cards: fields.cards ?? 'group',
      instead,
    };
  }
  return type === 'activity'
    ? { ...base, type, minutes, per: fields.per ?? 'group', groupsOf }
    : { ...base, type, minutes };
}

export interface KitReference {
  readonly field: KitField;
  readonly id: string;
  readonly recipient: Recipient;
  readonly path: readonly PropertyKey[];
}

const usualRecipient: Readonly<Record<KitField, Recipient>> = {
  decks: 'workshop',
  worksheets: 'person',
  posters: 'workshop',
};

/** What the kit of a workshop names, its workbook apart. */
export function kitReferences({ kit }: WorkshopFields): KitReference[] {
  return (Object.keys(usualRecipient) as KitField[]).flatMap((field) =>
    kit[field].map((item, index) => ({
      field,
      id: typeof item === 'string' ? item : item.id,
      recipient: (typeof item === 'string' ? undefined : item.for) ?? usualRecipient[field],
      path: ['kit', field, index, ...(typeof item === 'string' ? [] : ['id'])],
    })),
  );
}
