/** Every word the pages and papers say of their own accord, in one place. Text from content is not here. */
import type { GroupSignName } from './components/group-signs.ts';
import type { DocumentKind } from './documents/index.ts';
import type { MinutesRange, People, Step } from './library/index.ts';
import type { Edition, Scale } from './schemas/index.ts';

/** "3–5", or "2" where both are the same. */
function range(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`;
}

/** Half minutes are written as ½; other fractions as decimals. */
function amount(minutes: number): string {
  const whole = Math.floor(minutes);
  if (minutes - whole === 0.5) return whole === 0 ? '½' : `${whole}½`;
  return String(Math.round(minutes * 10) / 10);
}

/** "1 card", "8 cards". */
function counted(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** "A4 or Letter"; "cards, hand-outs, and books". */
function list(items: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat('en-GB', { type }).format(items);
}

/** With a capital at its beginning. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "3–5 people, best with 4". */
function peopleWords({ min, ideal, max }: Pick<People, 'min' | 'ideal' | 'max'>): string {
  if (min === max) return min === 1 ? '1 person' : `${min} people`;
  return ideal > min && ideal < max
    ? `${range(min, max)} people, best with ${ideal}`
    : `${range(min, max)} people`;
}

const scaleNames: Readonly<Record<Scale, string>> = {
  self: 'Self',
  dyad: 'Dyad',
  crew: 'Crew',
  congregation: 'Congregation',
  network: 'Network',
};

const editionNames: Readonly<Record<Edition, string>> = {
  participant: 'Participants’ edition',
  facilitator: 'Facilitator’s edition',
};

const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  deck: 'Decks',
  workbook: 'Workbooks',
  card: 'Cards',
  'hand-out': 'Hand-outs',
  essay: 'Essays',
};

export const words = {
  home: 'Home',
  essay: 'Essay',
  essays: 'Essays',
  practice: 'Practice',
  practices: 'Practices',
  deck: 'Deck',
  decks: 'Decks',
  workbook: 'Workbook',
  workbooks: 'Workbooks',
  worksheet: 'Worksheet',
  downloads: 'Downloads',
  skipToText: 'Skip to the text',
  contents: 'Contents',
  welcome: 'Welcome',
  next: 'Next',
  previous: 'Previous',
  doFirst: 'Do first',
  youNeed: 'You need',
  room: 'Room',
  roles: 'Roles',
  who: 'Who',
  howLong: 'How long',
  time: 'Time',
  kind: 'Kind',
  care: 'Care',
  facilitatorNote: 'For the host',
  credit: 'Thanks to',
  sources: 'Sources',
  addresses: 'Addresses',
  steps: 'Steps',
  print: 'Print',
  seePage: 'see page',
  card: 'card',
  cardKind: {
    starter: 'Conversation starter',
    mission: 'Mission',
    information: 'Good to know',
    role: 'Role',
    word: 'Word',
    question: 'Question',
  },
  /** Above the cards of a kind that have no heading of their own. */
  cardKinds: {
    starter: 'Conversation starters',
    mission: 'Missions',
    information: 'Good to know',
    role: 'Roles',
    word: 'Words',
    question: 'Questions',
  },
  depth: { 1: 'Light', 2: 'Deeper', 3: 'Deep' },
  /** Which card it is of those that one practice or text runs over. */
  cardOf: (card: number, cards: number) => `${card} of ${cards}`,
  cardNumbered: (number: number) => `card ${number}`,
  chapterNumbered: (workbook: string, chapter: number) => `${workbook}, chapter ${chapter}`,
  wholeGuide: 'The whole guide:',
  group: (letter: string) => `Group ${letter}`,
  groupPlace: (place: number, size: number) => `Person ${place} of ${size}`,
  groupSign: {
    circle: 'circle',
    triangle: 'triangle',
    square: 'square',
    star: 'star',
    cross: 'cross',
    heart: 'heart',
    moon: 'moon',
    diamond: 'diamond',
    house: 'house',
    wave: 'wave',
    arrow: 'arrow',
    drop: 'drop',
  } satisfies Readonly<Record<GroupSignName, string>>,
  findGroup: 'Find the others with this letter and this sign.',
  howToUseDeck: 'How to use this deck',
  /** What the kinds of cards in a deck are for, where the deck holds several. */
  cardKindUse: {
    practice: 'Something to do together. The steps are on the back.',
    starter: 'Draw one, read it aloud, and let whoever wants to answer.',
    mission: 'Something to do until you meet again.',
    information: 'Read it aloud, or pass it round.',
    role: 'Whoever holds it has the role for this meeting.',
    word: 'Lay them out. Pick the ones that fit.',
    question: 'Take one, and think about it alone or together.',
    blank: 'Write what is missing in this deck.',
    group: 'Everyone draws one from a hat. Those with the same letter and sign are a group.',
  },
  groupCards: 'Groups',
  credits: 'Credits',
  buildsOn: 'Builds on the work of',
  licenceOf: 'You may use and share this deck under',
  more: 'More:',
  ownCard: 'Your own card',
  side: { front: 'front', back: 'back' },
  scale: (scale: Scale) => scaleNames[scale],
  edition: (edition: Edition) => editionNames[edition],
  people: peopleWords,
  /** With the rule for those left over, where the guide has one. */
  peopleAndRemainder: (people: People) =>
    [`${peopleWords(people)}${people.remainder === undefined ? '' : '.'}`, people.remainder]
      .filter(Boolean)
      .join(' '),
  peopleShort: ({ min, max }: Pick<People, 'min' | 'max'>) =>
    max === 1 ? '1 person' : `${range(min, max)} people`,
  minutes: (minutes: number) => `${amount(minutes)} min`,
  minutesRange: ({ min, max }: MinutesRange) =>
    min === max ? `${amount(min)} min` : `${amount(min)}–${amount(max)} min`,
  stepMinutes: ({ minutes, per }: Pick<Step, 'minutes' | 'per'>) =>
    per === 'person' ? `${amount(minutes)} min each` : `${amount(minutes)} min`,
  minutesFor: (minutes: number, people: number) =>
    `${amount(minutes)} min with ${people} ${people === 1 ? 'person' : 'people'}`,
  intimacy: { emotional: 'Emotional', economic: 'Economic' },
  intensity: { low: 'low intensity', medium: 'medium intensity', high: 'high intensity' },
  readingTime: (wordCount: number) => `${Math.max(1, Math.round(wordCount / 220))} min to read`,

  // The website.
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
    `${counted(count, 'practice', 'practices')} for ${range(...people)} people, from ${amount(minutes[0])} to ${amount(minutes[1])} minutes.`,
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
  allEssays: 'All essays',
  allCards: (count: number) => `See all ${count} cards`,
  openDeck: 'See the deck',
  openWorkbook: 'See what is in it',
  essayCount: (count: number) => counted(count, 'essay', 'essays'),
  cardCount: (count: number) => counted(count, 'card', 'cards'),
  cards: 'The cards',
  cardsAsPrinted: 'Each card with its front and its back.',
  aroundTheCards: 'Also in the deck',
  sideOfCard: { front: 'Front', back: 'Back' },
  blankCards: (count: number) => (count === 1 ? 'A card to write on' : `${count} cards to write on`),
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
    card: 'Card',
    'hand-out': 'Hand-out',
    essay: 'Essay',
  },
  documentPurpose: {
    deck: 'All the cards of a deck.',
    workbook: 'Books with room to write.',
    card: 'One practice on one card, four copies on each sheet.',
    'hand-out':
      'One practice on one page in large type, two copies on each sheet: to read aloud from, or to pin to the wall.',
    essay: 'Each essay as a small book.',
  },
  paper: { a4: 'A4', letter: 'Letter' },
  form: { reading: 'to read on a screen', home: 'to print at home', shop: 'for a print shop' },
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
    booklet: 'Fold the whole pile in the middle, and staple it in the fold.',
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
  download: 'Download',
  readDeck: 'one face on each page, to read on a screen',
  shopFile: {
    'front-back': 'PDF, each card’s front, then its back',
    'back-front': 'PDF, each card’s back, then its front',
    pictures: 'Pictures, one for each face, in a zip',
  },
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
    pages: ['{} page', '{} pages'],
    sheets: ['{} sheet of paper', '{} sheets of paper'],
    size: '{} KB',
    ink: '{} % of the paper inked',
    faces: ['{} face', '{} faces'],
  },
  nothingToPrint: 'There is nothing to print yet.',
  notFound: 'This page is not here',
  notFoundText: 'It may have moved, or the address may have a letter too many. These are the places to look:',
} as const;

export type Words = typeof words;
