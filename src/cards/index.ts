/** What the cards of a deck say, and how their words are divided among faces: as print and pages show them. */
export { cardLinks } from './card-links.ts';
export { creditParts } from './credits.ts';
export { cardFaces, textsOf, type TextOf } from './deck-texts.ts';
export { deckLayout, type DeckLayout } from './deck-layout.ts';
export { preparationFacts, type Fact } from './preparation.ts';
export { howToParts } from './how-to.ts';
export { practiceCards, practiceNumbering, type PracticeCards } from './practice-cards.ts';
export type { PlannedFace, PracticePlan } from './practice-plan.ts';
export { mostTextCards, planText, textSize, titleSize } from './text-plan.ts';
