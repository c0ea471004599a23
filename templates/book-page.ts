import { bookFormats, type BookFormatName, type PrintLayout } from '../src/documents/index.ts';
import largeCss from './large-print.css?raw';

/** Books are designed on half a sheet; the sizes of type in their styles are those of its pages. */
const design = bookFormats.half.typePt;

/** What a size in the design becomes on each kind of page. */
const typePt: Readonly<Record<BookFormatName, (pt: number) => number>> = {
  half: (pt) => pt,
  full: (pt) => (pt * bookFormats.full.typePt) / design,
  // Nothing is smaller than body text, and headings, which are large already, grow less.
  large: (pt) => bookFormats.large.typePt + Math.max(0, pt - design),
};

/** The styles of a book for one kind of page: `font-size`s in points are changed, everything else is as it was. */
export function bookCssFor({ book = 'half' }: Pick<PrintLayout, 'book'>, css: string): string {
  const scaled = css.replace(
    /font-size: ([\d.]+)pt/g,
    (_, pt: string) => `font-size: ${Math.round(typePt[book](Number(pt)) * 10) / 10}pt`,
  );
  return book === 'large' ? scaled + largeCss : scaled;
}

/** Margins of a book’s pages in millimetres: top, outside, bottom, inside. */
export function bookMarginMm({ book = 'half', job }: PrintLayout): readonly [number, number, number, number] {
  return bookFormats[book].marginMm[job.paper];
}
