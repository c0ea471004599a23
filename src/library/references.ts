import { diagnostics, type Diagnostic } from '../diagnostics/index.ts';
import type { KitField, Kind } from '../schemas/index.ts';
import { isOfUnread, titleStandsInText, type Draft } from './draft.ts';
import type { Register } from './register.ts';
import { anchorsOfOriginal } from './translation.ts';
import { kitReferences } from './workshop/agenda.ts';

/** References from one entry to others: each must name an entry of a fitting kind, or a section that exists. */
export function checkReferences(draft: Draft, register: Register): Diagnostic[] {
  switch (draft.kind) {
    case 'practice':
      return draft.fields.after.flatMap((id, index) =>
        unknownPractice(draft, ['after', index], id, register),
      );
    case 'deck':
      return draft.fields.cards.flatMap((id, index) =>
        unknownPractice(draft, ['cards', index], id, register),
      );
    case 'workbook':
      return draft.fields.contents.flatMap((item, index) =>
        typeof item === 'string' ? unknownItem(draft, { item, index, register }) : [],
      );
    case 'workshop':
      return [...unknownInAgenda(draft, register), ...unknownInKit(draft, register)];
    default:
      return [];
  }
}

function unknownPractice(draft: Draft, path: [string, number], id: string, register: Register): Diagnostic[] {
  return unknownOf('practice', draft, { field: path[0], path, id, register });
}

interface NamedEntry {
  /** As it is called in the message. */
  readonly field: string;
  readonly path: readonly PropertyKey[];
  readonly id: string;
  readonly register: Register;
}

function unknownOf(kind: Kind, draft: Draft, { field, path, id, register }: NamedEntry): Diagnostic[] {
  const named = register.find(id, [kind]);
  return named.is === 'missing'
    ? [diagnostics.unknownReference(placeOf(draft, path), { field, id, known: named.known })]
    : [];
}

type WorkshopDraft = Extract<Draft, { kind: 'workshop' }>;

function unknownInAgenda(draft: WorkshopDraft, register: Register): Diagnostic[] {
  return draft.fields.sessions.flatMap(({ agenda }, session) =>
    agenda.flatMap((item, index) =>
      (['practice', 'instead'] as const).flatMap((field) => {
        const id = item[field];
        const path = ['sessions', session, 'agenda', index, field];
        return id === undefined ? [] : unknownOf('practice', draft, { field, path, id, register });
      }),
    ),
  );
}

/** The kinds of entry that the fields of a kit name. */
const kitKinds: Readonly<Record<KitField, Kind>> = {
  decks: 'deck',
  worksheets: 'worksheet',
  posters: 'poster',
};

function unknownInKit(draft: WorkshopDraft, register: Register): Diagnostic[] {
  const { workbook } = draft.fields.kit;
  return [
    ...(workbook === undefined
      ? []
      : unknownOf('workbook', draft, {
          field: 'kit.workbook',
          path: ['kit', 'workbook'],
          id: workbook,
          register,
        })),
    ...kitReferences(draft.fields).flatMap(({ field, id, path }) =>
      unknownOf(kitKinds[field], draft, { field: `kit.${field}`, path, id, register }),
    ),
  ];
}

interface ItemContext {
  readonly item: string;
  readonly index: number;
  readonly register: Register;
}

function unknownItem(draft: Draft, { item, index, register }: ItemContext): Diagnostic[] {
  const at = placeOf(draft, ['contents', index]);
  const { id, section } = splitReference(item);
  const named = register.find(id, bookable);
  if (named.is === 'missing') {
    return [diagnostics.unknownReference(at, { field: 'contents', id, known: named.known })];
  }
  if (section === undefined || named.is === 'broken' || isOfUnread(named.draft.source)) return [];
  const known = sectionsOf(named.draft);
  return known.includes(sectionAnchor(named.draft, section))
    ? []
    : [diagnostics.unknownSection(at, { id, section, known })];
}

/** What a workbook can hold. */
const bookable = ['essay', 'community', 'practice', 'worksheet'] as const;

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
