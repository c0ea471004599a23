export { splitIntoGroups } from './groups.ts';
export { hyphenationRules } from './hyphenation.ts';
export { resolveLink, type LinkTarget } from './links.ts';
export { cardNumber, chapterNumber, type ChapterNumber } from './numbers.ts';
export { groupSizes, minutesRange, practiceMinutes, stepMinutes, type MinutesRange } from './timing.ts';
export { makeToolkit, type MadeToolkit } from './toolkit.ts';
export type * from './types.ts';
export * from './workshop/index.ts';
