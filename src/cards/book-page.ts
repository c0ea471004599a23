import { h } from 'hastscript';
import {
  planChapters,
  printAddress,
  referredEdition,
  referredLayout,
  type Paper,
} from '../documents/index.ts';
import { chapterNumber, type Entry, type Toolkit } from '../library/index.ts';
import { partOf, wordsPart, type CardPart } from '../markdown/index.ts';
import { catalogueOf } from '../words/index.ts';

/** As long as most page numbers; the press fills in the true one. */
const placeholder = '00';

export interface BookPageOptions {
  readonly anchor?: string | undefined;
  readonly toolkit: Toolkit;
  /** The papers that the workbook may be printed on; on none, as on the site, its chapter is named instead. */
  readonly papers: readonly Paper[];
}

/** “Crew starter, page 12”; undefined where no workbook holds the entry. */
export function bookPage(entry: Entry, { anchor, toolkit, papers }: BookPageOptions): CardPart | undefined {
  const found = chapterNumber(entry, anchor, toolkit);
  if (found === undefined) return undefined;
  const { words } = catalogueOf(toolkit);
  const { workbook, number } = found;
  const chapter = planChapters(workbook)[number - 1];
  const layouts = papers.flatMap((paper) => referredLayout(workbook, { paper, toolkit }) ?? []);
  if (chapter === undefined || layouts.length === 0) {
    return wordsPart(words.chapterNumbered(workbook.title, number));
  }
  // A heading inside a block may be left out of the book, but never one that opens a section.
  const opensSection = entry.outline.headings.some((each) => each.anchor === anchor && each.opensSection);
  const isInside = chapter.section === undefined && anchor !== undefined && opensSection;
  const apart = words.pagesApart(layouts.map(({ job }) => job.paper));
  const shown = layouts.length === 1 ? placeholder : apart.replaceAll('{}', placeholder);
  const edition = workbook.editions.length > 1 ? referredEdition(workbook) : undefined;
  const text = words.pageNumbered(workbook.title, { page: '{}', edition });
  const [before = '', after = ''] = text.split('{}');
  const page = h(
    'span',
    {
      dataGenerated: '',
      dataPageOf: isInside ? chapter.idPrefix + anchor : chapter.id,
      dataPageIn: layouts.map(printAddress).join(' '),
      ...(layouts.length > 1 ? { dataApart: apart } : {}),
    },
    shown,
  );
  return partOf(
    [{ type: 'text', value: before }, page, { type: 'text', value: after }],
    text.replace('{}', shown),
  );
}
