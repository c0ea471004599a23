import fc from 'fast-check';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { markTerms, type IndexTerm } from '../../src/markdown/index-terms.ts';
import { parse } from './render.ts';

const terms: readonly IndexTerm[] = [
  { name: 'Crew', also: ['crews', 'small groups'] },
  { name: 'Crew launch', also: [] },
  { name: 'Host’s chair', also: [] },
];

/** The places of terms in a piece of HTML, as the words that stand there. */
function found(html: string, all = terms): Readonly<Record<string, string[]>> {
  const text = h('div', {}, parse(html).children as Element[]);
  const places = markTerms([text], all, 'p-');
  return Object.fromEntries(
    [...places].map(([name, ids]) => [
      name,
      ids.map((id) =>
        selectAll(`#${id}`, text)
          .map((each) => toString(each))
          .join('|'),
      ),
    ]),
  );
}

describe('terms of the index', () => {
  test('are found in any case and spelling, once in each paragraph', () => {
    expect(found('<p>A CREW is a crew. Small\n groups too.</p><p>Two <em>crews</em> meet.</p>')).toEqual({
      Crew: ['CREW', 'crews'],
    });
  });

  test('are whole words, the longest first', () => {
    expect(found("<p>Screws, crewed, crew’s, the crew launch. The host's chair.</p>")).toEqual({
      Crew: ['crew'],
      'Crew launch': ['crew launch'],
      'Host’s chair': ["host's chair"],
    });
  });

  test('are not looked for in headings, code, notes and generated words', () => {
    const html =
      '<h2>Crew</h2><h3 class="step-title">Crew</h3><pre>crew</pre><p><code>crew</code> <span data-generated>crew</span></p><section class="notes"><p>crew</p></section>';
    expect(found(html)).toEqual({});
  });

  test('of which an author marks one are in it under its name', () => {
    const mark = (words: string, name: string) =>
      `<span class="index-mark" data-index="${name}">${words}</span>`;
    expect(found(`<p>${mark('the well', 'Water')}, ${mark('a fountain', 'water')}.</p>`)).toEqual({
      Water: ['the well'],
    });
    expect(found(`<p>${mark('we', 'crew')} are</p><p>${mark('rain', 'water')}</p>`)).toEqual({
      Crew: ['we'],
      water: ['rain'],
    });
  });

  test('have signs that mean something in patterns', () => {
    const odd = [{ name: 'C++ (a|b)?', also: ['[x]', 'a.b'] }];
    expect(found('<p>Not axb. But C++ (a|b)? is.</p><p>[x]</p>', odd)).toEqual({
      'C++ (a|b)?': ['C++ (a|b)?', '[x]'],
    });
  });
});

test('words stay as they are, whatever the terms', () => {
  const word = fc.constantFrom(
    'crew',
    'Crew',
    'launch',
    'host’s',
    'chair',
    'a',
    '.',
    ' ',
    '  ',
    '\n',
    'écrew',
  );
  const inline = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const paragraph = fc.tuple(inline, inline, inline).map(([a, b, c]) => `<p>${a}<b>${b}</b>${c}</p>`);
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
      const tree = h('div', {}, parse(paragraphs.join('')).children as Element[]);
      const before = toString(tree);
      const places = markTerms([tree], terms, 'p-');
      expect(toString(tree)).toBe(before);
      const ids = [...places.values()].flat();
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(selectAll(`#${id}`, tree)).toHaveLength(1);
      expect((places.get('Crew') ?? []).length).toBeLessThanOrEqual(paragraphs.length);
    }),
  );
});
