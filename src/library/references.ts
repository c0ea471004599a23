import { problems, type Problem } from '../problems/index.ts';
import type { Kind } from '../schemas/index.ts';
import { titleStandsInText, type Draft } from './draft.ts';

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
    default:
      return [];
  }
}

function unknownPractice(draft: Draft, path: [string, number], id: string, ids: KindsById): Problem[] {
  if (ids.get(id)?.has('practice') === true) return [];
  const known = [...ids].filter(([, kinds]) => kinds.has('practice')).map(([each]) => each);
  return [problems.unknownReference(placeOf(draft, path), { field: path[0], id, known })];
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
    kinds !== undefined && (['essay', 'practice', 'worksheet'] as const).some((kind) => kinds.has(kind));
  if (!isBookable(ids.get(id))) {
    const known = [...ids].filter(([, kinds]) => isBookable(kinds)).map(([each]) => each);
    return [problems.unknownReference(at, { field: 'contents', id, known })];
  }
  const target = drafts.get(id);
  if (section === undefined || target === undefined) return [];
  const known = sectionsOf(target);
  return known.includes(section) ? [] : [problems.unknownSection(at, { id, section, known })];
}

/** The anchors of what can be taken alone; a heading that is the title stands for the whole. */
function sectionsOf(draft: Draft): string[] {
  const title = titleStandsInText(draft) ? draft.outline.title?.anchor : undefined;
  return draft.outline.headings
    .filter(({ opensSection, anchor }) => opensSection && anchor !== title)
    .map(({ anchor }) => anchor);
}

/** `the-five-scales#the-crew` → its id and section. */
export function splitReference(reference: string): { id: string; section: string | undefined } {
  const [id = '', section] = reference.split('#', 2);
  return { id: id.trim(), section: section?.trim() };
}

function placeOf({ source }: Draft, path: readonly PropertyKey[]) {
  return { file: source.file, line: source.lineOf(path) };
}
