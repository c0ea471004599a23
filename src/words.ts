/** Every word the pages and papers say of their own accord, in one place. Text from content is not here. */
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
  scale: (scale: Scale) => scaleNames[scale],
  edition: (edition: Edition) => editionNames[edition],
  people: ({ min, ideal, max }: Pick<People, 'min' | 'ideal' | 'max'>) => {
    if (min === max) return min === 1 ? '1 person' : `${min} people`;
    return ideal > min && ideal < max
      ? `${range(min, max)} people, best with ${ideal}`
      : `${range(min, max)} people`;
  },
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
} as const;

export type Words = typeof words;
