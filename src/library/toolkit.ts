import type { SourceEntry, SourceFolder, SourceTranslation } from '../folder/index.ts';
import { problems, type Problem } from '../problems/index.ts';
import { scales, toolkitSchema, type Kind, type ToolkitSettings } from '../schemas/index.ts';
import { checkCardFolders } from './card-files.ts';
import { cardsOfDeck, checkDeck } from './deck.ts';
import { checkDoors, makeDoors } from './doors.ts';
import { checkDrawings } from './drawings.ts';
import { draftEntry, type Draft } from './draft.ts';
import { makeGlossary } from './glossary.ts';
import { hyphenatedLanguages, hyphenationRules } from './hyphenation.ts';
import { deadLinks, linkedText, type LinkedText } from './dead-links.ts';
import { lettersBeyondAscii } from './letters.ts';
import { anchorsOf, makeEntry, type EntryContext, type ToolkitPlace } from './make-entry.ts';
import { checkReferences } from './references.ts';
import { overlay } from './translation.ts';
import type {
  Card,
  Community,
  Deck,
  Entry,
  Essay,
  Poster,
  Practice,
  Toolkit,
  Workbook,
  Worksheet,
  Workshop,
} from './types.ts';
import { validate } from './validate.ts';
import { checkWorkshop } from './workshop/check.ts';

export interface MadeToolkit {
  /** In the content’s own language. Undefined when there are errors. */
  readonly toolkit: Toolkit | undefined;
  /** In every language: the content’s own first, then those of its folders of translations. Empty when there are errors. */
  readonly toolkits: readonly Toolkit[];
  /** Everything there is to say of the content, in one go. */
  readonly problems: readonly Problem[];
}

/** Checks a content folder and makes the toolkit from it, and one for each language that it is translated into. */
export function makeToolkit(folder: SourceFolder): MadeToolkit {
  const first = makeOne(folder, undefined);
  const told = new Set(first.problems.map((problem) => JSON.stringify(problem)));
  const others = folder.translations.map((translation) => {
    const { folder: overlaid, problems: own } = overlay(folder, translation);
    const made = makeOne(overlaid, { translation, originals: first });
    // What is wrong with an original is told once, and does not stop a translation.
    const found = made.problems.filter(
      (problem) => problem.file.startsWith(`${translation.file}/`) && !told.has(JSON.stringify(problem)),
    );
    return { ...made, problems: [...own, ...found] };
  });
  const found = [first, ...others].flatMap((each) => each.problems);
  const hasErrors = found.some(({ severity }) => severity === 'error');
  const toolkits = hasErrors ? [] : [first, ...others].flatMap(({ toolkit }) => toolkit ?? []);
  return { toolkit: toolkits[0], toolkits, problems: found };
}

interface Made {
  readonly settings: ToolkitSettings | undefined;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly toolkit: Toolkit | undefined;
  readonly problems: readonly Problem[];
}

/** What a toolkit is translated from, and by what. */
interface Translated {
  readonly translation: SourceTranslation;
  readonly originals: Made;
}

function makeOne(folder: SourceFolder, translated: Translated | undefined): Made {
  const found: Problem[] = [...folder.problems, ...checkDrawings(folder)];
  const settings = readSettings(folder, found);
  const drafts = new Map<string, Draft>();
  const ids = new Map<string, Set<Kind>>();
  const firstWithId = new Map<string, SourceEntry>();

  const texts = new Map<string, LinkedText>();

  for (const source of folder.entries) {
    const { draft, outline, problems: own } = draftEntry(source, folder);
    found.push(...own);
    texts.set(source.file, linkedText(source, outline, draft && anchorsOf(draft)));
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
  const isOriginalGlossary = folder.glossary !== translated?.translation.glossary;
  const originalLanguage = translated?.originals.settings?.language ?? settings?.language ?? '';
  const glossaryLanguage = isOriginalGlossary ? originalLanguage : (settings?.language ?? '');
  const { glossary, text, problems: ofGlossary } = makeGlossary(folder, glossaryLanguage);
  found.push(...ofGlossary);
  if (text !== undefined) texts.set(text.file, text);
  found.push(...deadLinks(texts));
  const isWrong = (problem: Problem) =>
    problem.severity === 'error' &&
    (translated === undefined || problem.file.startsWith(`${translated.translation.file}/`));
  if (settings === undefined || found.some(isWrong)) {
    return { settings, drafts, toolkit: undefined, problems: found };
  }
  const general = { settings, glossary, lettersBeyondAscii: lettersBeyondAscii(folder) };
  const prefix = translated === undefined ? '' : `${translated.translation.language}/`;
  const place = { settings, prefix, originalLanguage };
  const standIns =
    translated === undefined
      ? undefined
      : { ...general, ...assemble(translated.originals.drafts, place), prefix, standIns: undefined };
  const toolkit = withWholeStandIns({ ...general, ...assemble(drafts, place), prefix, standIns });
  return { settings, drafts, toolkit, problems: found };
}

/** What holds other entries, and is not translated, is shown as it is: with the originals of all that it holds. */
function withWholeStandIns(toolkit: Toolkit): Toolkit {
  const { standIns } = toolkit;
  if (standIns === undefined) return toolkit;
  const holders: ReadonlySet<Kind> = new Set(['deck', 'workbook', 'workshop']);
  const whole = <E extends Entry>(entry: E): E =>
    entry.isStandIn && holders.has(entry.kind) ? (standIns.entries.get(entry.id) as E) : entry;
  return {
    ...toolkit,
    decks: toolkit.decks.map(whole),
    workbooks: toolkit.workbooks.map(whole),
    workshops: toolkit.workshops.map(whole),
    entries: new Map([...toolkit.entries].map(([id, entry]) => [id, whole(entry)])),
  };
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
  drafts: ReadonlyMap<string, Draft>,
  place: ToolkitPlace,
): Omit<Toolkit, 'settings' | 'prefix' | 'standIns' | 'glossary' | 'lettersBeyondAscii'> {
  const { settings } = place;
  const entries = new Map<string, Entry>();
  const entryOf = (id: string): Entry => {
    const known = entries.get(id);
    if (known !== undefined) return known;
    const draft = drafts.get(id);
    if (draft === undefined)
      throw new RangeError(`no entry “${id}”; references are checked before entries are made`);
    return makeEntry(draft, { entryOf, register: (self) => entries.set(id, self), cardsOf, place, drafts });
  };
  const translatedFirst = (a: Entry, b: Entry) => Number(a.isStandIn) - Number(b.isStandIn);
  const byTitle = (a: Entry, b: Entry) =>
    translatedFirst(a, b) || a.title.localeCompare(b.title, settings.language);
  const byOrder = (a: Essay | Deck | Workbook, b: Essay | Deck | Workbook) =>
    translatedFirst(a, b) || (a.order ?? Infinity) - (b.order ?? Infinity) || byTitle(a, b);
  const byScale = (a: Practice, b: Practice) =>
    translatedFirst(a, b) || scales.indexOf(a.scale) - scales.indexOf(b.scale) || byTitle(a, b);
  const byPath = (a: Entry, b: Entry) => a.path.localeCompare(b.path, settings.language, { numeric: true });
  const cardsOf: EntryContext['cardsOf'] = (draft, deck) =>
    cardsOfDeck(draft, { deck, drafts: [...drafts.values()], entryOf, byPlace: byScale, byPath });
  for (const id of drafts.keys()) entryOf(id);

  const all = [...entries.values()];
  const ofKind = <E extends Entry>(kind: E['kind']) =>
    all.filter((entry): entry is E => entry.kind === kind).sort(byTitle);
  return {
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
