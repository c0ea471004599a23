import type { Outline } from '../markdown/outline.ts';
import type {
  Credit,
  Edition,
  EssayFields,
  Kind,
  PracticeFields,
  ToolkitSettings,
} from '../schemas/index.ts';

/** Everything the site and the printed documents are made of: checked, references resolved, times computed. */
export interface Toolkit {
  readonly settings: ToolkitSettings;
  /** In the order of the series. */
  readonly essays: readonly Essay[];
  /** From small groups to large ones, then by title. */
  readonly practices: readonly Practice[];
  readonly worksheets: readonly Worksheet[];
  readonly decks: readonly Deck[];
  readonly workbooks: readonly Workbook[];
  readonly entries: ReadonlyMap<string, Entry>;
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
  /** The line in the file, from 1, of a field such as `['summary']`. */
  readonly lineOf: (field: readonly PropertyKey[]) => number;
  readonly outline: Outline;
}

export interface Essay extends EntryBase {
  readonly kind: 'essay';
  readonly order: number | undefined;
  readonly sources: EssayFields['sources'];
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
  readonly roles: PracticeFields['roles'];
  readonly steps: readonly Step[];
}

export interface People {
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
  readonly remainder: string | undefined;
}

export interface Step {
  readonly title: string;
  readonly minutes: number;
  /** `group`: the minutes pass once; `person`: every person has them in turn. */
  readonly per: 'group' | 'person';
  /** Who does or leads it, in the author’s words. */
  readonly who: string | undefined;
  /** Where it begins in the file, from 1. */
  readonly line: number;
}

export interface Worksheet extends EntryBase {
  readonly kind: 'worksheet';
}

export interface Deck extends EntryBase {
  readonly kind: 'deck';
  readonly cards: readonly Practice[];
}

export interface Workbook extends EntryBase {
  readonly kind: 'workbook';
  readonly subtitle: string | undefined;
  readonly editions: readonly Edition[];
  readonly contents: readonly WorkbookItem[];
}

export type WorkbookItem =
  | { readonly type: 'part'; readonly title: string }
  | {
      readonly type: 'entry';
      readonly entry: Essay | Practice | Worksheet;
      /** The anchor and title of the one section meant, where it is not the whole entry. */
      readonly section: { readonly anchor: string; readonly title: string } | undefined;
    };

export type Entry = Essay | Practice | Worksheet | Deck | Workbook;
