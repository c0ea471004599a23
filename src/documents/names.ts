import type { Entry } from '../library/index.ts';

/** Where what is printed of an entry lies: translations in a folder of their language, beside the originals. */
export interface DocumentNames {
  /** Below the folder of its kind: `case-clinic`, `pt/case-clinic`. */
  readonly folder: string;
  /** The beginning of its files’ names: `case-clinic`, `case-clinic-pt`. */
  readonly stem: string;
  /** Before the addresses of its print pages: nothing, `pt/`. */
  readonly prefix: string;
}

export function documentNames({
  id,
  textId,
  prefix,
}: Pick<Entry, 'id' | 'textId' | 'prefix'>): DocumentNames {
  const isOriginal = textId === id;
  return {
    folder: textId,
    stem: isOriginal ? id : `${id}-${prefix.slice(0, -1)}`,
    prefix: isOriginal ? '' : prefix,
  };
}
