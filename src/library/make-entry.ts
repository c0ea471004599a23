import type { ToolkitSettings } from '../schemas/index.ts';
import { stepsOf } from './blocks.ts';
import { titleStandsInText, type Draft } from './draft.ts';
import { entryOfCard } from './numbers.ts';
import { sectionAnchor, splitReference } from './references.ts';
import { anchorsOfOriginal } from './translation.ts';
import type {
  Card,
  Community,
  Deck,
  DeckCard,
  Entry,
  Essay,
  Poster,
  Practice,
  Workbook,
  WorkbookItem,
  Worksheet,
  Workshop,
} from './types.ts';
import { kitReferences, shapeOf } from './workshop/agenda.ts';

/** The toolkit that an entry belongs to, as far as the entry says it. */
export interface ToolkitPlace {
  readonly settings: ToolkitSettings;
  readonly prefix: string;
  readonly originalLanguage: string;
}

export interface EntryContext {
  readonly entryOf: (id: string) => Entry;
  /** Called before references are followed, so that practices may name each other. */
  readonly register: (entry: Entry) => void;
  readonly cardsOf: (draft: Extract<Draft, { kind: 'deck' }>, deck: Deck) => DeckCard[];
  readonly place: ToolkitPlace;
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** Where fields stand in the file: a title that is the first heading of the text stands there. */
function lineFinder(draft: Draft): Entry['lineOf'] {
  const { source, outline } = draft;
  const titleLine = titleStandsInText(draft) ? outline.title?.line : undefined;
  if (titleLine === undefined) return source.lineOf;
  return (field) => (field[0] === 'title' ? source.lineInFile(titleLine) : source.lineOf(field));
}

/** The entry of a draft whose references have been checked. */
export function makeEntry(draft: Draft, { entryOf, register, cardsOf, place, drafts }: EntryContext): Entry {
  const { source, text, outline, title } = draft;
  const { prefix, settings, originalLanguage } = place;
  const isTranslation = source.original !== undefined;
  const base = {
    id: source.id,
    title,
    titleStandsInText: titleStandsInText(draft),
    summary: draft.kind === 'card' ? undefined : draft.fields.summary,
    credit: draft.fields.credit,
    file: source.file,
    path: source.path,
    lineOf: lineFinder(draft),
    body: text,
    outline,
    language: isTranslation ? settings.language : originalLanguage,
    isStandIn: prefix !== '' && !isTranslation,
    textId: isTranslation ? prefix + source.id : source.id,
    prefix,
    anchorsOfOriginal: anchorsOf(draft),
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
      const { supplies, reading, outdoors = false } = draft.fields;
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
        supplies,
        reading,
        outdoors,
        roles,
        steps: stepsOf(draft),
      };
      register(practice);
      afterPractices.push(...after.map(practiceOf));
      return practice;
    }
    case 'card': {
      const { kind: cardKind, depth } = draft.fields;
      const { hasTitle } = draft;
      const card: Card = { ...base, kind: 'card', cardKind, depth, hasTitle, line: source.lineInFile(1) };
      register(card);
      return card;
    }
    case 'deck': {
      const { order, blank = 0, sizes, mostCardsEach } = draft.fields;
      const cards: DeckCard[] = [];
      const deck: Deck = { ...base, kind: 'deck', order, cards, blankCount: blank, sizes, mostCardsEach };
      register(deck);
      const all = cardsOf(draft, deck);
      // A translated deck holds what is translated; one that would be empty holds all.
      const translated = all.filter((card) => entryOfCard(card)?.isStandIn !== true);
      cards.push(...(isTranslation && translated.length > 0 ? translated : all));
      return deck;
    }
    case 'workbook': {
      const { subtitle, order, editions, textSizes, contents, startRight, notes } = draft.fields;
      const items = contents.map((item, index): WorkbookItem => {
        if (typeof item !== 'string') {
          return { type: 'part', title: item.part, line: source.lineOf(['contents', index]) };
        }
        const { id, section: sectionName } = splitReference(item);
        const entry = entryOf(id) as Essay | Community | Practice | Worksheet;
        const named = drafts.get(id);
        const anchorInIt = sectionName && named && sectionAnchor(named, sectionName);
        const heading = entry.outline.headings.find(({ anchor }) => anchor === anchorInIt);
        const section =
          heading === undefined || named === undefined
            ? undefined
            : {
                anchor: heading.anchor,
                title: heading.text,
                line: named.source.lineInFile(heading.line),
              };
        return { type: 'entry', entry, section };
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
      const shape = shapeOf(draft.fields, { title, practiceOf });
      if (shape === undefined)
        throw new RangeError(`no practices for “${source.id}” in content that is whole`);
      const workshop: Workshop = {
        ...base,
        ...shape,
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

/** Where the headings of its original are in a translation; undefined for an original. */
export function anchorsOf({
  outline,
  original,
}: Pick<Draft, 'outline' | 'original'>): ReadonlyMap<string, string> | undefined {
  return original === undefined ? undefined : anchorsOfOriginal(outline, original);
}
