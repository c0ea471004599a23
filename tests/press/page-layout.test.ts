/** What the press adds to the layout of pages: room that is filled, space above that is not kept, indexes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf, openProofPress, type ProofPress } from './proof-press.ts';

let press: ProofPress;
beforeAll(async () => {
  press = await openProofPress();
});
afterAll(() => press.close());

const lines = (count: number, name = 'line') =>
  Array.from({ length: count }, (_, index) => `<p>${name} ${index + 1}</p>`).join('');
const css = 'p, h2 { margin: 0; height: 6mm; orphans: 2; widows: 2; } h2 { font-size: 9pt; }';

describe('what is shown if there is room', () => {
  const filler = `<div class="filler" data-if-room="3"><p data-generated>Notes</p><div data-parts>${'<div class="part"><span data-generated>*</span></div>'.repeat(9)}</div></div>`;
  const withFiller = async (count: number) => {
    const body = `${lines(count)}${filler}<h2 class="next">The end</h2>`;
    const { diagnostics, readTexts } = await press.print(
      documentOf(
        body,
        `${css} .part { height: 6mm; } .filler { break-inside: avoid; } .next { break-before: page; }`,
      ),
    );
    const pages = await readTexts();
    return { diagnostics, pageCount: pages.length, parts: pages.join(' ').match(/\*/g)?.length ?? 0, pages };
  };

  test('has as many parts as fit, up to all', async () => {
    // 124 mm hold 20 lines of 6 mm.
    expect(await withFiller(5)).toMatchObject({ diagnostics: [], pageCount: 2, parts: 9 });
    expect(await withFiller(14)).toMatchObject({ diagnostics: [], pageCount: 2, parts: 5 });
    expect(await withFiller(16)).toMatchObject({ diagnostics: [], pageCount: 2, parts: 3 });
  });

  test('is not there at all where fewer than the fewest fit', async () => {
    for (const count of [17, 19, 20]) {
      const { pages, ...rest } = await withFiller(count);
      expect(rest).toEqual({ diagnostics: [], pageCount: 2, parts: 0 });
      expect(pages.join(' ')).not.toContain('Notes');
    }
  });
});

test.each(['the last words', 'the <em>last</em> words', '<em>the last words</em>'])(
  'a paragraph of three lines leaves none alone on the next page: %s',
  async (last) => {
    // 124 mm hold 20 lines of 6 mm: two of the three would stay.
    const body = `${lines(18)}<p class="long">the first words<br>the second words<br>${last}</p><p>after</p>`;
    const { diagnostics, readTexts } = await press.print(
      documentOf(body, `${css} .long { height: auto; line-height: 6mm; }`),
    );
    expect(diagnostics).toEqual([]);
    expect((await readTexts())[1]).toBe('2 the first words the second words the last words after');
  },
);

test('an index at the end knows its pages as it is laid out, and is laid out once', async () => {
  const places = Array.from({ length: 60 }, (_, index) => index);
  const body = `${places.map((at) => `<p id="place-${at}">place ${at}</p>${lines(3)}`).join('')}<div class="index"><p>Places <span data-pages-of="${places.map((at) => `place-${at}`).join(' ')}" data-generated></span></p><p>Two <span data-pages-of="place-0 place-59" data-generated></span></p></div>`;
  const { diagnostics, readTexts } = await press.print(
    documentOf(body, `${css} .index { break-before: page; }`),
  );
  expect(diagnostics).toEqual([]);
  const pages = await readTexts();
  const last = pages.findIndex((page) => page.includes('place 59')) + 1;
  expect(pages.at(-1)).toContain(`Places 1–${last} Two 1, ${last}`);
});
