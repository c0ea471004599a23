/** How wide texts are in the project’s typefaces, and how many lines they take: before any browser lays them out. */
export { lineCount, widestWordEm } from './lines.ts';
export { textWidthEm, type Typeface } from './text-width.ts';
