import MiniSearch from 'minisearch';
import { indexOptions } from './index-options.ts';
import type { SearchRecord } from './record.ts';
import { stopWordsOf } from './stop-words.ts';

/** What a browser needs to search: plain data. */
export interface SearchIndex {
  /** The languages of its texts, as tags. */
  readonly languages: readonly string[];
  /** By their numbers in `terms`. */
  readonly records: readonly SearchRecord[];
  /** MiniSearch’s own form of what it knows. */
  readonly terms: ReturnType<MiniSearch['toJSON']>;
}

export function makeSearchIndex(records: readonly SearchRecord[], languages: readonly string[]): SearchIndex {
  const stopWords = stopWordsOf(languages);
  const index = new MiniSearch({
    ...indexOptions,
    processTerm: (term) => (stopWords.has(term) ? false : term),
  });
  index.addAll(records.map((record, id) => ({ ...record, id })));
  return { languages, records: records.map(withoutHidden), terms: index.toJSON() };
}

/** What is not shown has done its part once it is indexed. */
function withoutHidden(record: SearchRecord): SearchRecord {
  return { ...record, alsoKnownAs: '' };
}
