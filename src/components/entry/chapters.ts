import type { Entry } from '../../library/index.ts';

/** A heading of a text, to jump to. */
export interface Chapter {
  readonly text: string;
  readonly anchor: string;
}

/** The headings of the highest level in an entry’s text; its title is not one of them. */
export function chaptersOf({
  outline,
  titleStandsInText,
}: Pick<Entry, 'outline' | 'titleStandsInText'>): Chapter[] {
  const headings = titleStandsInText ? outline.headings.slice(1) : outline.headings;
  const highest = Math.min(...headings.map(({ depth }) => depth));
  return headings.filter(({ depth }) => depth === highest);
}
