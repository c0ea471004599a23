/** What a page of a book measures: margins and sizes of type, for each kind of page. */
import { bookFormats, type BookFormatName, type PrintLayout } from '../src/documents/index.ts';
import type { WriteRoom } from '../src/markdown/index.ts';
import largePrintCss from './large-print.css?raw';

type Layout = Pick<PrintLayout, 'book' | 'job'>;

type PageName = BookFormatName | 'worksheet';

interface BookType {
  readonly textPt: number;
  /** The height of a line; all there is on a page stands on a grid of half such lines. */
  readonly linePt: number;
  /** Labels, facts, tables. */
  readonly labelPt: number;
  /** Notes, imprints, credits. */
  readonly smallPt: number;
  readonly runningPt: number;
  /** Headings, from chapters down. */
  readonly headingsPt: readonly [number, number, number, number];
  readonly coverPt: number;
  /** Marks of notes and references to pages, as parts of the text’s size. */
  readonly markEm: number;
  readonly referenceEm: number;
}

/** Half lines are whole pixels: browsers align text to them. */
const types: Readonly<Record<PageName, BookType>> = {
  half: {
    textPt: bookFormats.half.typePt,
    linePt: 13.5,
    labelPt: 9,
    smallPt: 8.25,
    runningPt: 8.25,
    headingsPt: [18, 13.5, 11.25, 10.5],
    coverPt: 33,
    markEm: 0.72,
    referenceEm: 0.92,
  },
  worksheet: {
    textPt: 11.25,
    linePt: 16.5,
    labelPt: 10.5,
    smallPt: 9.75,
    runningPt: 9.75,
    headingsPt: [22.5, 16.5, 13.5, 12],
    coverPt: 42,
    markEm: 0.72,
    referenceEm: 0.92,
  },
  // Nothing is smaller than the text.
  large: {
    textPt: bookFormats.large.typePt,
    linePt: 25.5,
    labelPt: 18,
    smallPt: 18,
    runningPt: 18,
    headingsPt: [30, 24, 20.25, 18.75],
    coverPt: 48,
    markEm: 1,
    referenceEm: 1,
  },
};

export function bookType({ book = 'half' }: Pick<Layout, 'book'>): BookType {
  return types[book];
}

/** The sizes as variables, for the style sheets of books and worksheets. */
export function bookTypeCss({ book = 'half' }: { readonly book?: PageName | undefined }): string {
  const { linePt, textPt, labelPt, smallPt, headingsPt, coverPt, markEm, referenceEm } = types[book];
  const sizesPt = {
    line: linePt,
    half: linePt / 2,
    tall: linePt * 1.5,
    text: textPt,
    label: labelPt,
    small: smallPt,
    mark: textPt * markEm,
    reference: textPt * referenceEm,
    cover: coverPt,
    'write-line': writeLinePt(linePt),
    ...Object.fromEntries(headingsPt.map((pt, index) => [`h${index + 1}`, pt])),
  };
  const variables = Object.entries(sizesPt).map(([name, pt]) => `--${name}: ${pt}pt;`);
  return `:root { ${variables.join(' ')} }\n`;
}

/** 9 mm at least: room for a hand that shakes. */
function writeLinePt(linePt: number): number {
  return linePt * (linePt < 17 ? 2 : 1.5);
}

/** What room to write measures on a page of the book. */
export function writeRoom(layout: Layout): WriteRoom {
  const mmOf = (pt: number) => (pt * 25.4) / 72;
  const { linePt } = bookType(layout);
  const [top, , bottom] = bookMarginMm(layout);
  const textHeightMm = layout.job.trimMm[1] - top - bottom;
  return { lineMm: mmOf(writeLinePt(linePt)), mostMm: textHeightMm - mmOf(3 * linePt) };
}

/** What large print has of its own. */
export function faceCss({ book = 'half' }: Layout): string {
  return book === 'large' ? largePrintCss : '';
}

/** Margins of a book’s pages in millimetres: top, outside, bottom, inside. */
export function bookMarginMm({ book = 'half', job }: Layout): readonly [number, number, number, number] {
  return bookFormats[book].marginMm[job.paper];
}
