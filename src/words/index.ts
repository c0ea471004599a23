/** Every word the pages and papers say of their own accord. Text from content is not here. */
import { paperWords } from './paper.ts';
import { posterWords } from './posters.ts';
import { readerWords } from './reader.ts';
import { siteWords } from './site.ts';
import { workbookWords } from './workbooks.ts';

export { bookTicketWords } from './book-tickets.ts';
export { bundleWords } from './bundle.ts';
export { posterWords } from './posters.ts';
export { searchWords } from './search.ts';
export { calibrationWords, ticketWords } from './tickets.ts';
export { workshopWords } from './workshops.ts';

export const words = {
  ...paperWords,
  ...workbookWords,
  ...posterWords,
  ...siteWords,
  ...readerWords,
} as const;

export type Words = typeof words;
