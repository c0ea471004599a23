/** The class of a title that is smaller than others: for its length, or on a narrow screen for its longest word. */
export function titleClass(title: string): 'long-word' | 'longer-word' | 'long-title' | undefined {
  if (title.length > 40) return 'long-title';
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  if (longest >= 17) return 'longer-word';
  return longest >= 13 ? 'long-word' : undefined;
}
