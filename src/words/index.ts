/** Every word the pages and papers say of their own accord. Text from content is not here. */

import { paperWords } from './paper.ts';
import { siteWords } from './site.ts';
import { workbookWords } from './workbooks.ts';

export { calibrationWords, ticketWords } from './tickets.ts';

export const words = { ...paperWords, ...workbookWords, ...siteWords } as const;

export type Words = typeof words;
