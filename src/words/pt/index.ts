/** Português de Portugal. */
import type { Catalogue } from '../catalogue.ts';
import { bookTicketWords } from './book-tickets.ts';
import { bundleWords } from './bundle.ts';
import { practiceFilterWords } from './practice-filter.ts';
import { languageWords } from './languages.ts';
import { offlineWords } from './offline.ts';
import { paperWords } from './paper.ts';
import { posterWords } from './posters.ts';
import { readerWords } from './reader.ts';
import { siteWords } from './site.ts';
import { searchWords } from './search.ts';
import { calibrationWords, ticketWords } from './tickets.ts';
import { relatedWords } from './related.ts';
import { locale } from './wording.ts';
import { workbookWords } from './workbooks.ts';
import { workshopWords } from './workshops.ts';

export const portuguese: Catalogue = {
  language: 'pt',
  locale,
  words: {
    ...paperWords,
    ...workbookWords,
    ...posterWords,
    ...siteWords,
    ...languageWords,
    ...readerWords,
    ...relatedWords,
  },
  practiceFilterWords,
  searchWords,
  bundleWords,
  offlineWords,
  workshopWords,
  ticketWords,
  bookTicketWords,
  posterWords,
  calibrationWords,
};
