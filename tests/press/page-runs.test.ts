import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageRuns } from '../../src/press/layout/in-page/page-references.ts';

const runsOf = (...pages: number[]) =>
  pageRuns(
    pages.map((_, index) => `p${index}`),
    Object.fromEntries(pages.map((page, index) => [`p${index}`, page])),
  );
const textOf = (...pages: number[]) => runsOf(...pages).map(({ text }) => text);

describe('pages of a term', () => {
  test('are said once, in order; three in a row are a range', () => {
    expect(textOf(9, 4, 7, 8, 7)).toEqual(['4', '7–9']);
    expect(textOf(4, 5, 12, 14)).toEqual(['4', '5', '12', '14']);
    expect(textOf()).toEqual([]);
  });

  test('that are not known are left out', () => {
    expect(pageRuns(['a', 'b'], { b: 3 })).toEqual([{ text: '3', id: 'b' }]);
  });

  test('name every page there is, no other, each with a place on it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (pages) => {
        const runs = runsOf(...pages);
        const named = runs.flatMap(({ text }) => {
          const [first = 0, last = first] = text.split('–').map(Number);
          expect(last === first || last > first + 1).toBe(true);
          return Array.from({ length: last - first + 1 }, (_, at) => first + at);
        });
        expect(named).toEqual([...new Set(pages)].sort((a, b) => a - b));
        for (const { text, id } of runs) expect(pages[Number(id.slice(1))]).toBe(parseInt(text, 10));
      }),
    );
  });
});
