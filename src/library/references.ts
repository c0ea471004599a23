import { problems, type Problem } from '../problems/index.ts';
import type { KitField, Kind } from '../schemas/index.ts';
import { titleStandsInText, type Draft } from './draft.ts';
import { anchorsOfOriginal } from './translation.ts';
import { kitReferences } from './workshop/agenda.ts';

/** The kinds of entry that have an id: more than one only where an id was given twice. */
export type KindsById = ReadonlyMap<string, ReadonlySet<Kind>>;

/** References from one entry to others: each must name an entry of a fitting kind, or a section that exists. */
export function checkReferences(draft: Draft, ids: KindsById, drafts: ReadonlyMap<string, Draft>): Problem[] {
  switch (draft.kind) {
    case 'practice':
      return draft.fields.after.flatMap((id, index) => unknownPractice(draft, ['after', index], id, ids));
    case 'deck':
      return draft.fields.cards.flatMap((id, index) => unknownPractice(draft, ['cards', index], id, ids));
    case 'workbook':
      return draft.fields.contents.flatMap((item, index) =>
        typeof item === 'string' ? unknownItem(draft, { item, index, ids, drafts }) : [],
      );
    case 'workshop':
      return [...unknownInAgenda(draft, ids), ...unknownInKit(draft, ids)];
    default:
      return [];
  }
}

function unknownPractice(draft: Draft, path: [string, number], id: string, ids: KindsById): Problem[] {
  return unknownOf('practice', draft, { field: path[0], path, id, ids });
}

interface NamedEntry {
  /** As it is called in the message. */
  readonly field: string;
  readonly path: readonly PropertyKey[];
  readonly id: string;
  readonly ids: KindsById;
}

function unknownOf(kind: string, draft: Draft, { field, path, id, ids }: NamedEntry): Problem[] {
  const isKind = (kinds: ReadonlySet<string> | undefined) => kinds?.has(kind) === true;
  if (isKind(ids.get(id))) return [];
  const known = [...ids].filter(([, kinds]) => isKind(kinds)).map(([each]) => each);
  return [problems.unknownReference(placeOf(draft, path), { field, id, known })];
}

type WorkshopDraft = Extract<Draft, { kind: 'workshop' }>;

function unknownInAgenda(draft: WorkshopDraft, ids: KindsById): Problem[] {
  return draft.fields.sessions.flatMap(({ agenda }, session) =>
    agenda.flatMap((item, index) =>
      (['practice', 'instead'] as const).flatMap((field) => {
        const id = item[field];
        const path = ['sessions', session, 'agenda', index, field];
        return id === undefined ? [] : unknownOf('practice', draft, { field, path, id, ids });
      }),
    ),
  );
}

/** The kinds of entry that the fields of a kit name. */
const kitKinds: Readonly<Record<KitField, string>> = {
  decks: 'deck',
  worksheets: 'worksheet',
  posters: 'poster',
};

function unknownInKit(draft: WorkshopDraft, ids: KindsById): Problem[] {
  const { workbook } = draft.fields.kit;
  return [
    ...(workbook === undefined
      ? []
      : unknownOf('workbook', draft, {
          field: 'kit.workbook',
          path: ['kit', 'workbook'],
          id: workbook,
          ids,
        })),
    ...kitReferences(draft.fields).flatMap(({ field, id, path }) =>
      unknownOf(kitKinds[field], draft, { field: `kit.${field}`, path, id, ids }),
    ),
  ];
}

interface ItemContext {
  readonly item: string;
  readonly index: number;
  readonly ids: KindsById;
  readonly drafts: ReadonlyMap<string, Draft>;
}

function unknownItem(draft: Draft, { item, index, ids, drafts }: ItemContext): Problem[] {
  const at = placeOf(draft, ['contents', index]);
  const { id, section } = splitReference(item);
  const isBookable = (kinds: ReadonlySet<Kind> | undefined) =>
    kinds !== undefined &&
    (['essay', 'community', 'practice', 'worksheet'] as const).some((kind) => kinds.has(kind));
  if (!isBookable(ids.get(id))) {
    const known = [...ids].filter(([, kinds]) => isBookable(kinds)).map(([each]) => each);
    return [problems.unknownReference(at, { field: 'contents', id, known })];
  }
  const target = drafts.get(id);
  if (section === undefined || target === undefined) return [];
  const known = sectionsOf(target);
  return known.includes(sectionAnchor(target, section))
    ? []
    : [problems.unknownSection(at, { id, section, known })];
}

/** The anchors of what can be taken alone; a heading that is the title stands for the whole. */
function sectionsOf(draft: Draft): string[] {
  const title = titleStandsInText(draft) ? draft.outline.title?.anchor : undefined;
  return draft.outline.headings
    .filter(({ opensSection, anchor }) => opensSection && anchor !== title)
    .map(({ anchor }) => anchor);
}

/** The anchor of a section that is named as the text has it, or as the text that it translates. */
export function sectionAnchor(
  { outline, original }: Pick<Draft, 'outline' | 'original'>,
  named: string,
): string {
  if (original === undefined || outline.anchors.has(named)) return named;
  return anchorsOfOriginal(outline, original).get(named) ?? named;
}

/** `the-five-scales#the-crew` → its id and section. */
export function splitReference(reference: string): { id: string; section: string | undefined } {
  const [id = '', section] = reference.split('#', 2);
  return { id: id.trim(), section: section?.trim() };
}

function placeOf({ source }: Draft, path: readonly PropertyKey[]) {
  return { file: source.file, line: source.lineOf(path) };
}
