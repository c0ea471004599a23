/** What is said where a practice is looked for, and where it is fitted to a head-count. In `{}` stands a number. */
import type { PluralForms } from '../plural.ts';
import type { Criterion } from '../../practice-filter/choice.ts';
import type { Scale } from '../../schemas/index.ts';

const groupNames: Readonly<Record<Scale, string>> = {
  self: 'one person',
  dyad: 'two people',
  crew: 'a handful of people',
  congregation: 'a congregation',
  network: 'several congregations',
};

const labels: Readonly<Record<Criterion, string>> = {
  people: 'People',
  minutes: 'Minutes at most',
  scale: 'Size of group',
  intimacy: 'Intimacy',
  intensity: 'Intensity',
  supplies: 'Materials',
  'no-reading': 'No reading needed',
  outdoors: 'Can be done outdoors',
};

/** What is asked for once a criterion is given up. */
const without: Readonly<Record<Criterion, string>> = {
  people: 'Any number of people',
  minutes: 'More time',
  scale: 'Any size of group',
  intimacy: 'Any intimacy',
  intensity: 'Any intensity',
  supplies: 'With more to bring',
  'no-reading': 'With something to read',
  outdoors: 'Indoors, too',
};

export const practiceFilterWords = {
  find: 'Find what fits',
  labels,
  noReadingHelp: 'or only by the host',
  any: 'Any',
  intimacy: { emotional: 'Emotional', economic: 'Economic' },
  intensity: { low: 'Low', medium: 'Medium', high: 'High' },
  supplies: { none: 'A clock at most', paper: 'Paper and pens at most' },
  found: { one: '{} practice fits', other: '{} practices fit' } as PluralForms,
  nothing: 'Nothing fits all of this. What can you loosen?',
  nothingAtAll: 'Nothing fits, and no one thing is to blame.',
  without,
  wouldFit: { one: '{} fits', other: '{} fit' } as PluralForms,
  inGroups: 'in groups of {}',
  startOver: 'Start over',
  toList: 'See them',
  bySize: 'By size of group',
  byQuestion: 'By question',
  byTime: 'By time',
  all: 'All practices',
  forGroup: (scale: Scale) => `Practices for ${groupNames[scale]}`,
  upTo: (minutes: number) => `up to ${minutes} min`,
  practicesUpTo: (minutes: number) => `Practices of up to ${minutes} minutes`,
  longer: 'longer',
  practicesLongerThan: (minutes: number) => `Practices of more than ${minutes} minutes`,
  timeOfBest: 'Minutes are counted for the number of people that each works best with.',
  whyCome: 'What brings you here?',
  read: 'Read',
  tryFirst: 'Try first',
  meetFor: 'Meet for',
  practicesForThis: 'All practices for this',
  howMany: 'How many are you?',
  stepWithEach: (minutes: string, each: string) => `${minutes} (${each})`,
} as const;
