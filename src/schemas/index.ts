import { cardSchema } from './card.ts';
import { communitySchema } from './community.ts';
import { deckSchema } from './deck.ts';
import { essaySchema } from './essay.ts';
import { posterSchema } from './poster.ts';
import { practiceSchema } from './practice.ts';
import { workbookSchema } from './workbook.ts';
import { worksheetSchema } from './worksheet.ts';
import { workshopSchema } from './workshop.ts';

/** One schema per kind of content. */
export const schemas = {
  essay: essaySchema,
  community: communitySchema,
  practice: practiceSchema,
  worksheet: worksheetSchema,
  poster: posterSchema,
  card: cardSchema,
  deck: deckSchema,
  workbook: workbookSchema,
  workshop: workshopSchema,
} as const;

export type Kind = keyof typeof schemas;

/** The folder in which the entries of a kind live. */
export const folderOf: Readonly<Record<Kind, string>> = {
  essay: 'essays',
  community: 'communities',
  practice: 'practices',
  worksheet: 'worksheets',
  poster: 'posters',
  card: 'cards',
  deck: 'decks',
  workbook: 'workbooks',
  workshop: 'workshops',
};

export const kinds = Object.keys(folderOf) as Kind[];

export { depths, textCardKinds, type CardFields, type Depth, type TextCardKind } from './card.ts';
export { cardSizes, type CardSizeName } from './card-sizes.ts';
export type { CommunityFields } from './community.ts';
export type { DeckFields } from './deck.ts';
export type { EssayFields } from './essay.ts';
export type { Credit } from './fields.ts';
export { glossarySchema } from './glossary.ts';
export { directionOf, isLanguage, languageName, type Direction } from './languages.ts';
export type { PosterFields } from './poster.ts';
export { posterSizes, type PosterSizeName } from './poster-sizes.ts';
export {
  intensities,
  intimacies,
  scales,
  supplies,
  type PracticeFields,
  type Scale,
  type Supplies,
} from './practice.ts';
export { stepAttributes, stepSchema, type StepFields } from './step.ts';
export { textSizes, type TextSize } from './text-sizes.ts';
export { toolkitSchema, papers, type ToolkitSettings } from './toolkit.ts';
export { editions, type Edition, type WorkbookFields } from './workbook.ts';
export type { WorksheetFields } from './worksheet.ts';
export {
  agendaTypes,
  kitFields,
  type AgendaFields,
  type AgendaType,
  type KitField,
  type Recipient,
  type WorkshopFields,
} from './workshop.ts';
