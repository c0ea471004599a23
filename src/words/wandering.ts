/** What pages say of the ways from one text to another. */
export const wanderingWords = {
  goesWith: 'Goes with',
  toRead: 'To read',
} as const;
