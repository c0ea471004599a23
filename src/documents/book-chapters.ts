import type { Workbook, WorkbookItem } from '../library/index.ts';

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
