import { diagnostics, type Place, type Diagnostic } from '../../diagnostics/index.ts';
import type { AgendaFields } from '../../schemas/index.ts';
import { stepsOf } from '../blocks.ts';
import { isOfUnread, type Draft } from '../draft.ts';
import type { Named, Register } from '../register.ts';
import { shapeOf, typesOf } from './agenda.ts';
import { readClock } from './clock.ts';
import { faultDiagnostics } from './fault-problems.ts';
import type { PlannedPractice } from './shape.ts';

type WorkshopDraft = Extract<Draft, { kind: 'workshop' }>;

/** What is wrong with a workshop among the other entries, its references apart. */
export function checkWorkshop(draft: WorkshopDraft, register: Register): Diagnostic[] {
  const { source, fields } = draft;
  const at = (path: readonly PropertyKey[]): Place => ({ file: source.file, line: source.lineOf(path) });
  const own = [
    ...checkPeople(draft, at),
    ...fields.sessions.flatMap((session, index) => [
      ...checkTimes(session, (field) => at(['sessions', index, field])),
      ...session.agenda.flatMap((item, place) =>
        checkItem(item, { register, at: (path) => at(['sessions', index, 'agenda', place, ...path]) }),
      ),
      ...checkCutOrder(session.agenda, (place) => at(['sessions', index, 'agenda', place, 'drop'])),
    ]),
  ];
  if (own.length > 0) return own;
  const practiceOf = (id: string) => plannedPractice(register.find(id, ['practice']));
  const shape = shapeOf(fields, { title: draft.title, practiceOf });
  return shape === undefined ? [] : faultDiagnostics(shape, at);
}

/** What a plan needs of a practice; undefined where nothing can be planned with it. */
function plannedPractice(named: Named<'practice'>): PlannedPractice | undefined {
  if (named.is !== 'whole') return undefined;
  const { fields, title } = named.draft;
  const { people } = fields;
  return {
    title,
    people: { ...people, ideal: people.ideal ?? people.min, remainder: people.remainder },
    steps: stepsOf(named.draft),
  };
}

function checkPeople({ fields }: WorkshopDraft, at: (path: readonly PropertyKey[]) => Place): Diagnostic[] {
  const { is, min = is, max = is } = fields.people;
  return min <= is && is <= max ? [] : [diagnostics.headCountOutside(at(['people']), { is, min, max })];
}

function checkTimes(
  { start, end }: { readonly start: string; readonly end: string },
  at: (field: 'start' | 'end') => Place,
): Diagnostic[] {
  const times = { start: readClock(start), end: readClock(end) };
  const unread = (['start', 'end'] as const).filter((field) => times[field] === undefined);
  if (unread.length > 0) {
    return unread.map((field) => diagnostics.clockUnread(at(field), { field, text: { start, end }[field] }));
  }
  const isForwards = (times.start ?? 0) < (times.end ?? 0);
  return isForwards ? [] : [diagnostics.endsBeforeStart(at('end'), { start, end })];
}

/** Fields that fit only some kinds of item. */
const fitting: Readonly<Partial<Record<keyof AgendaFields, readonly string[]>>> = {
  only: ['practice'],
  cards: ['practice'],
  instead: ['practice'],
  groupsOf: ['practice', 'activity'],
  per: ['activity'],
  lead: ['practice', 'activity', 'transition'],
};

interface ItemContext {
  readonly register: Register;
  readonly at: (path: readonly PropertyKey[]) => Place;
}

function checkItem(fields: AgendaFields, { register, at }: ItemContext): Diagnostic[] {
  const types = typesOf(fields);
  const [type] = types;
  if (type === undefined || types.length > 1) return [diagnostics.unclearItem(at([]), { types })];
  const unfit = Object.entries(fitting).filter(
    ([field, kinds]) => fields[field as keyof AgendaFields] !== undefined && !kinds.includes(type),
  );
  const found = unfit.map(([field, kinds]) =>
    diagnostics.fieldNotForItem(at([field]), { field, type, kinds }),
  );
  if (type === 'break' && fields.drop !== undefined) found.push(diagnostics.breakDropped(at(['drop'])));
  if (type !== 'practice') {
    if (fields.minutes === undefined) {
      found.push(diagnostics.itemWithoutMinutes(at([]), { type, title: fields[type] ?? '' }));
    }
    return found;
  }
  if (fields.minutes !== undefined) found.push(diagnostics.minutesOfPractice(at(['minutes'])));
  const named = register.find(fields.practice ?? '', ['practice']);
  if (named.is !== 'whole' || isOfUnread(named.draft.source)) return found;
  const practice = named.draft;
  const known = stepsOf(practice).flatMap(({ title, originalTitle }) =>
    originalTitle === undefined || originalTitle === title ? [title] : [title, originalTitle],
  );
  fields.only?.forEach((title, index) => {
    if (!known.includes(title)) {
      found.push(
        diagnostics.unknownStep(at(['only', index]), { practice: fields.practice ?? '', title, known }),
      );
    }
  });
  const { groupsOf } = fields;
  const { min, max } = practice.fields.people;
  if (groupsOf !== undefined && (groupsOf < min || groupsOf > max)) {
    found.push(
      diagnostics.groupsOutsidePractice(at(['groupsOf']), { title: practice.title, groupsOf, min, max }),
    );
  }
  return found;
}

function checkCutOrder(agenda: readonly AgendaFields[], at: (place: number) => Place): Diagnostic[] {
  return agenda.flatMap(({ drop }, place) =>
    drop !== undefined && agenda.findIndex((other) => other.drop === drop) < place
      ? [diagnostics.doubleDrop(at(place), { drop })]
      : [],
  );
}
