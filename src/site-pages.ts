/** Which pages the site has: none for a kind of content that the toolkit has nothing of. */
import type { Entry, Toolkit } from './library/index.ts';
import { listAddress, siteAddress, type PageKind } from './site-address.ts';
import { searchWords, words, workshopWords } from './words/index.ts';

/** The paths of a kind: its list, then each entry. */
export function pathsOf<E extends Entry>(entries: readonly E[]) {
  if (entries.length === 0) return [];
  const list = { params: { id: undefined }, props: { entry: undefined as E | undefined } };
  return [list, ...entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }))];
}

export interface MenuItem {
  readonly name: string;
  readonly address: string;
}

/** The main menu. */
export function menuOf(toolkit: Toolkit): MenuItem[] {
  return [
    ...listsOf([
      ['essay', toolkit.essays, words.essays],
      ['practice', toolkit.practices, words.practices],
      ['workshop', toolkit.workshops, workshopWords.workshops],
      ['deck', toolkit.decks, words.decks],
      ['workbook', toolkit.workbooks, words.workbooks],
    ]),
    { name: words.downloads, address: siteAddress('/downloads/') },
    { name: searchWords.search, address: siteAddress('/search/') },
  ];
}

/** What the main menu leaves out; it stands at the foot of every page. */
export function otherLists(toolkit: Toolkit): MenuItem[] {
  return [
    ...listsOf([
      ['worksheet', toolkit.worksheets, words.worksheets],
      ['poster', toolkit.posters, words.posters],
    ]),
    ...readingLists(toolkit),
  ];
}

/** What there is to read beside essays. */
export function readingLists({ communities, glossary }: Toolkit): MenuItem[] {
  return [
    ...listsOf([['community', communities, words.communities]]),
    ...(glossary === undefined ? [] : [{ name: words.glossary, address: siteAddress('/glossary/') }]),
  ];
}

function listsOf(lists: readonly (readonly [PageKind, readonly Entry[], string])[]): MenuItem[] {
  return lists
    .filter(([, entries]) => entries.length > 0)
    .map(([kind, , name]) => ({ name, address: listAddress(kind) }));
}
