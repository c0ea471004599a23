import { closest, distance } from 'fastest-levenshtein';

/**
 * The candidate that was most likely meant by `word`, or undefined when none is near: at most a third of the
 * letters differ, or one begins with the other.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word === '' || candidates.length === 0) return undefined;
  const best = closest(word, candidates);
  const near = distance(word, best) <= Math.max(1, Math.ceil(Math.max(word.length, best.length) / 3));
  if (near) return best;
  return candidates.find(
    (candidate) => candidate.startsWith(word) || (candidate.length > 3 && word.startsWith(candidate)),
  );
}
