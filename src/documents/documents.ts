import { entryOfCard, type Entry, type Toolkit } from '../library/index.ts';
import type { PrintOutput } from '../print-job.ts';
import { bookLayouts } from './book-layouts.ts';
import { deckLayouts } from './deck-layouts.ts';
import { cardFormat, handOutFormat, pageFormat, type Format, type HomeFormat } from './formats.ts';
import { documentNames } from './names.ts';
import type { Paper } from './paper.ts';
import { posterLayouts } from './poster-layouts.ts';
import type { DocumentKind, PrintDocument, PrintLayout } from './print-document.ts';
import { workshopDocuments } from './workshop-documents.ts';

const known = new WeakMap<Toolkit, readonly PrintDocument[]>();

/** Everything there is to print for readers of a toolkit: of what is not translated, that of the originals. */
export function documentsOf(toolkit: Toolkit): readonly PrintDocument[] {
  let documents = known.get(toolkit);
  if (documents === undefined) {
    const others = documentsOfEntries(toolkit);
    documents = [...others, ...workshopDocuments(toolkit, others)];
    known.set(toolkit, documents);
  }
  return documents;
}

/** What is printed of an entry as one kind of document; undefined where that is nothing. */
export function documentOf<Kind extends DocumentKind>(
  kind: Kind,
  { id }: Pick<Entry, 'id'>,
  toolkit: Toolkit,
): (PrintDocument & { readonly kind: Kind }) | undefined {
  return documentsOf(toolkit).find(
    (document): document is PrintDocument & { readonly kind: Kind } =>
      document.kind === kind && document.id === id,
  );
}

/** Everything that is printed from a toolkit’s own texts, and from no other’s. */
export function ownDocumentsOf(toolkit: Toolkit): PrintDocument[] {
  return documentsOf(toolkit).filter(({ entry }) => !entry.isStandIn);
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
        lang: deck.language,
        sources: filesOf([deck, ...deck.cards.flatMap((card) => entryOfCard(card) ?? [])]),
        edition: null,
        textSize: null,
      }),
    })),
    ...toolkit.workbooks.map((workbook): PrintDocument => ({
      kind: 'workbook',
      entry: workbook,
      id: workbook.id,
      title: workbook.title,
      layouts: bookLayouts(workbook, toolkit, {
        lang: workbook.language,
        sources: filesOf([
          workbook,
          ...workbook.contents.flatMap((item) => (item.type === 'entry' ? [item.entry] : [])),
        ]),
      }),
    })),
    ...toolkit.posters.flatMap((poster): PrintDocument[] => {
      // One whose sizes are all for other papers than the toolkit’s is not printed.
      const layouts = posterLayouts(poster, toolkit);
      return layouts.length === 0
        ? []
        : [{ kind: 'poster', entry: poster, id: poster.id, title: poster.title, layouts }];
    }),
    ...toolkit.worksheets.map((worksheet): PrintDocument => ({
      kind: 'worksheet',
      entry: worksheet,
      ...described(toolkit, {
        kind: 'worksheet',
        entry: worksheet,
        format: pageFormat,
        sources: [worksheet],
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
      id: essay.id,
      title: essay.title,
      layouts: bookLayouts(essay, toolkit, { lang: essay.language, sources: filesOf([essay]) }),
    })),
  ];
}

function filesOf(sources: readonly Entry[]): string[] {
  return [...new Set(sources.map(({ file }) => file))];
}

interface Description {
  readonly kind: DocumentKind;
  readonly entry: Entry;
  /** A page that is no sheet by itself has a way onto one. */
  readonly format: (paper: Paper) => Format | HomeFormat;
  readonly sources: readonly Entry[];
}

function described(toolkit: Toolkit, { kind, entry, format, sources }: Description) {
  const { papers } = toolkit.settings;
  const { folder, stem, prefix } = documentNames(entry);
  const layouts = papers.map((paper): PrintLayout => {
    const paperFormat = format(paper);
    return {
      address: [kind, entry.id, paper].join('/'),
      prefix,
      format: paperFormat,
      edition: null,
      size: undefined,
      form: 'home',
      job: {
        id: entry.id,
        kind,
        title: entry.title,
        lang: entry.language,
        sources: filesOf(sources),
        edition: null,
        textSize: null,
        paper,
        trimMm: [...paperFormat.trimMm],
        outputs: outputsOf(`${kind}/${folder}/${stem}-${kind}-${paper}`, paperFormat),
      },
    };
  });
  return { id: entry.id, title: entry.title, layouts };
}

function outputsOf(stem: string, format: Format | HomeFormat): PrintOutput[] {
  if (!('home' in format)) return [{ form: 'reading', path: `${stem}.pdf`, duplex: 'none' }];
  const { home } = format;
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
