/** Whether the words of a document arrived in its PDF: the cheapest thing that tells a fast program from a hasty one. */
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import type { PdfPage } from './pdf-text.ts';

/** Running heads and page numbers stand within these, as in `paper.css`; a millimetre less, for rounding. */
const marginMm = { top: 15, bottom: 14 } as const;

const inline = /^(a|abbr|b|cite|code|em|i|mark|small|span|strong|sub|sup|u)$/;

/** Runs of letters and runs of digits, without regard to case: programs differ in where they put spaces and hyphens. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replaceAll('\u00AD', '')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? []
  );
}

/** The words of an HTML document’s body. */
export function wordsOfHtml(html: string): string[] {
  const tree = fromHtml(html);
  const body = select('body', tree);
  let text = '';
  const read = (node: Root | RootContent): void => {
    const gap = node.type === 'element' && !inline.test(node.tagName) ? ' ' : '';
    text += gap;
    if (node.type === 'text') text += node.value;
    if ('children' in node) node.children.forEach(read);
    text += gap;
  };
  read(body ?? tree);
  return wordsOf(text);
}

/** The words between the margins of a PDF’s pages. */
export function wordsOfPdf(pages: readonly PdfPage[]): string[] {
  return pages.flatMap(({ heightPt, texts }) => {
    const top = heightPt - (marginMm.top / 25.4) * 72;
    const bottom = (marginMm.bottom / 25.4) * 72;
    const between = texts.filter(({ y }) => y <= top && y >= bottom);
    return wordsOf(between.map(({ text, endsLine }) => (endsLine ? `${text}\n` : text)).join(''));
  });
}

/** How many of the words are not in the PDF; words that a program adds (page numbers, list marks) do not count. */
export function countLost(words: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  let lost = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) lost++;
    else left.set(word, count - 1);
  }
  return lost;
}
