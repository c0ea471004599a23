/** How a title keeps its longest word whole on a narrow screen: the class that makes it smaller there. */
export function titleClass(title: string): 'long-word' | 'longer-word' | undefined {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  if (longest >= 17) return 'longer-word';
  return longest >= 13 ? 'long-word' : undefined;
}
