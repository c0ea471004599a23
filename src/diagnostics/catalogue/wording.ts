/** What all wordings are made with. */
import { nearest } from '../nearest.ts';
import type { Place, Diagnostic } from '../problem.ts';

/** Settings stand at the top of a text, or in a file of their own. */
export type SettingsPlace = 'text' | 'file';
export type Wording = Pick<Diagnostic, 'message' | 'advice'>;

export function error(code: string, { file, line }: Place, wording: Wording): Diagnostic {
  return { code, severity: 'error', file, line, ...wording };
}

export function warning(code: string, { file, line }: Place, wording: Wording): Diagnostic {
  return { code, severity: 'warning', file, line, ...wording };
}

export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const near = nearest(word, candidates);
  return near === undefined ? otherwise : `Did you mean “${near}”?`;
}

/** An address as it stands in a message: one that holds data would fill pages. */
export function shown(address: string): string {
  const plain = address.replace(/\s+/g, ' ');
  return plain.length > 80 ? `${plain.slice(0, 60)}…` : plain;
}

export function list(words: readonly string[]): string {
  const most = 25;
  const more = words.length - most;
  return more > 1 ? `${words.slice(0, most).join(', ')} and ${more} more` : words.join(', ');
}
