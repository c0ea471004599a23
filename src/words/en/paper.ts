/** What papers say, and the site of the same things. */
import type { GroupSignName } from '../../drawings/group-signs.ts';
import type { PaperName } from '../../imposition/index.ts';
import type { MinutesRange, People, Step } from '../../library/index.ts';
import type { Edition, Scale } from '../../schemas/index.ts';
import { amount, duration, range } from '../wording.ts';
import { counted, peopleWords, personCount } from './wording.ts';

export const scaleNames: Readonly<Record<Scale, string>> = {
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

const editionsPage: Readonly<Record<Edition, string>> = {
  participant: 'participants’',
  facilitator: 'facilitator’s',
};

export const paperNames: Readonly<Record<PaperName, string>> = { a4: 'A4', letter: 'Letter' };

export const paperWords = {
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
  /** A page of a workbook, and which edition’s it is where there are several. */
  pageNumbered: (workbook: string, { page, edition }: { page: string; edition: Edition | undefined }) =>
    `${workbook}, ${edition === undefined ? '' : `${editionsPage[edition]} `}page\u00A0${page}`,
  /** Numbers that differ between papers, each where a `{}` stands. */
  pagesApart: (papers: readonly PaperName[]) =>
    papers.map((paper) => `{} (${paperNames[paper]})`).join(' or '),
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
    counted(max, { one: '{} person', other: `${range(min, max)} people` }),
  minutes: duration,
  minutesRange: ({ min, max }: Pick<MinutesRange, 'min' | 'max'>) =>
    min === max
      ? duration(min)
      : max < 180
        ? `${amount(min)}–${amount(max)} min`
        : `${duration(min)} – ${duration(max)}`,
  stepMinutes: ({ minutes, per }: Pick<Step, 'minutes' | 'per'>) =>
    per === 'person' ? `${duration(minutes)} each` : duration(minutes),
  minutesFor: (minutes: number, people: number) => `${duration(minutes)} with ${personCount(people)}`,
  intimacy: { emotional: 'Emotional', economic: 'Economic' },
  intensity: { low: 'low intensity', medium: 'medium intensity', high: 'high intensity' },
  readingTime: (wordCount: number) => `${Math.max(1, Math.round(wordCount / 220))} min to read`,
} as const;
