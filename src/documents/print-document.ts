import type {
  Deck,
  Essay,
  Poster,
  Practice,
  Workbook,
  Worksheet,
  Workshop,
  WorkshopPlan,
} from '../library/index.ts';
import type { PrintJob } from '../print-job.ts';
import type { CardSizeName, Edition } from '../schemas/index.ts';
import type { BookFormatName } from './book-formats.ts';
import type { Format } from './formats.ts';

/** The papers that are made of a workshop alone, in the order in which they are printed. */
export const workshopDocumentKinds = [
  'packing-list',
  'run-sheet',
  'wall-agenda',
  'badges',
  'group-cards',
] as const;
export type WorkshopDocumentKind = (typeof workshopDocumentKinds)[number];

export function isWorkshopDocumentKind(kind: string): kind is WorkshopDocumentKind {
  return (workshopDocumentKinds as readonly string[]).includes(kind);
}

/** One printable thing, laid out once per paper (and edition, and size of card, and kind of page). */
export type PrintDocument = {
  readonly id: string;
  readonly title: string;
  readonly layouts: readonly PrintLayout[];
} & (
  | { readonly kind: 'card' | 'hand-out'; readonly entry: Practice }
  | { readonly kind: 'deck'; readonly entry: Deck }
  | { readonly kind: 'workbook'; readonly entry: Workbook }
  | { readonly kind: 'poster'; readonly entry: Poster }
  | { readonly kind: 'worksheet'; readonly entry: Worksheet }
  | { readonly kind: 'essay'; readonly entry: Essay }
  | WorkshopDocument
);

/** A paper of a workshop, with the plan for the people who come: made once for all its papers and its page. */
export interface WorkshopDocument {
  readonly kind: WorkshopDocumentKind;
  readonly entry: Workshop;
  readonly plan: WorkshopPlan<Practice>;
}

export type DocumentKind = PrintDocument['kind'];

export interface PrintLayout {
  /** The address of its print page below `print/`: `card/case-clinic/a4`, `deck/crew-deck/quarter-a4`. */
  readonly address: string;
  /** What stands before `print/`: nothing, or the language of a translation (`pt/`). */
  readonly prefix: string;
  readonly format: Format;
  readonly edition: Edition | null;
  /** The size of a deck’s cards; undefined for everything else. */
  readonly size: CardSizeName | undefined;
  /** The kind of a book’s pages; undefined for everything else. */
  readonly book?: BookFormatName;
  /** Whether it is for a home printer, in one ink, or for a shop, in colour and with bleed. */
  readonly form: 'home' | 'shop';
  readonly job: PrintJob;
}
