/**
 * Keeps what was made of the texts that were used last, up to so many letters in all, so that reading a folder
 * anew works only for what changed in it.
 */
export function keepLatest<Made>({ mostLetters }: { mostLetters: number }) {
  const kept = new Map<string, Made>();
  let letters = 0;
  return (text: string, make: (text: string) => Made): Made => {
    const known = kept.get(text);
    const made = known ?? make(text);
    // The order of a Map is the order of use here: the first was used least lately.
    if (kept.delete(text)) letters -= text.length;
    kept.set(text, made);
    letters += text.length;
    for (const oldest of kept.keys()) {
      if (letters <= mostLetters) break;
      kept.delete(oldest);
      letters -= oldest.length;
    }
    return made;
  };
}
