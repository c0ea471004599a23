import { ownPackages } from '../own-packages.ts';
import type { ToolkitSettings } from '../schemas/index.ts';
import { hyphenationRules } from './hyphenation-rules.ts';

interface Rules {
  readonly hyphenateSync: (text: string, options: { hyphenChar: string; minWordLength: number }) => string;
}

/** Puts soft hyphens into one word. */
export type Hyphenate = (word: string) => string;

/** How books of a toolkit break words; undefined where they do not. */
export function hyphenationOf({ hyphenate, language }: ToolkitSettings): Hyphenate | undefined {
  const rules = hyphenate ? hyphenationRules(language) : undefined;
  if (rules === undefined) return undefined;
  // Only the one language is loaded, of many megabytes of patterns.
  const patterns = ownPackages(`hyphen/${rules}`) as Rules;
  return (word) => patterns.hyphenateSync(word, { hyphenChar: '\u00AD', minWordLength: 6 });
}
