/** What the website says. */
import type { PluralForms } from '../plural.ts';
import type { DocumentKind } from '../../documents/index.ts';
import { paperNames } from './paper.ts';
import { duration, range, sentence } from '../wording.ts';
import { counted, list } from './wording.ts';

const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  deck: 'Decks',
  workbook: 'Workbooks',
  poster: 'Posters',
  worksheet: 'Worksheets',
  card: 'Cards',
  'hand-out': 'Hand-outs',
  essay: 'Essays',
  'packing-list': 'Packing lists',
  'run-sheet': 'Run sheets',
  'wall-agenda': 'Agendas for the wall',
  badges: 'Name badges',
  'group-cards': 'Cards to draw for groups',
};

export const siteWords = {
  community: 'Community',
  communities: 'Communities',
  communitiesLead: 'Groups of people who practise this, and what each can teach someone who is starting out.',
  asOf: (when: string) => `As it was in ${when}. Communities change; ask them how it is today.`,
  glossaryLead: 'Words that are used here in a meaning of their own, and what we mean by them.',
  termAlso: (names: readonly string[]) => `Also: ${names.join(', ')}`,
  alsoToRead: 'Also to read',
  moreLists: 'More of this toolkit',
  mainMenu: 'Main menu',
  onThisPage: 'On this page',
  startReading: 'Start reading',
  findPractice: 'Find a practice',
  printSomething: 'Print something',
  practicesInShort: ({
    count,
    people,
    minutes,
  }: {
    count: number;
    people: [number, number];
    minutes: [number, number];
  }) =>
    `${counted(count, { one: '{} practice', other: '{} practices' })} for ${range(...people)} people, from ${duration(minutes[0])} to ${duration(minutes[1])}.`,
  printablesInShort: (kinds: readonly DocumentKind[], paperNames: readonly string[]) =>
    `${sentence(
      list(
        kinds.map((kind) => documentKindNames[kind].toLowerCase()),
        'conjunction',
      ),
    )} for your own printer, on ${list(paperNames, 'disjunction')} paper.`,
  essaysLead: 'Texts to read, alone or to one another.',
  practicesLead:
    'Things to do together. Each one says how many people it is for, how long it takes and what you need.',
  decksLead: 'Cards to print, cut and lay on the table. Each card holds one practice.',
  workbooksLead: 'Books to print, fold and write in.',
  downloadsLead: 'Everything there is to print, as PDF files.',
  mostNeeded: 'What most people need',
  everyKind: 'Everything, by kind',
  moreWays: 'More ways to print and read',
  allEssays: 'All essays',
  allCards: (count: number) => `See all ${count} cards`,
  openDeck: 'See the deck',
  openWorkbook: 'See what is in it',
  essayCount: (count: number) => counted(count, { one: '{} essay', other: '{} essays' }),
  cardCount: (count: number) => counted(count, { one: '{} card', other: '{} cards' }),
  cards: 'The cards',
  cardsAsPrinted: 'Each card with its front and its back.',
  aroundTheCards: 'Also in the deck',
  sideOfCard: { front: 'Front', back: 'Back' },
  blankCards: (count: number) => counted(count, { one: 'A card to write on', other: '{} cards to write on' }),
  oneCardAlone:
    'To print one card alone, follow the link below it, and print only those pages of the file, on both sides, at 100 %.',
  printAlone: (first: number, last: number) => `Print alone: pages ${range(first, last)}`,
  ownFile: 'Four copies on a sheet:',
  scaleOf: {
    self: 'One person',
    dyad: 'Two people',
    crew: 'A handful of people',
    congregation: 'About 15–150 people',
    network: 'Several congregations',
  },
  facts: 'At a glance',
  headCount: 'People',
  minutesHeading: 'Minutes',
  minutesByPeople: 'Minutes for each number of people',
  intimacyAndIntensity: (
    intimacy: 'emotional' | 'economic' | undefined,
    intensity: 'low' | 'medium' | 'high' | undefined,
  ) =>
    sentence(
      [intimacy && `${intimacy} intimacy`, intensity && `${intensity} intensity`].filter(Boolean).join(', '),
    ),
  printThis: 'Print this practice',
  readOnPaper: 'Read on paper',
  printDeck: 'Print the deck',
  printWorkbook: 'Print the book',
  alsoIn: 'Also in',
  licence: 'Licence',
  contact: 'Contact',
  documentKind: (kind: DocumentKind) => documentKindNames[kind],
  documentKindOne: {
    deck: 'Deck',
    workbook: 'Workbook',
    poster: 'Poster',
    worksheet: 'Worksheet',
    card: 'Card',
    'hand-out': 'Hand-out',
    essay: 'Essay',
    'packing-list': 'Packing list',
    'run-sheet': 'Run sheet',
    'wall-agenda': 'Agenda for the wall',
    badges: 'Name badges',
    'group-cards': 'Cards to draw for groups',
  },
  documentPurpose: {
    deck: 'All the cards of a deck.',
    workbook: 'Books with room to write.',
    poster: 'Large pages for the wall, whole or on sheets to glue together.',
    worksheet: 'Pages to write on, one sheet for each person or each group.',
    card: 'One practice on one card, four copies on each sheet.',
    'hand-out':
      'One practice on one page in large type, two copies on each sheet: to read aloud from, or to pin to the wall.',
    essay: 'Each essay as a small book.',
    'packing-list': 'What to print and what to bring, to tick off.',
    'run-sheet': 'What happens when, and the words to say, for whoever hosts.',
    'wall-agenda': 'What happens when, for everyone to see: a page for each part, in large letters.',
    badges: 'Eight to a sheet, to write names on.',
    'group-cards': 'Everyone draws one; those with the same sign are a group.',
  },
  paper: paperNames,
  /** A size of cards or pages by its name in `src/documents/`. */
  formatName: (name: string) => name,
  form: {
    reading: 'to read on a screen',
    home: 'to print at home',
    both: 'to print or to read',
    shop: 'for a print shop',
  },
  duplex: {
    none: 'Print on one side.',
    'long-edge': 'Print on both sides, flip on the long edge.',
    'short-edge': 'Print on both sides, flip on the short edge.',
  },
  duplexShort: {
    none: 'One side',
    'long-edge': 'Both sides, flip on the long edge',
    'short-edge': 'Both sides, flip on the short edge',
  },
  printAtFullSize: 'Choose “actual size” or 100 % in the printing window, so that nothing is shrunk.',
  afterPrinting: {
    cards: 'Cut the sheet in half, then both halves in half.',
    copies: 'Cut the sheet in half.',
    'fold-over': 'Fold each sheet with the print outside, glue it, then cut.',
    tiles: 'Cut and glue as the first page says.',
    page: 'Nothing to cut or fold.',
    booklet: 'Fold the whole pile in the middle, and staple it in the fold.',
    'two-up': 'Read the sheets as they are, or cut them in the middle.',
    plain: 'Staple the sheets on their left edge.',
  },
  pageSize: (name: string) => `${name} pages, one on each sheet if printed`,
  finishedSize: (sizes: readonly { name: string; paper: string }[]) =>
    `Finished size: ${list(
      sizes.map(({ name, paper }) => `${name} from ${paper}`),
      'disjunction',
    )}.`,
  howToPrint: 'How to print',
  deckChoice: {
    ink: 'Ink',
    size: 'Size of the cards',
    paper: 'Paper',
    sides: 'Sides',
    file: 'Your file',
  },
  deckInk: { black: 'Black, for your own printer', colour: 'Colour, for a print shop' },
  deckSteps: [
    'Choose “actual size” or 100 % in the printing window, so that nothing is shrunk.',
    'The first page is a print ticket. It says how to turn the paper and how to cut it, and it has a line to measure.',
    'Print the ticket and one sheet first, and look at them before you print the rest.',
  ],
  backsDrift: 'Backs that lie a little off their fronts can be moved. Print this sheet once, on both sides:',
  calibrationSheet: (paper: string) => `calibration sheet, ${paper}`,
  shopSteps: [
    'As of 2026. Look at the shop’s own page before you order: what it asks for may have changed.',
    'Order one copy before you order many.',
  ],
  cardSize: ([widthMm, heightMm]: readonly [number, number]) =>
    `Cards of ${Math.round(widthMm * 10) / 10} × ${Math.round(heightMm * 10) / 10} mm`,
  /** What it is, in the fewest words; empty ones are left out. */
  downloadNamed: (names: readonly string[]) => `Download: ${names.filter(Boolean).join(', ')}`,
  readShort: 'to read',
  readDeck: 'one face on each page, to read on a screen',
  shopFile: {
    'front-back': 'PDF, each card’s front, then its back',
    'back-front': 'PDF, each card’s back, then its front',
    pictures: 'Pictures, one for each face, in a zip',
  },
  shopFileShort: { 'front-back': 'fronts first', 'back-front': 'backs first', pictures: 'pictures' },
  shopUse: {
    'front-back': (bleedMm: number) =>
      `For shops that take a PDF with trim and bleed boxes. Bleed ${bleedMm} mm, no lines where to cut.`,
    'back-front': 'For DriveThruCards: one PDF, backs and fronts in turn, 1/8 in of bleed, no die line.',
    pictures: 'For shops that take pictures, with bleed, at 300 dots per inch.',
    pokerPictures: 'For The Game Crafter’s poker cards: one picture for each face, 825 × 1125 pixels.',
    otherBackFirst: 'For shops that want the back of each card first.',
  },
  noShopFile: (size: string, others: readonly string[]) =>
    `${size} is for your own printer. For a print shop choose ${list(others, 'disjunction')}.`,
  allSizesAndWays: 'All sizes and ways to print',
  showPaper: 'Show files for',
  everyPaper: 'every paper',
  fileFacts: {
    pages: { one: '{} page', other: '{} pages' } as PluralForms,
    sheets: { one: '{} sheet of paper', other: '{} sheets of paper' } as PluralForms,
    size: '{} KB',
    ink: '{} % of the paper inked',
    faces: { one: '{} face', other: '{} faces' } as PluralForms,
  },
  nothingToPrint: 'There is nothing to print yet.',
  notFound: 'This page is not here',
  notFoundText: 'It may have moved, or the address may have a letter too many. These are the places to look:',
} as const;
