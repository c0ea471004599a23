import { scales, type Kind } from '../schemas/index.ts';
import type { WholeContent } from './check-content.ts';
import { cardsOfDeck } from './deck.ts';
import { makeQuestions } from './questions.ts';
import type { Draft } from './draft.ts';
import { makeEntry, type EntryContext, type ToolkitPlace } from './make-entry.ts';
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

/** The toolkit of content without mistakes; `originals` are what it is translated from. */
export function assembleToolkit(content: WholeContent, originals?: WholeContent): Toolkit {
  const { settings, drafts, glossary, lettersBeyondAscii, prefix } = content;
  const general = { settings, glossary, lettersBeyondAscii, prefix };
  const place = { settings, prefix, originalLanguage: (originals ?? content).settings.language };
  const standIns =
    originals === undefined
      ? undefined
      : { ...general, ...assemble(originals.drafts, place), standIns: undefined };
  return withWholeStandIns({ ...general, ...assemble(drafts, place), standIns });
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
    if (draft === undefined) throw new RangeError(`no entry “${id}” in content that is whole`);
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
    questions: makeQuestions(settings, entries),
  };
}
