export { bookHtml, bookTexts, hyphenatedHtml, type BookTerm, type BookTexts } from './book.ts';
export {
  cardBackHtml,
  partOf,
  practiceFace,
  practiceFaceHtml,
  practiceParts,
  wordsPart,
  type CardLink,
  type CardPart,
  type PracticeParts,
  type StepPart,
} from './card.ts';
export { cardFace, textParts } from './card-faces.ts';
export { practiceCues, type PracticeCues, type StepCues } from './cues.ts';
export type { ExplainedTerm } from './explained-terms.ts';
export {
  editionReference,
  notesHtml,
  printHtml,
  printTree,
  putBelowHeading,
  shownAddress,
  type PaperTarget,
} from './print.ts';
export { serialiseHtml } from './html.ts';
export { posterParts, type PosterParts } from './poster.ts';
export { siteFaceHtml, siteHtml, siteTree, withTopHeading } from './site.ts';
export { cardWords, fileCard, textCards, type ListedCard, type TextCard } from './text-cards.ts';
export { textOfComponents, type Text } from './text.ts';
export type { WriteRoom } from './write-space.ts';
