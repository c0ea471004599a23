/** Every word the pages and papers say of their own accord. Text from content is not here. */
import { bookWords } from './books.ts';
import { paperWords } from './paper.ts';
import { posterWords } from './posters.ts';
import { siteWords } from './site.ts';

export { posterWords } from './posters.ts';
export { calibrationWords, ticketWords } from './tickets.ts';

export const words = { ...paperWords, ...bookWords, ...posterWords, ...siteWords } as const;

export type Words = typeof words;
