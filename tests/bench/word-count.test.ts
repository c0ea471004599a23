import { expect, test } from 'vitest';
import type { PdfPage } from '../../scripts/bench/pdf-text.ts';
import { countLost, wordsOfHtml, wordsOfPdf } from '../../scripts/bench/word-count.ts';

const heightPt = (210 / 25.4) * 72;

function page(texts: readonly { text: string; y?: number; endsLine?: boolean }[]): PdfPage[] {
  return [{ heightPt, texts: texts.map(({ text, y = 300, endsLine = false }) => ({ text, y, endsLine })) }];
}

test('words of HTML part at blocks, not at inline elements; the head is not read', () => {
  const html =
    '<html><head><title>Head</title></head><body><p>Some<em>thing</em> “well-known”</p><p>Next<sup>1</sup></p></body></html>';
  expect(wordsOfHtml(html)).toEqual(['something', 'well', 'known', 'next', '1']);
});

test('words of a PDF part at line ends; running heads and page numbers are not read', () => {
  const pdf = page([
    { text: 'Running head', y: heightPt - 20 },
    { text: 'Some' },
    { text: 'thing', endsLine: true },
    { text: 'ﬁne' },
    { text: '17', y: 20 },
  ]);
  expect(wordsOfPdf(pdf)).toEqual(['something', 'fine']);
});

test('a word is lost as often as it is missing; what was added does not count', () => {
  expect(countLost(['a', 'b', 'a', 'c'], ['c', 'a', 'x', 'b'])).toBe(1);
  expect(countLost(['a'], ['a', 'a'])).toBe(0);
});
