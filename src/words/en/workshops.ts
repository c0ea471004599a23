/** The words of workshops: their pages, run sheets, packing lists, badges and cards for groups. */
import type { PluralForms } from '../plural.ts';
import type { KitFile } from '../../documents/index.ts';
import type { Recipient } from '../../schemas/index.ts';
import { amount, range } from '../wording.ts';
import { counted, list, personCount } from './wording.ts';

/** "3 groups of 4 and 1 of 5"; "2 pairs". */
function groups(sizes: readonly number[]): string {
  const bySize = [...Map.groupBy(sizes, (size) => size)].map(([size, same]) => ({
    size,
    count: same.length,
  }));
  return list(
    bySize.map(({ size, count }, index) =>
      index === 0
        ? size === 2
          ? counted(count, { one: '{} pair', other: '{} pairs' })
          : `${counted(count, { one: '{} group', other: '{} groups' })} of ${size}`
        : `${count} of ${size}`,
    ),
    'conjunction',
  );
}

const kinds: Readonly<Record<KitFile['kind'], string>> = {
  'packing-list': 'Packing list',
  'run-sheet': 'Run sheet',
  'wall-agenda': 'Agenda for the wall',
  badges: 'Name badges',
  'group-cards': 'Cards to draw for groups',
  workbook: 'Workbook',
  card: 'Card',
  deck: 'Deck',
  worksheet: 'Worksheet',
  poster: 'Poster',
  essay: 'Essay',
  community: 'Community',
  'hand-out': 'Hand-out',
  practice: 'Practice',
  workshop: 'Workshop',
};

const each: Readonly<Record<Recipient, string>> = {
  person: 'each person',
  group: 'each group',
  host: 'each host',
  workshop: 'all together',
};

export const workshopWords = {
  workshop: 'Workshop',
  workshops: 'Workshops',
  lead: 'Evenings and days with a plan: what happens when, in which groups, and everything to print for it.',
  workshopCount: (count: number) => counted(count, { one: '{} workshop', other: '{} workshops' }),
  openWorkshop: 'See the plan',
  people: personCount,
  peopleRange: ({ is, min, max }: { is: number; min: number; max: number }) =>
    min === max ? personCount(is) : `${personCount(is)}; works for ${range(min, max)}`,
  hosts: (hosts: number) => counted(hosts, { one: '{} host', other: '{} hosts' }),
  joinIn: 'Hosts take part, and are counted among the people.',
  chairs: (chairs: number) => counted(chairs, { one: '{} chair', other: '{} chairs' }),
  parts: (count: number, length: string) => `${count} parts of ${length}`,
  fromTo: (start: string, end: string) => `${start} – ${end}`,
  minutes: (minutes: number) => `${amount(minutes)} min`,
  minutesLeft: (minutes: number) => `${minutes} left`,
  spare: (minutes: number) => `${minutes} min to spare`,
  groups,
  together: (people: number) => (people === 1 ? 'alone' : `all ${people} together`),
  eachStep: (minutes: number) => `${amount(minutes)} each`,
  led: (lead: string) => `${lead} leads`,
  instead: (title: string) => `or: ${title}`,

  /** The run sheet. */
  runSheet: 'Run sheet',
  clock: 'Clock',
  realTime: 'Real time',
  what: 'What',
  who: 'Who',
  bring: 'At hand',
  do: 'Do',
  say: 'Say',
  sayAndSteps: 'Say, and steps',
  question: 'Question',
  care: 'Care',
  stepByStep: 'Step by step',
  dateLine: 'Date',
  end: 'End',
  cutOrder: 'If it is late, leave out in this order:',
  cut: ({
    number,
    title,
    minutesInAll,
    isFirst,
  }: {
    number: number;
    title: string;
    minutesInAll: number;
    isFirst: boolean;
  }) => `${number}. ${title} (saves ${minutesInAll} min${isFirst ? '' : ' in all'})`,
  keepBreaks: 'Breaks are kept.',
  cutMark: (number: number) => `if late: leave out (${number})`,

  /** The packing list. */
  packingList: 'Packing list',
  toPrint: 'Print',
  print: 'print',
  toBring: 'Bring',
  room: 'Room',
  seats: 'People and seats',
  printHeads: { what: 'What', paper: 'Paper and sides', times: 'Print', sheets: 'Sheets' },
  kind: (kind: KitFile['kind']) => kinds[kind],
  recipients: ({ recipient, copies }: Pick<KitFile, 'recipient' | 'copies'>) =>
    recipient === 'workshop' ? 'one for all' : `one for ${each[recipient]}: ${copies}`,
  times: (times: number) => (times === 1 ? 'once' : `${times} times`),
  thisList: 'this list',
  printedInBook: 'No file of its own: copy it from a book.',
  sheetsInAll: { one: '{} sheet of paper in all.', other: '{} sheets of paper in all.' } as PluralForms,
  sheetsEach: { one: '{} sheet', other: '{} sheets' } as PluralForms,
  paperFor: {
    'packing-list': 'ordinary',
    'run-sheet': 'ordinary',
    'wall-agenda': 'ordinary',
    badges: 'thick, if you have it',
    'group-cards': 'thick, if you have it',
    card: 'thick, if you have it',
    deck: 'thick, if you have it',
  } as Readonly<Partial<Record<KitFile['kind'], string>>>,
  ordinaryPaper: 'ordinary',
  sides: { none: 'one side', 'long-edge': 'both sides, long edge', 'short-edge': 'both sides, short edge' },
  materialGroups: (count: number) => `for ${count} groups`,
  finish: 'Scissors or a paper cutter, a stapler, a pencil for the run sheet.',
  ownNotes: 'What else',
  kitHelp:
    'All files are in the kit, one folder for each line, numbered in this order. Print at 100 %, “actual size”.',

  /** The agenda for the wall. */
  agendaWelcome: 'You may rest, pass or go outside at any time.',

  /** Badges and cards for groups. */
  badges: 'Name badges',
  badgeHello: 'My name is',
  badgePronoun: 'You can call me (she, he, they …)',
  groupCards: 'Cards to draw for groups',
  groupCardsFor: (titles: readonly string[]) => list(titles, 'conjunction'),

  /** On the site. */
  plan: 'The plan',
  kit: 'The kit',
  kitLead: 'Everything to print, in one file, in folders numbered in the order in which it is printed.',
  kitLink: (paper: string) => `The whole kit, ${paper}`,
  kitSize: '{} KB',
  kitSheets: { one: '{} sheet of paper', other: '{} sheets of paper' } as PluralForms,
  plannedFor: (people: string) =>
    `Times and copies are for ${people}. For another number, change “people” in its file.`,
  copiesHeads: { what: 'What', copies: 'Copies', file: 'Files' },
  leads: 'Who leads',
  groupsHead: 'Groups',
  ownPapers: 'Its own papers',
} as const;
