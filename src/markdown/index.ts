export { bookHtml, hyphenatedHtml, type BookTerm } from './book.ts';
export {
  cardBackHtml,
  practiceFaceHtml,
  practiceParts,
  wordsPart,
  type CardLink,
  type CardPart,
  type PracticeParts,
  type StepPart,
} from './card.ts';
export { cardFace, fileCard, textCards, textParts, type TextCard } from './card-list.ts';
export { practiceCues, type PracticeCues, type StepCues } from './cues.ts';
export { escapeText } from './html.ts';
export type { ExplainedTerm } from './explained-terms.ts';
export { editionReference, notesHtml, printHtml, shownAddress, type PaperTarget } from './print.ts';
export { posterParts, type PosterParts } from './poster.ts';
export { siteFaceHtml, siteHtml, withTopHeading } from './site.ts';
export type { WriteRoom } from './write-space.ts';
