/** The sizes of type a book can be printed in. Their measures are the documents’ business. */
export const textSizes = ['standard', 'large'] as const;
export type TextSize = (typeof textSizes)[number];
