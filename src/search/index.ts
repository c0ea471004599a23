export { makeSearchIndex, type SearchIndex } from './make-index.ts';
export { recordsOf } from './records.ts';
export { makeSearcher, type Found } from './searcher.ts';
export type { RecordKind, SearchRecord } from './record.ts';
