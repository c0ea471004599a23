/** The sizes a poster can be made in, small ones first. Their measures are the documents’ business. */
export const posterSizes = ['a3', 'a2', 'a1', 'tabloid', 'ansi-d'] as const;
export type PosterSizeName = (typeof posterSizes)[number];
