/** What is due in a page’s margins is looked for in the PDF, box by box and at its place. */
import { describe, expect, test } from 'vitest';
import type { PageMargin } from '../../src/press/layout/in-page/margins.ts';
import type { PageWord } from '../../src/press/layout/in-page/read-words.ts';
import { compareMargins } from '../../src/press/verify/margin-census.ts';
import type { ReadPage } from '../../src/press/pdf/read.ts';

const widthPx = 400;
const heightPx = 600;
const edgePx = 60;

type Edges = readonly [leftPx: number, topPx: number, rightPx: number, bottomPx: number];

const thirds = (lengthPx: number) =>
  [0, 1, 2, 3].map((part) => edgePx + (part * (lengthPx - 2 * edgePx)) / 3);
const columns = [0, ...thirds(widthPx), widthPx];
const rows = thirds(heightPx);
const across = ['left-corner', 'left', 'center', 'right', 'right-corner'];
const down = ['top', 'middle', 'bottom'];

/** The sixteen boxes of a page, by their names in CSS. */
const boxes = new Map<string, Edges>([
  ...['top', 'bottom'].flatMap((edge) =>
    across.map((place, at): [string, Edges] => {
      const top = edge === 'top' ? 0 : heightPx - edgePx;
      return [`${edge}-${place}`, [columns[at] ?? 0, top, columns[at + 1] ?? 0, top + edgePx]];
    }),
  ),
  ...['left', 'right'].flatMap((edge) =>
    down.map((place, at): [string, Edges] => {
      const left = edge === 'left' ? 0 : widthPx - edgePx;
      return [`${edge}-${place}`, [left, rows[at] ?? 0, left + edgePx, rows[at + 1] ?? 0]];
    }),
  ),
]);

const word = (text: string, kind: PageWord['kind'] = 'generated'): PageWord => ({
  text,
  kind,
  source: '',
  place: 0,
});

function margin(box: string, words: readonly PageWord[]): PageMargin {
  const [left = 0, top = 0, right = 0, bottom = 0] = boxes.get(box) ?? [];
  return { box, left, top, right, bottom, words };
}

/** A piece of text in the middle of a box, in points as a PDF has it. */
function piece(box: string, text: string, movedPx = 0): ReadPage['texts'][number] {
  const [left = 0, top = 0, , bottom = 0] = boxes.get(box) ?? [];
  const x = (left + 5 + movedPx) * 0.75;
  const y = (heightPx - (top + bottom) / 2) * 0.75;
  return { text, x, y, width: text.length * 4, endsLine: true };
}

function page(texts: ReadPage['texts']): ReadPage {
  return { sizeMm: [(widthPx / 96) * 25.4, (heightPx / 96) * 25.4], texts };
}

const shownOf = (margins: readonly PageMargin[]) =>
  margins.map(({ box, words }) => ({ box, text: words.map(({ text }) => text).join('') }));

const nothing = { missing: [], surplus: [] };

describe.each([...boxes.keys()])('%s', (box) => {
  const due = [margin(box, [word('Chapter '), word('12')])];
  const names = [...boxes.keys()];
  const other = names[(names.indexOf(box) + 8) % names.length] ?? '';

  test('what is due is found there', () => {
    expect(compareMargins({ due, shown: shownOf(due) }, page([piece(box, 'Chapter 12')]))).toEqual(nothing);
  });

  test('what is due and not there is told, though it stands elsewhere', () => {
    const missing = { missing: [{ box, text: 'Chapter 12' }], surplus: [] };
    expect(compareMargins({ due, shown: [] }, page([]))).toEqual(missing);
    expect(compareMargins({ due, shown: shownOf(due) }, page([piece(other, 'Chapter 12')]))).toEqual(missing);
    expect(compareMargins({ due, shown: shownOf(due) }, page([piece(box, 'Chapter 13')]))).toEqual(missing);
  });

  test('what is shown and not due is told', () => {
    const surplus = { missing: [], surplus: [{ box, text: 'Chapter 12' }] };
    expect(compareMargins({ due: [], shown: shownOf(due) }, page([piece(box, 'Chapter 12')]))).toEqual(
      surplus,
    );
  });
});

test('a head that a reader joins with the one beside it is found', () => {
  const due = [margin('top-left', [word('Left head')]), margin('top-center', [word('Middle head')])];
  const joined = { ...piece('top-left', 'Left head Middle head'), width: 180 };
  expect(compareMargins({ due, shown: shownOf(due) }, page([joined]))).toEqual(nothing);
});

test('a head of several lines and pieces is found, and a number of which only the kind is known', () => {
  const due = [margin('bottom-center', [word('A head of lines, page '), word('', 'number')])];
  const texts = ['A head', 'of lines,', 'page 7'].map((text) => piece('bottom-center', text));
  expect(compareMargins({ due, shown: shownOf(due) }, page(texts))).toEqual(nothing);
  expect(compareMargins({ due, shown: shownOf(due) }, page(texts.slice(0, 2))).missing).toEqual([
    { box: 'bottom-center', text: 'A head of lines, page (a number)' },
  ]);
});

test('a head in Hebrew is found in the order of the eye', () => {
  const due = [margin('top-right', [word('פרק ראשון')])];
  const texts = [piece('top-right', 'ראשון'), piece('top-right', 'פרק', 20)];
  expect(compareMargins({ due, shown: shownOf(due) }, page(texts))).toEqual(nothing);
});
