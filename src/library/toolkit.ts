import type { SourceEntry, SourceFolder } from '../folder/index.ts';
import { problems, type Problem } from '../problems/index.ts';
import { scales, toolkitSchema, type Kind, type ToolkitSettings } from '../schemas/index.ts';
import { stepsOf } from './blocks.ts';
import { checkCardFolders } from './card-files.ts';
import { cardsOfDeck, checkDeck } from './deck.ts';
import { checkDoors, makeDoors } from './doors.ts';
import { checkDrawings } from './drawings.ts';
import { draftEntry, titleStandsInText, type Draft } from './draft.ts';
import { makeGlossary } from './glossary.ts';
import { hyphenatedLanguages, hyphenationRules } from './hyphenation.ts';
import { deadLinks, linkedText, type LinkedText } from './dead-links.ts';
import { lettersBeyondLatin } from './letters.ts';
import { checkReferences, splitReference } from './references.ts';
import type {
  Card,
  Community,
  Deck,
  DeckCard,
  Entry,
  Essay,
  Poster,
  Practice,
  Toolkit,
  Workbook,
  WorkbookItem,
  Worksheet,
  Workshop,
} from './types.ts';
import { validate } from './validate.ts';
import { kitReferences, shapeOf } from './workshop/agenda.ts';
import { checkWorkshop } from './workshop/check.ts';

export interface MadeToolkit {
  /** Undefined when there are errors. */
  readonly toolkit: Toolkit | undefined;
  /** Everything there is to say of the content, in one go. */
  readonly problems: readonly Problem[];
}

/** Checks a content folder and makes the toolkit from it. */
export function makeToolkit(folder: SourceFolder): MadeToolkit {
  const found: Problem[] = [...folder.problems, ...checkDrawings(folder)];
  const settings = readSettings(folder, found);
  const drafts = new Map<string, Draft>();
  const ids = new Map<string, Set<Kind>>();
  const firstWithId = new Map<string, SourceEntry>();

  const texts = new Map<string, LinkedText>();

  for (const source of folder.entries) {
    const { draft, outline, problems: own } = draftEntry(source, folder);
    found.push(...own);
    texts.set(source.file, linkedText(source, outline));
    ids.set(source.id, (ids.get(source.id) ?? new Set()).add(source.kind));
    const other = firstWithId.get(source.id);
    if (other !== undefined) {
      found.push(
        problems.doubleId(
          { file: source.file, line: source.lineOf(['id']) },
          { id: source.id, other: other.file },
        ),
      );
      continue;
    }
    firstWithId.set(source.id, source);
    if (draft !== undefined) drafts.set(source.id, draft);
  }
  const all = [...drafts.values()];
  // What cannot be read may be what is meant elsewhere.
  const isComplete = folder.entries.every(({ id, kind }) => kind !== 'practice' || drafts.has(id));
  const wrongFiles = new Set(found.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  for (const draft of all) {
    found.push(...checkReferences(draft, ids, drafts));
    if (draft.kind === 'deck') found.push(...checkDeck(draft, { drafts: all, isComplete }));
    if (draft.kind === 'workshop') found.push(...checkWorkshop(draft, { drafts, wrongFiles }));
  }
  if (settings !== undefined && folder.toolkit !== undefined)
    found.push(...checkDoors(settings, folder.toolkit, ids));
  found.push(...checkCardFolders(all, folder));
  const { glossary, text, problems: ofGlossary } = makeGlossary(folder);
  found.push(...ofGlossary);
  if (text !== undefined) texts.set(text.file, text);
  found.push(...deadLinks(texts));
  if (settings === undefined || found.some(({ severity }) => severity === 'error')) {
    return { toolkit: undefined, problems: found };
  }
  const toolkit = {
    ...assemble(settings, drafts),
    glossary,
    lettersBeyondLatin: lettersBeyondLatin(folder),
  };
  return { toolkit, problems: found };
}

function readSettings({ toolkit }: SourceFolder, found: Problem[]): ToolkitSettings | undefined {
  if (toolkit === undefined) return toolkitSchema.parse({});
  const { fields, problems: own } = validate(toolkitSchema, { ...toolkit, where: 'file' });
  found.push(...own);
  if (fields?.hyphenate === true && hyphenationRules(fields.language) === undefined) {
    const at = { file: toolkit.file, line: toolkit.lineOf(['hyphenate']) };
    const known = hyphenatedLanguages.filter((tag) => !tag.includes('-'));
    found.push(problems.noHyphenation(at, { language: fields.language, known }));
  }
  return fields;
}

function assemble(
  settings: ToolkitSettings,
  drafts: ReadonlyMap<string, Draft>,
): Omit<Toolkit, 'glossary' | 'lettersBeyondLatin'> {
  const entries = new Map<string, Entry>();
  const entryOf = (id: string): Entry => {
    const known = entries.get(id);
    if (known !== undefined) return known;
    const draft = drafts.get(id);
    if (draft === undefined)
      throw new RangeError(`no entry “${id}”; references are checked before entries are made`);
    return makeEntry(draft, { entryOf, register: (self) => entries.set(id, self), cardsOf });
  };
  const byTitle = (a: Entry, b: Entry) => a.title.localeCompare(b.title, settings.language);
  const byOrder = (a: Essay | Deck | Workbook, b: Essay | Deck | Workbook) =>
    (a.order ?? Infinity) - (b.order ?? Infinity) || byTitle(a, b);
  const byScale = (a: Practice, b: Practice) =>
    scales.indexOf(a.scale) - scales.indexOf(b.scale) || byTitle(a, b);
  const byPath = (a: Entry, b: Entry) => a.path.localeCompare(b.path, settings.language, { numeric: true });
  const cardsOf: EntryContext['cardsOf'] = (draft, deck) =>
    cardsOfDeck(draft, { deck, drafts: [...drafts.values()], entryOf, byPlace: byScale, byPath });
  for (const id of drafts.keys()) entryOf(id);

  const all = [...entries.values()];
  const ofKind = <E extends Entry>(kind: E['kind']) =>
    all.filter((entry): entry is E => entry.kind === kind).sort(byTitle);
  return {
    settings,
    essays: ofKind<Essay>('essay').sort(byOrder),
    communities: ofKind<Community>('community'),
    practices: ofKind<Practice>('practice').sort(byScale),
    worksheets: ofKind<Worksheet>('worksheet'),
    posters: ofKind<Poster>('poster'),
    cards: ofKind<Card>('card').sort(byPath),
    decks: ofKind<Deck>('deck').sort(byOrder),
    workbooks: ofKind<Workbook>('workbook').sort(byOrder),
    workshops: ofKind<Workshop>('workshop'),
    entries,
    doors: makeDoors(settings, entries),
  };
}

interface EntryContext {
  readonly entryOf: (id: string) => Entry;
  /** Called before references are followed, so that practices may name each other. */
  readonly register: (entry: Entry) => void;
  readonly cardsOf: (draft: Extract<Draft, { kind: 'deck' }>, deck: Deck) => DeckCard[];
}

function makeEntry(draft: Draft, { entryOf, register, cardsOf }: EntryContext): Entry {
  const { source, outline, title } = draft;
  const base = {
    id: source.id,
    title,
    titleStandsInText: titleStandsInText(draft),
    summary: draft.kind === 'card' ? undefined : draft.fields.summary,
    credit: draft.fields.credit,
    file: source.file,
    path: source.path,
    lineOf: source.lineOf,
    outline,
  };
  const practiceOf = (id: string) => entryOf(id) as Practice;
  switch (draft.kind) {
    case 'essay': {
      const { order, sources } = draft.fields;
      const essay: Essay = { ...base, kind: 'essay', order, sources };
      register(essay);
      return essay;
    }
    case 'community': {
      const { asOf, sources, summary } = draft.fields;
      const community: Community = { ...base, kind: 'community', summary, asOf, sources };
      register(community);
      return community;
    }
    case 'worksheet': {
      const worksheet: Worksheet = { ...base, kind: 'worksheet' };
      register(worksheet);
      return worksheet;
    }
    case 'poster': {
      const { orientation, sizes, columns, text, marks } = draft.fields;
      const poster: Poster = { ...base, kind: 'poster', orientation, sizes, columns, text, marks };
      register(poster);
      return poster;
    }
    case 'practice': {
      const { after, people, summary, scale, intimacy, intensity, materials, space, roles } = draft.fields;
      const { reading, outdoors = false } = draft.fields;
      const afterPractices: Practice[] = [];
      const practice: Practice = {
        ...base,
        kind: 'practice',
        summary,
        scale,
        people: { ...people, ideal: people.ideal ?? people.min, remainder: people.remainder },
        intimacy,
        intensity,
        after: afterPractices,
        materials,
        space,
        reading,
        outdoors,
        roles,
        steps: stepsOf(outline, source.bodyOffset),
      };
      register(practice);
      afterPractices.push(...after.map(practiceOf));
      return practice;
    }
    case 'card': {
      const { kind: cardKind, depth } = draft.fields;
      const { hasTitle } = draft;
      const card: Card = { ...base, kind: 'card', cardKind, depth, hasTitle, line: source.bodyOffset + 1 };
      register(card);
      return card;
    }
    case 'deck': {
      const { order, blank = 0, sizes, mostCardsEach } = draft.fields;
      const cards: DeckCard[] = [];
      const deck: Deck = { ...base, kind: 'deck', order, cards, blankCount: blank, sizes, mostCardsEach };
      register(deck);
      cards.push(...cardsOf(draft, deck));
      return deck;
    }
    case 'workbook': {
      const { subtitle, order, editions, textSizes, contents, startRight, notes } = draft.fields;
      const items = contents.map((item): WorkbookItem => {
        if (typeof item !== 'string') return { type: 'part', title: item.part };
        const { id, section } = splitReference(item);
        const entry = entryOf(id) as Essay | Community | Practice | Worksheet;
        const heading = entry.outline.headings.find(({ anchor }) => anchor === section);
        return { type: 'entry', entry, section: heading && { anchor: heading.anchor, title: heading.text } };
      });
      const workbook: Workbook = {
        ...base,
        kind: 'workbook',
        subtitle,
        order,
        editions,
        textSizes,
        contents: items,
        startRight,
        notes,
      };
      register(workbook);
      return workbook;
    }
    case 'workshop': {
      const { subtitle, room, materials, kit } = draft.fields;
      const workshop: Workshop = {
        ...base,
        ...shapeOf(draft.fields, { title, practiceOf }),
        kind: 'workshop',
        subtitle,
        room,
        materials,
        kit: {
          workbook: kit.workbook === undefined ? undefined : (entryOf(kit.workbook) as Workbook),
          items: kitReferences(draft.fields).map(({ id, recipient }) => ({ entry: entryOf(id), recipient })),
        },
      };
      register(workshop);
      return workshop;
    }
  }
}
