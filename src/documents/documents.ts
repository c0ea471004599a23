import type { Deck, Entry, Essay, Practice, Toolkit, Workbook } from '../library/index.ts';
import type { Edition } from '../schemas/index.ts';
import { bookFormat, cardFormat, deckFormat, handOutFormat, type Format, type Paper } from './formats.ts';
import type { PrintJob, PrintOutput } from './print-job.ts';

/** One printable thing, laid out once per paper (and edition). */
export type PrintDocument = {
  readonly id: string;
  readonly title: string;
  readonly layouts: readonly PrintLayout[];
} & (
  | { readonly kind: 'card' | 'hand-out'; readonly entry: Practice }
  | { readonly kind: 'deck'; readonly entry: Deck }
  | { readonly kind: 'workbook'; readonly entry: Workbook }
  | { readonly kind: 'essay'; readonly entry: Essay }
);

export type DocumentKind = PrintDocument['kind'];

export interface PrintLayout {
  /** The address of its print page below `print/`: `card/case-clinic/a4`. */
  readonly address: string;
  readonly format: Format;
  readonly edition: Edition | null;
  readonly job: PrintJob;
}

/** Everything a toolkit prints. */
export function documentsOf(toolkit: Toolkit): PrintDocument[] {
  return [
    ...toolkit.decks.map((deck): PrintDocument => ({
      kind: 'deck',
      entry: deck,
      ...described(toolkit, {
        kind: 'deck',
        entry: deck,
        format: deckFormat,
        sources: [deck, ...deck.cards],
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

interface Description {
  readonly kind: DocumentKind;
  readonly entry: Entry;
  readonly format: (paper: Paper) => Format;
  readonly sources: readonly Entry[];
  readonly editions?: readonly Edition[];
}

function described(toolkit: Toolkit, { kind, entry, format, sources, editions }: Description) {
  const { papers, language } = toolkit.settings;
  const layouts = (editions ?? [null]).flatMap((edition) =>
    papers.map((paper): PrintLayout => {
      const paperFormat = format(paper);
      const variant =
        editions !== undefined && editions.length > 1 && edition !== null ? [edition, paper] : [paper];
      return {
        address: [kind, entry.id, variant.join('-')].join('/'),
        format: paperFormat,
        edition,
        job: {
          id: entry.id,
          kind,
          title: entry.title,
          lang: language,
          sources: [...new Set(sources.map(({ file }) => file))],
          edition,
          textSize: null,
          paper,
          trimMm: [...paperFormat.trimMm],
          outputs: outputsOf(`${kind}/${entry.id}/${[entry.id, kind, ...variant].join('-')}`, paperFormat),
        },
      };
    }),
  );
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
