import type { Deck, Toolkit } from '../library/index.ts';
import type { CardSizeName } from '../schemas/index.ts';
import { cardBleedMm, cardFormats, cardTrimMm, trimDependsOnPaper } from './card-formats.ts';
import { cardSheets, type CardSheets } from './card-sheets.ts';
import type { PrintLayout } from './print-document.ts';
import { deckFormat } from './formats.ts';
import { documentNames } from './names.ts';
import type { Paper } from './paper.ts';
import type { PrintJob, PrintOutput } from '../print-job.ts';

/** The last card of every layout only fills sheets that would stay partly empty. */
const fillerPages = 2;
/** As shops ask for. */
const dotsPerInch = 300;

/** How a deck is laid out: for a home printer in each size, once for all papers where the trim is the same; for shops. */
export function deckLayouts(
  deck: Deck,
  toolkit: Toolkit,
  job: Omit<PrintJob, 'paper' | 'trimMm' | 'outputs'>,
): PrintLayout[] {
  const { papers } = toolkit.settings;
  return deck.sizes.flatMap((size) => {
    const [first = 'a4', ...others] = papers;
    const groups: Paper[][] = trimDependsOnPaper(size)
      ? papers.map((paper) => [paper])
      : [[first, ...others]];
    return [
      ...groups.map((group) => homeLayout({ deck, toolkit, job, size, papers: group })),
      ...(cardFormats[size].fillsSheet ? [] : [shopLayout({ deck, toolkit, job, size, paper: first })]),
    ];
  });
}

interface LayoutOptions {
  readonly deck: Deck;
  readonly toolkit: Toolkit;
  readonly job: Omit<PrintJob, 'paper' | 'trimMm' | 'outputs'>;
  readonly size: CardSizeName;
}

function homeLayout({
  deck,
  toolkit,
  job,
  size,
  papers,
}: LayoutOptions & { papers: readonly Paper[] }): PrintLayout {
  const [paper = 'a4'] = papers;
  // One layout for all papers needs no paper in its name.
  const variant = trimDependsOnPaper(size) ? `${size}-${paper}` : size;
  const address = `deck/${deck.id}/${variant}`;
  const { folder, stem: begin, prefix } = documentNames(deck);
  const stem = `deck/${folder}/${begin}-deck-${size}`;
  const offset = toolkit.settings.backOffset;
  return {
    address,
    prefix,
    format: deckFormat(size, paper),
    edition: null,
    size,
    form: 'home',
    job: {
      ...job,
      size,
      fillerPages,
      paper,
      trimMm: [...cardTrimMm(size, paper)],
      outputs: [
        { form: 'reading', path: `deck/${folder}/${begin}-deck-${variant}-reading.pdf` },
        ...papers.flatMap((each) =>
          deckSheets(deck, { size, paper: each }).map(
            ({ way, sheetMm, duplex, imposition }, index): PrintOutput => ({
              form: 'home',
              path: `${stem}-${each}-home${index === 0 ? '' : `-${way}`}.pdf`,
              paper: each,
              sheetMm: [...sheetMm],
              duplex,
              imposition,
              ...(offset === undefined || duplex === 'none' ? {} : { backOffsetMm: offset }),
              ticket: { address: ticketAddress(deck, { size, paper: each }), page: index + 1 },
            }),
          ),
        ),
      ],
    },
  };
}

/** The ways to print a deck at home, in the order of their files and of the pages of their ticket. */
export function deckSheets(deck: Deck, { size, paper }: { size: CardSizeName; paper: Paper }): CardSheets[] {
  return cardSheets({ size, paper, copies: 'once', frontsSuffice: frontsSuffice(deck) });
}

/** Whether nothing but the deck’s design and its title is on the backs. */
function frontsSuffice({ cards }: Deck): boolean {
  return cards.every((card) => card.type === 'group' || (card.type === 'text' && !card.hasBack));
}

/** Where on the site the tickets of a deck’s files stand, relative to its base. */
export function ticketAddress(
  deck: Pick<Deck, 'id' | 'textId' | 'prefix'>,
  { size, paper }: { size: CardSizeName; paper: Paper },
): string {
  return `${documentNames(deck).prefix}print/ticket/deck/${deck.id}/${size}-${paper}/`;
}

function shopLayout({ deck, toolkit, job, size, paper }: LayoutOptions & { paper: Paper }): PrintLayout {
  const isOnRequest = !toolkit.settings.print.includes('pictures');
  const { folder, stem: begin, prefix } = documentNames(deck);
  const stem = `deck/${folder}/${begin}-deck-${size}-shop`;
  return {
    address: `deck/${deck.id}/${size}-shop`,
    prefix,
    format: deckFormat(size, paper),
    edition: null,
    size,
    form: 'shop',
    job: {
      ...job,
      size,
      fillerPages,
      paper,
      trimMm: [...cardTrimMm(size, paper)],
      bleedMm: cardBleedMm(size, paper),
      outputs: [
        { form: 'shop', order: 'front-back', path: `${stem}-front-back.pdf` },
        { form: 'shop', order: 'back-front', path: `${stem}-back-front.pdf` },
        {
          ...{ form: 'shop', order: 'pictures', path: `${stem}-pictures.zip`, dotsPerInch },
          ...(isOnRequest ? { onRequest: true } : {}),
        },
      ],
    },
  };
}
