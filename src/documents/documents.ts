import type {
  Deck,
  DeckCard,
  Entry,
  Essay,
  Practice,
  Toolkit,
  Workbook,
  Workshop,
} from '../library/index.ts';
import type { CardSizeName, Edition } from '../schemas/index.ts';
import { deckLayouts } from './deck-layouts.ts';
import { bookFormat, cardFormat, handOutFormat, type Format, type Paper } from './formats.ts';
import type { PrintJob, PrintOutput } from './print-job.ts';
import { workshopDocuments, type WorkshopDocumentKind } from './workshop-documents.ts';

/** One printable thing, laid out once per paper (and edition, and size of card). */
export type PrintDocument = {
  readonly id: string;
  readonly title: string;
  readonly layouts: readonly PrintLayout[];
} & (
  | { readonly kind: 'card' | 'hand-out'; readonly entry: Practice }
  | { readonly kind: 'deck'; readonly entry: Deck }
  | { readonly kind: 'workbook'; readonly entry: Workbook }
  | { readonly kind: 'essay'; readonly entry: Essay }
  | { readonly kind: WorkshopDocumentKind; readonly entry: Workshop }
);

export type DocumentKind = PrintDocument['kind'];

export interface PrintLayout {
  /** The address of its print page below `print/`: `card/case-clinic/a4`, `deck/crew-deck/quarter-a4`. */
  readonly address: string;
  readonly format: Format;
  readonly edition: Edition | null;
  /** The size of a deck’s cards; undefined for everything else. */
  readonly size: CardSizeName | undefined;
  /** Whether it is for a home printer, in one ink, or for a shop, in colour and with bleed. */
  readonly form: 'home' | 'shop';
  readonly job: PrintJob;
}

/** Everything a toolkit prints. */
export function documentsOf(toolkit: Toolkit): PrintDocument[] {
  const others = documentsOfEntries(toolkit);
  return [...others, ...workshopDocuments(toolkit, others)];
}

/** What is printed of each entry by itself. */
function documentsOfEntries(toolkit: Toolkit): PrintDocument[] {
  return [
    ...toolkit.decks.map((deck): PrintDocument => ({
      kind: 'deck',
      entry: deck,
      id: deck.id,
      title: deck.title,
      layouts: deckLayouts(deck, toolkit, {
        id: deck.id,
        kind: 'deck',
        title: deck.title,
        lang: toolkit.settings.language,
        sources: filesOf([deck, ...deck.cards.flatMap((card) => sourceOf(card) ?? [])]),
        edition: null,
        textSize: null,
      }),
    })),
    ...toolkit.workbooks.map((workbook): PrintDocument => ({
      kind: 'workbook',
      entry: workbook,
      ...described(toolkit, {
        kind: 'workbook',
        entry: workbook,
        format: bookFormat,
        sources: [
          workbook,
          ...workbook.contents.flatMap((item) => (item.type === 'entry' ? [item.entry] : [])),
        ],
        editions: workbook.editions,
      }),
    })),
    ...toolkit.practices.flatMap((practice): PrintDocument[] => [
      {
        kind: 'card',
        entry: practice,
        ...described(toolkit, { kind: 'card', entry: practice, format: cardFormat, sources: [practice] }),
      },
      {
        kind: 'hand-out',
        entry: practice,
        ...described(toolkit, {
          kind: 'hand-out',
          entry: practice,
          format: handOutFormat,
          sources: [practice],
        }),
      },
    ]),
    ...toolkit.essays.map((essay): PrintDocument => ({
      kind: 'essay',
      entry: essay,
      ...described(toolkit, { kind: 'essay', entry: essay, format: bookFormat, sources: [essay] }),
    })),
  ];
}

function sourceOf(card: DeckCard): Entry | undefined {
  return card.type === 'practice' ? card.practice : card.type === 'text' ? card.entry : undefined;
}

function filesOf(sources: readonly Entry[]): string[] {
  return [...new Set(sources.map(({ file }) => file))];
}

interface Description {
  readonly kind: DocumentKind;
  readonly entry: Entry;
  readonly format: (paper: Paper) => Format;
  readonly sources: readonly Entry[];
  readonly editions?: readonly Edition[];
}

function described(toolkit: Toolkit, { kind, entry, format, sources, editions }: Description) {
  const { papers, language } = toolkit.settings;
  const variants = (editions ?? [null]).flatMap((edition) => papers.map((paper) => ({ edition, paper })));
  const layouts = variants.map(({ edition, paper }): PrintLayout => {
    const paperFormat = format(paper);
    const showsEdition = editions !== undefined && editions.length > 1;
    const variant = [showsEdition ? edition : null, paper].filter(Boolean).join('-');
    return {
      address: [kind, entry.id, variant].join('/'),
      format: paperFormat,
      edition,
      size: undefined,
      form: 'home',
      job: {
        id: entry.id,
        kind,
        title: entry.title,
        lang: language,
        sources: filesOf(sources),
        edition,
        textSize: null,
        paper,
        trimMm: [...paperFormat.trimMm],
        outputs: outputsOf(`${kind}/${entry.id}/${entry.id}-${kind}-${variant}`, paperFormat),
      },
    };
  });
  return { id: entry.id, title: entry.title, layouts };
}

function outputsOf(stem: string, { home }: Format): PrintOutput[] {
  return [
    { form: 'reading', path: `${stem}-reading.pdf` },
    {
      form: 'home',
      path: `${stem}-home.pdf`,
      sheetMm: [...home.sheetMm],
      duplex: home.duplex,
      imposition: home.imposition,
    },
  ];
}
