/** The sizes a deck can be printed in. Their measures are the documents’ business. */
export const cardSizes = [
  'quarter',
  'eighth',
  'poker',
  'tarot',
  'index',
  'jumbo',
  'postcard',
  'large',
] as const;
export type CardSizeName = (typeof cardSizes)[number];
