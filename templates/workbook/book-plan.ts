import {
  resolveLink,
  type Entry,
  type Toolkit,
  type Workbook,
  type WorkbookItem,
} from '../../src/library/index.ts';
import type { PaperTarget } from '../../src/markdown/index.ts';

type EntryItem = Extract<WorkbookItem, { type: 'entry' }>;

/** One entry, or one section of an essay, as it stands in a book. */
export interface Chapter {
  readonly entry: EntryItem['entry'];
  readonly section: EntryItem['section'];
  readonly title: string;
  /** Where its title stands in the entry’s file. */
  readonly titleLine: number;
  /** Anchor of the chapter in the book. */
  readonly id: string;
  /** Put before every id inside the chapter. */
  readonly idPrefix: string;
  /** The part it opens, if it is the first of one. */
  readonly part: { readonly id: string; readonly title: string; readonly line: number } | undefined;
}

/** The chapters of a workbook with their anchors; an entry that stands in the book twice, or in parts, has several. */
export function planChapters(workbook: Workbook): Chapter[] {
  const taken = new Map<string, number>();
  const chapters: Chapter[] = [];
  let part: Chapter['part'];
  let parts = 0;
  for (const item of workbook.contents) {
    if (item.type === 'part') {
      part = { id: `part-${++parts}`, title: item.title, line: item.line };
      continue;
    }
    const { entry, section } = item;
    const count = (taken.get(entry.id) ?? 0) + 1;
    taken.set(entry.id, count);
    const name = count === 1 ? entry.id : `${entry.id}--${count}`;
    const idPrefix = `${name}--`;
    // A section begins with its own heading, which has the id; a whole entry has its title above the text.
    const id = section === undefined ? name : idPrefix + section.anchor;
    const title = section?.title ?? entry.title;
    const titleLine = section?.line ?? entry.lineOf(['title']);
    chapters.push({ entry, section, title, titleLine, id, idPrefix, part });
    part = undefined;
  }
  return chapters;
}

/** Where a link in an entry leads within a book. */
export function bookTarget(
  href: string,
  { from, chapters, toolkit }: { from: Entry; chapters: readonly Chapter[]; toolkit: Toolkit },
): PaperTarget {
  const target = resolveLink(href, from, toolkit);
  if (target.to === 'elsewhere') return { to: 'address', url: target.url };
  if (target.to === 'nowhere') {
    const term = glossaryAnchor(href, from, toolkit);
    return term === undefined ? { to: 'nowhere' } : { to: 'place', id: term };
  }
  const entry = target.to === 'here' ? from : target.entry;
  const ofEntry = chapters.filter((chapter) => chapter.entry.id === entry.id);
  const whole = ofEntry.find(({ section }) => section === undefined);
  const named = ofEntry.find(({ section }) => section?.anchor === target.anchor);
  if (named !== undefined && target.anchor !== undefined) return { to: 'place', id: named.id };
  if (whole !== undefined) {
    return { to: 'place', id: target.anchor === undefined ? whole.id : whole.idPrefix + target.anchor };
  }
  const first = ofEntry[0];
  return first === undefined || target.to === 'here' ? { to: 'nowhere' } : { to: 'place', id: first.id };
}

/** The place of a link to the glossary, or in it; whether the book has it, `bookHtml` knows. */
function glossaryAnchor(href: string, from: Entry, { glossary }: Toolkit): string | undefined {
  if (glossary === undefined) return undefined;
  const [path = '', anchor] = href.split('#', 2);
  const isGlossary = path === '' ? from.path === glossary.path : /(^|\/)glossary(\.md|\/)?$/.test(path);
  if (!isGlossary) return undefined;
  return anchor === undefined || anchor === '' ? 'glossary' : `glossary--${anchor}`;
}
