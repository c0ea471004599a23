/** What the search says. */
import type { PluralForms } from '../plural.ts';
export const searchWords = {
  search: 'Search',
  lead: 'In all essays, practices, workshops, cards, books and worksheets, and in the glossary.',
  field: 'What are you looking for?',
  submit: 'Search',
  /** Before the scripts run, and without them. */
  needsScript: 'This page needs JavaScript to search. Without it, look here:',
  loading: 'Searching …',
  /** `{}` is a number. */
  found: { one: '{} result', other: '{} results' } as PluralForms,
  nothing: 'Nothing found. Try fewer words, or a simpler one.',
  broken: 'The search could not be loaded. Load this page again, or look in one of the lists above.',
  kinds: {
    essay: 'Essay',
    community: 'Community',
    practice: 'Practice',
    worksheet: 'Worksheet',
    poster: 'Poster',
    card: 'Card',
    deck: 'Deck',
    workbook: 'Workbook',
    workshop: 'Workshop',
    term: 'Glossary',
  },
} as const;
