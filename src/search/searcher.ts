import MiniSearch from 'minisearch';
import { excerptOf, type Excerpt } from './excerpt.ts';
import { boost, indexOptions } from './index-options.ts';
import type { SearchIndex } from './make-index.ts';
import type { SearchRecord } from './record.ts';
import { stopWordsOf } from './stop-words.ts';
import { termsIn } from './terms.ts';

export interface Found {
  readonly record: SearchRecord;
  /** Its address, leading to the part that the excerpt is from. */
  readonly address: string;
  readonly title: Excerpt;
  readonly excerpt: Excerpt;
}

/** What is found by far less than the first is left out. */
const leastOfFirst = 0.06;
const mostFound = 40;

/** Makes the function that searches; that takes a moment, each search none. */
export function makeSearcher({ records, terms, languages }: SearchIndex): (query: string) => Found[] {
  const index = MiniSearch.loadJS(terms, indexOptions);
  const stopWords = stopWordsOf(languages);
  return (query) => {
    const asked = termsIn(query);
    const telling = asked.filter((term) => !stopWords.has(term));
    // Nothing but stop words is asked for as it stands, though only titles of other languages may have them.
    const sought = telling.length > 0 ? telling : asked;
    const results = index.search(sought.join(' '), {
      boost: { ...boost },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      maxFuzzy: 2,
      weights: { prefix: 0.5, fuzzy: 0.25 },
    });
    const best = Math.max(...results.map(({ score }) => score));
    return results
      .filter(({ score }) => score >= best * leastOfFirst)
      .map(({ id, score, terms: matched }) => ({
        id: id as number,
        score,
        matched,
        said: said(matched, sought),
      }))
      .sort((a, b) => b.said - a.said || b.score - a.score)
      .slice(0, mostFound)
      .flatMap(({ id, matched }) => {
        const record = records[id];
        return record === undefined ? [] : [foundOf(record, askedBy(matched, sought))];
      });
  };
}

/** How many of the sought words a text has, as they are or as the beginning of a longer one. */
function said(matched: readonly string[], sought: readonly string[]): number {
  return sought.filter((each) => matched.some((term) => term.startsWith(each))).length;
}

/**
 * The matched terms, each with what it was found for: the sought term that it begins with, or itself where it only
 * resembles one. Those that only resemble one count where something sought was not found otherwise.
 */
function askedBy(matched: readonly string[], sought: readonly string[]): ReadonlyMap<string, string> {
  const begun = matched.flatMap((term) => {
    const asked = sought.find((each) => term === each) ?? sought.find((each) => term.startsWith(each));
    return asked === undefined ? [] : [[term, asked] as const];
  });
  const answered = new Set(begun.map(([, asked]) => asked));
  const isComplete = sought.every((each) => answered.has(each));
  return new Map(isComplete ? begun : [...matched.map((term) => [term, term] as const), ...begun]);
}

function foundOf(record: SearchRecord, matched: ReadonlyMap<string, string>): Found {
  const { pieces: title } = excerptOf([{ anchor: '', heading: '', text: record.title }], matched, Infinity);
  const { pieces: excerpt, anchor } = excerptOf(
    [{ anchor: '', heading: '', text: record.summary }, ...record.parts],
    matched,
  );
  const address =
    anchor === '' || record.address.includes('#') ? record.address : `${record.address}#${anchor}`;
  return { record, address, title, excerpt };
}
