/** A printed book, read again: text, lines, links with where they lead, and the sizes of its letters. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export interface BookLink {
  /** The words it stands on. */
  readonly text: string;
  /** The page it leads to, from 1. */
  readonly page: number;
  /** The last words of the line it stands in. */
  readonly lineEnd: string;
  /** What is said after it, some way into the next lines. */
  readonly after: string;
}

export interface BookPage {
  readonly text: string;
  readonly lines: readonly string[];
  /** Links within the book, in the order of the page. */
  readonly links: readonly BookLink[];
}

export interface Book {
  readonly pages: readonly BookPage[];
  readonly glyphs: readonly { readonly sizePt: number; readonly text: string; readonly page: number }[];
  /** Lines of running text that another line follows and that reach nearly as far as any. */
  readonly fullLines: readonly string[];
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly sizePt: number;
  readonly fontName: string;
}

export async function readBook(document: PDFDocumentProxy): Promise<Book> {
  const pages: BookPage[] = [];
  const glyphs: Book['glyphs'][number][] = [];
  const fullLines: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const pieces = await piecesOf(page);
    for (const { sizePt, text } of pieces)
      if (text.trim() !== '') glyphs.push({ sizePt, text, page: number });
    const lines = linesOf(pieces);
    pages.push({
      text: pieces
        .map(({ text }) => text)
        .join('')
        .replaceAll('\u00AD', '')
        .replace(/\s+/g, ' '),
      lines: lines.map(({ text }) => text),
      links: await linksOf(document, page, pieces),
    });
    const right = Math.max(...lines.map(({ right }) => right));
    const left = Math.min(...lines.map(({ left }) => left));
    for (const line of lines) {
      const isFull = line.right > right - 30 && line.left < left + 3 && line.text.split(' ').length > 5;
      if (isFull) fullLines.push(line.text);
    }
  }
  return { pages, glyphs, fullLines };
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('transform' in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const text = item.str + (item.hasEOL ? ' ' : '');
    return [{ text, x, y, width: item.width, sizePt: Math.hypot(a, b), fontName: item.fontName }];
  });
}

function linesOf(pieces: readonly Piece[]): { text: string; left: number; right: number }[] {
  const byY = Map.groupBy(
    pieces.filter(({ text }) => text.trim() !== ''),
    ({ y }) => Math.round(y),
  );
  return [...byY.values()].map((line) => {
    const sorted = [...line].sort((a, b) => a.x - b.x);
    return {
      text: sorted.map(spaced).join('').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim(),
      left: Math.min(...line.map(({ x }) => x)),
      right: Math.max(...line.map(({ x, width }) => x + width)),
    };
  });
}

/** A piece with a space before it, where there is one to the eye. */
function spaced({ text, x, sizePt }: Piece, index: number, line: readonly Piece[]): string {
  const before = line[index - 1];
  return before !== undefined && x > before.x + before.width + sizePt / 8 ? ` ${text}` : text;
}

async function linksOf(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  pieces: readonly Piece[],
): Promise<BookLink[]> {
  const links: BookLink[] = [];
  for (const annotation of await page.getAnnotations()) {
    const { dest, rect } = annotation as { dest?: unknown; rect: number[] };
    if (dest === undefined || dest === null) continue;
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : (dest as unknown[]);
    const target = (explicit as unknown[] | null)?.[0];
    if (typeof target !== 'object' || target === null) continue;
    const index = await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const isInside = ({ x, y, width, text }: Piece) =>
      text.trim() !== '' && y > bottom && y < top && x + width / 2 > left && x + width / 2 < right;
    const inside = pieces.filter(isInside);
    const last = pieces.lastIndexOf(inside.at(-1) ?? (undefined as never));
    const sameLine = pieces
      .filter(({ text, y }) => text.trim() !== '' && y > bottom && y < top)
      .sort((a, b) => a.x - b.x);
    links.push({
      text: inside
        .map(({ text }) => text)
        .join('')
        .trim(),
      page: index + 1,
      lineEnd: sameLine.at(-1)?.text.trim() ?? '',
      after: pieces
        .slice(last + 1, last + 12)
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' '),
    });
  }
  return links;
}
