import { diagnostics, type Place, type Diagnostic } from '../../diagnostics/index.ts';
import { faultsOf, type WorkshopFault } from './faults.ts';
import type { PlannedPractice, WorkshopShape } from './shape.ts';

type Shape = WorkshopShape<PlannedPractice>;
type At = (path: readonly PropertyKey[]) => Place;

/**
 * What keeps a workshop from being held: an error for the people who are to come, a warning for other numbers of the
 * range it is said to work for, one for all numbers that fail at the same place.
 */
export function faultDiagnostics(shape: Shape, at: At): Diagnostic[] {
  const { is, min, max } = shape.people;
  const planned = faultsOf(shape, is);
  const others = Array.from({ length: max - min + 1 }, (_, index) => min + index)
    .filter((people) => people !== is)
    .flatMap((people) => faultsOf(shape, people).map((fault) => ({ people, fault })));
  // What fails for the people who are to come is told once.
  const told = new Set(planned.map(placeOf));
  const byPlace = Map.groupBy(
    others.filter(({ fault }) => !told.has(placeOf(fault))),
    ({ fault }) => placeOf(fault),
  );
  return [
    ...planned.map((fault) => plannedDiagnostic(fault, { shape, at, people: is })),
    ...[...byPlace.values()].map((same) => rangeDiagnostic(same, { shape, at })),
  ];
}

function placeOf(fault: WorkshopFault): string {
  return [
    fault.type,
    fault.session,
    'item' in fault ? fault.item : '',
    'what' in fault ? fault.what : '',
  ].join(' ');
}

function plannedDiagnostic(
  fault: WorkshopFault,
  { shape, at, people }: { shape: Shape; at: At; people: number },
): Diagnostic {
  if (fault.type === 'time') {
    const { minutes, available } = fault;
    const cuts = cutTitles(fault, shape);
    return diagnostics.sessionTooLong(at(['sessions', fault.session, 'end']), {
      people,
      minutes,
      available,
      cuts,
    });
  }
  const { item, place } = itemOf(fault, { shape, at });
  if (fault.type === 'instead-longer') {
    return diagnostics.insteadTakesLonger(place('instead'), { ...item, ...fault });
  }
  return diagnostics.noGroups(place(fault.what), { ...subjectOf(fault, item), people, ...fault });
}

function rangeDiagnostic(
  same: readonly { readonly people: number; readonly fault: WorkshopFault }[],
  { shape, at }: { shape: Shape; at: At },
): Diagnostic {
  const counts = same.map(({ people }) => people);
  const [first] = same;
  if (first === undefined) throw new RangeError('nothing fails here');
  if (first.fault.type === 'time') {
    const overrun = (fault: WorkshopFault) => (fault.type === 'time' ? fault.minutes - fault.available : 0);
    const most = same.reduce((a, b) => (overrun(b.fault) > overrun(a.fault) ? b : a));
    return diagnostics.sessionTooLongFor(at(['sessions', first.fault.session, 'end']), {
      counts,
      minutes: overrun(most.fault),
      cuts: most.fault.type === 'time' ? cutTitles(most.fault, shape) : undefined,
    });
  }
  const { item, place } = itemOf(first.fault, { shape, at });
  if (first.fault.type === 'instead-longer') {
    return diagnostics.insteadTakesLongerFor(place('instead'), { ...item, counts });
  }
  return diagnostics.noGroupsFor(place(first.fault.what), { ...subjectOf(first.fault, item), counts });
}

type ItemFault = Exclude<WorkshopFault, { type: 'time' }>;

function itemOf({ session, item: index }: ItemFault, { shape, at }: { shape: Shape; at: At }) {
  const item = shape.sessions[session]?.agenda[index];
  const instead = item?.type === 'practice' ? item.instead : undefined;
  return {
    item: {
      title: item?.title ?? '',
      instead: instead?.title ?? '',
      bounds: item?.type === 'practice' ? item.practice.people : undefined,
      insteadBounds: instead?.people,
      groupsOf: item !== undefined && 'groupsOf' in item ? item.groupsOf : undefined,
    },
    place: (field: string) => at(['sessions', session, 'agenda', index, field]),
  };
}

/** What cannot be done: the item, or what may take its place. */
function subjectOf(
  { what }: Extract<WorkshopFault, { type: 'groups' }>,
  { title, instead, bounds, insteadBounds, groupsOf }: ReturnType<typeof itemOf>['item'],
) {
  return what === 'instead'
    ? { title: instead, bounds: insteadBounds, groupsOf: undefined }
    : { title, bounds, groupsOf };
}

/** The items whose leaving out makes it fit, in the cut order. */
function cutTitles(
  { session, cuts }: Extract<WorkshopFault, { type: 'time' }>,
  { sessions }: Shape,
): readonly string[] | undefined {
  if (cuts === undefined) return undefined;
  return (sessions[session]?.agenda ?? [])
    .flatMap(({ drop, title }) => (drop === undefined ? [] : [{ drop, title }]))
    .sort((a, b) => a.drop - b.drop)
    .slice(0, cuts)
    .map(({ title }) => title);
}
