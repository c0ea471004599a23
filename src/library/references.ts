import { problems, type Problem } from '../problems/index.ts';
import type { Draft } from './draft.ts';

/** References from one entry to others: each must name an entry of a fitting kind, or a section that exists. */
export function checkReferences(
  draft: Draft,
  ids: ReadonlyMap<string, Draft['kind']>,
  drafts: ReadonlyMap<string, Draft>,
): Problem[] {
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

function unknownPractice(
  draft: Draft,
  path: [string, number],
  id: string,
  ids: ReadonlyMap<string, string>,
): Problem[] {
  if (ids.get(id) === 'practice') return [];
  const known = [...ids].filter(([, kind]) => kind === 'practice').map(([each]) => each);
  return [problems.unknownReference(placeOf(draft, path), { field: path[0], id, known })];
}

interface ItemContext {
  readonly item: string;
  readonly index: number;
  readonly ids: ReadonlyMap<string, Draft['kind']>;
  readonly drafts: ReadonlyMap<string, Draft>;
}

function unknownItem(draft: Draft, { item, index, ids, drafts }: ItemContext): Problem[] {
  const at = placeOf(draft, ['contents', index]);
  const { id, section } = splitReference(item);
  const bookable = ['essay', 'practice', 'worksheet'];
  const kind = ids.get(id);
  if (kind === undefined || !bookable.includes(kind)) {
    const known = [...ids].filter(([, each]) => bookable.includes(each)).map(([each]) => each);
    return [problems.unknownReference(at, { field: 'contents', id, known })];
  }
  const target = drafts.get(id);
  if (section === undefined || target === undefined) return [];
  const known = target.outline.headings.filter(({ depth }) => depth > 1).map(({ anchor }) => anchor);
  return known.includes(section) ? [] : [problems.unknownSection(at, { id, section, known })];
}

/** `the-five-scales#the-crew` → its id and section. */
export function splitReference(reference: string): { id: string; section: string | undefined } {
  const [id = '', section] = reference.split('#', 2);
  return { id: id.trim(), section: section?.trim() };
}

function placeOf({ source }: Draft, path: readonly PropertyKey[]) {
  return { file: source.file, line: source.lineOf(path) };
}
