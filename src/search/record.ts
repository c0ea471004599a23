import type { PageKind } from '../website/address.ts';

export type RecordKind = PageKind | 'card' | 'term';

/** One thing that can be found. */
export interface SearchRecord {
  readonly kind: RecordKind;
  readonly title: string;
  /** From the site’s home in its language, without a slash before it: `practices/case-clinic/`, `glossary/#crew`. */
  readonly address: string;
  readonly summary: string;
  /** How many people, how long, what it needs: shown with the title, and found. */
  readonly facts: string;
  /** Found, and not shown. */
  readonly alsoKnownAs: string;
  readonly parts: readonly TextPart[];
}

/** A text up to its first heading, or from one heading to the next. */
export interface TextPart {
  /** The heading’s place on the page; empty where there is none. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}
