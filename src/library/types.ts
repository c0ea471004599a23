import type { Root } from 'hast';
import type { Outline } from '../markdown/outline.ts';
import type { Text } from '../markdown/text.ts';
import type {
  CardSizeName,
  CommunityFields,
  Credit,
  Depth,
  Edition,
  EssayFields,
  Kind,
  PosterFields,
  PracticeFields,
  Recipient,
  TextCardKind,
  TextSize,
  ToolkitSettings,
  WorkbookFields,
} from '../schemas/index.ts';
import type { People, Step } from './group-work.ts';
import type { WorkshopShape } from './workshop/shape.ts';

/** Everything the site and the printed documents are made of: checked, references resolved, times computed. */
export interface Toolkit {
  readonly settings: ToolkitSettings;
  /** What stands before the addresses of its pages: nothing, or a language other than the content’s own (`pt/`). */
  readonly prefix: string;
  /** Of a translation: the same in the originals’ words, for what is shown whole where it is not translated. */
  readonly standIns: Toolkit | undefined;
  /** In the order of the series. */
  readonly essays: readonly Essay[];
  /** By title. */
  readonly communities: readonly Community[];
  /** From small groups to large ones, then by title. */
  readonly practices: readonly Practice[];
  readonly worksheets: readonly Worksheet[];
  readonly posters: readonly Poster[];
  readonly cards: readonly Card[];
  readonly decks: readonly Deck[];
  readonly workbooks: readonly Workbook[];
  readonly workshops: readonly Workshop[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** The letters beyond ASCII in its texts, as code points. */
  readonly lettersBeyondAscii: ReadonlySet<number>;
  readonly glossary: Glossary | undefined;
  /** The questions with which people come, in the author’s order. */
  readonly questions: readonly Question[];
}

/** A question with which people come, and where it leads. */
export interface Question {
  readonly question: string;
  readonly text: string | undefined;
  readonly essay: Essay | undefined;
  readonly practice: Practice | undefined;
  readonly workshop: Workshop | undefined;
}

/** What words of the toolkit’s own mean: `glossary.md`. */
export interface Glossary {
  readonly file: string;
  /** Inside the content folder. */
  readonly path: string;
  readonly language: string;
  /** As they are written. */
  readonly terms: readonly GlossaryTerm[];
}

export interface GlossaryTerm {
  readonly name: string;
  readonly anchor: string;
  /** Other names and spellings. */
  readonly also: readonly string[];
  /** Whether its name is an everyday word, too. */
  readonly isEveryday: boolean;
  readonly meaning: Root;
  readonly line: number;
}

interface EntryBase {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** True where the title is the text’s own first heading, which pages then leave out of the text. */
  readonly titleStandsInText: boolean;
  readonly summary: string | undefined;
  readonly credit: Credit | undefined;
  /** For people: `content/essays/the-five-scales.md`. */
  readonly file: string;
  /** Inside the content folder: `essays/the-five-scales.md`. */
  readonly path: string;
  /** The line in the file, from 1, of a field such as `['summary']`; of a title in the text, its heading’s. */
  readonly lineOf: (field: readonly PropertyKey[]) => number;
  /** Its words, parsed once for all that is made of them. */
  readonly body: Text;
  readonly outline: Outline;
  /** The language of its text, as a tag. */
  readonly language: string;
  /** True where there is no translation, and the original stands in its place. */
  readonly isStandIn: boolean;
  /** Its text among those of all languages: `case-clinic`, `pt/case-clinic`. */
  readonly textId: string;
  /** What stands before the addresses of the toolkit’s pages. */
  readonly prefix: string;
  /** Of a translation: where the headings of its original are in it, by the original’s anchors. */
  readonly anchorsOfOriginal: ReadonlyMap<string, string> | undefined;
}

export interface Essay extends EntryBase {
  readonly kind: 'essay';
  readonly order: number | undefined;
  readonly sources: EssayFields['sources'];
}

/** A portrait of a community. */
export interface Community extends EntryBase {
  readonly kind: 'community';
  readonly summary: string;
  /** When it was true: a year, for people. */
  readonly asOf: string;
  readonly sources: CommunityFields['sources'];
}

export interface Practice extends EntryBase {
  readonly kind: 'practice';
  readonly summary: string;
  readonly scale: PracticeFields['scale'];
  readonly people: People;
  readonly intimacy: PracticeFields['intimacy'];
  readonly intensity: PracticeFields['intensity'];
  readonly after: readonly Practice[];
  readonly materials: readonly string[];
  readonly space: string | undefined;
  /** How much has to be brought; undefined where nothing is said. */
  readonly supplies: PracticeFields['supplies'];
  /** Who has to read while it goes on; undefined where nothing is said. */
  readonly reading: PracticeFields['reading'];
  /** Whether it can be done outdoors as it stands. */
  readonly outdoors: boolean;
  readonly roles: PracticeFields['roles'];
  readonly steps: readonly Step[];
}

export interface Worksheet extends EntryBase {
  readonly kind: 'worksheet';
}

export interface Poster extends EntryBase {
  readonly kind: 'poster';
  readonly orientation: PosterFields['orientation'];
  readonly sizes: PosterFields['sizes'];
  /** How many parts stand side by side. */
  readonly columns: number;
  readonly text: PosterFields['text'];
  /** A mark for each part, in order; none, or as many as there are parts. */
  readonly marks: PosterFields['marks'];
}

/** A card that is a file of its own. */
export interface Card extends EntryBase {
  readonly kind: 'card';
  readonly cardKind: TextCardKind;
  readonly depth: Depth | undefined;
  /** False where `title` only names it in messages. */
  readonly hasTitle: boolean;
  /** Where its text begins in the file, from 1. */
  readonly line: number;
}

export interface Deck extends EntryBase {
  readonly kind: 'deck';
  /** The numbered cards in order; a card’s number is its index + 1. */
  readonly cards: readonly DeckCard[];
  readonly order: number | undefined;
  readonly blankCount: number;
  readonly sizes: readonly CardSizeName[];
  /** How many cards one practice may run over. */
  readonly mostCardsEach: number;
}

export type DeckCard =
  | { readonly type: 'practice'; readonly practice: Practice }
  | {
      readonly type: 'text';
      readonly kind: TextCardKind;
      readonly depth: Depth | undefined;
      /** The title of its list. */
      readonly group: string | undefined;
      /** Its title and the words on its front, without markup. */
      readonly title: string | undefined;
      readonly text: string;
      /** Whose text holds it: a list of the deck, or a file that is the card. */
      readonly entry: Deck | Card;
      /** The id of its node in the text; undefined where the whole text is the card. */
      readonly id: string | undefined;
      readonly hasBack: boolean;
      readonly line: number;
      readonly file: string;
    }
  | {
      readonly type: 'group';
      /** Which group, from 0. */
      readonly group: number;
      readonly groupSize: number;
      /** Which person of the group, from 0. */
      readonly place: number;
    };

export interface Workbook extends EntryBase {
  readonly kind: 'workbook';
  readonly subtitle: string | undefined;
  readonly order: number | undefined;
  readonly editions: readonly Edition[];
  readonly textSizes: readonly TextSize[];
  readonly contents: readonly WorkbookItem[];
  /** What begins on a right-hand page. */
  readonly startRight: WorkbookFields['startRight'];
  /** Lines for notes after each chapter that has none of its own. */
  readonly notes: number;
}

export type WorkbookItem =
  | { readonly type: 'part'; readonly title: string; readonly line: number }
  | {
      readonly type: 'entry';
      readonly entry: Essay | Community | Practice | Worksheet;
      /** The anchor and title of the one section meant, where it is not the whole entry. */
      readonly section:
        { readonly anchor: string; readonly title: string; readonly line: number } | undefined;
    };

export interface Workshop extends EntryBase, WorkshopShape<Practice> {
  readonly kind: 'workshop';
  readonly subtitle: string | undefined;
  readonly room: string | undefined;
  /** What to bring beside what its agenda needs. */
  readonly materials: readonly string[];
  /** What to print beside what follows from its agenda. */
  readonly kit: WorkshopKit;
}

/** What an author wants printed. */
export interface WorkshopKit {
  readonly workbook: Workbook | undefined;
  readonly items: readonly { readonly entry: Entry; readonly recipient: Recipient }[];
}

export type Entry = Essay | Community | Practice | Worksheet | Poster | Card | Deck | Workbook | Workshop;
