/** Which pages the site has: none for a kind of content that the toolkit lacks. */
import type { Entry, Toolkit } from '../library/index.ts';
import { catalogueOf } from '../words/index.ts';
import { listAddress, pageAddress, type PageKind } from './address.ts';

/** Static paths of pages below a language: those of each toolkit, with what stands before them. */
export function inEachLanguage<Params extends object, Props extends object>(
  toolkits: readonly Toolkit[],
  pathsIn: (toolkit: Toolkit) => readonly { readonly params: Params; readonly props: Props }[],
) {
  return toolkits.flatMap((toolkit) => {
    const language = toolkit.prefix === '' ? undefined : toolkit.prefix.slice(0, -1);
    return pathsIn(toolkit).map(({ params, props }) => ({ params: { ...params, language }, props }));
  });
}

/** The paths of a page that every language has once. */
export function languagePaths(toolkits: readonly Toolkit[]) {
  return inEachLanguage(toolkits, () => [{ params: {}, props: {} }]);
}

/** The paths of a kind in each language: its list, then each entry. */
export function pathsOf<E extends Entry>(
  toolkits: readonly Toolkit[],
  entriesOf: (toolkit: Toolkit) => readonly E[],
) {
  return inEachLanguage(toolkits, (toolkit) => {
    const entries = entriesOf(toolkit);
    if (entries.length === 0) return [];
    const all = [undefined, ...entries];
    return all.map((entry) => ({ params: { id: entry?.id }, props: { entry } }));
  });
}

export interface MenuItem {
  readonly name: string;
  readonly address: string;
}

/** The main menu. */
export function menuOf(toolkit: Toolkit): MenuItem[] {
  const { words, workshopWords, searchWords } = catalogueOf(toolkit);
  return [
    ...listsOf(toolkit, [
      ['essay', toolkit.essays, words.essays],
      ['practice', toolkit.practices, words.practices],
      ['workshop', toolkit.workshops, workshopWords.workshops],
      ['deck', toolkit.decks, words.decks],
      ['workbook', toolkit.workbooks, words.workbooks],
    ]),
    { name: words.downloads, address: pageAddress('/downloads/', toolkit) },
    { name: searchWords.search, address: pageAddress('/search/', toolkit) },
  ];
}

/** The lists in the footer: those that the main menu leaves out. */
export function otherLists(toolkit: Toolkit): MenuItem[] {
  const { words } = catalogueOf(toolkit);
  return [
    ...(toolkit.practices.length === 0
      ? []
      : [{ name: words.scales, address: pageAddress('/scales/', toolkit) }]),
    ...listsOf(toolkit, [
      ['worksheet', toolkit.worksheets, words.worksheets],
      ['poster', toolkit.posters, words.posters],
    ]),
    ...readingLists(toolkit),
    ...(toolkit.prefix === ''
      ? []
      : [{ name: words.translation, address: pageAddress('/translation/', toolkit) }]),
  ];
}

/** What there is to read beside essays. */
export function readingLists(toolkit: Toolkit): MenuItem[] {
  const { communities, glossary } = toolkit;
  const { words } = catalogueOf(toolkit);
  return [
    ...listsOf(toolkit, [['community', communities, words.communities]]),
    ...(glossary === undefined
      ? []
      : [{ name: words.glossary, address: pageAddress('/glossary/', toolkit) }]),
  ];
}

function listsOf(
  toolkit: Toolkit,
  lists: readonly (readonly [PageKind, readonly Entry[], string])[],
): MenuItem[] {
  return lists
    .filter(([, entries]) => entries.length > 0)
    .map(([kind, , name]) => ({ name, address: listAddress(kind, toolkit) }));
}
