/** Every word the pages and papers say of their own accord. Text from content is not here. */
import { paperWords } from './paper.ts';
import { siteWords } from './site.ts';

export { calibrationWords, ticketWords } from './tickets.ts';
export { workshopWords } from './workshops.ts';

export const words = { ...paperWords, ...siteWords } as const;

export type Words = typeof words;
