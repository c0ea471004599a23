import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { bookHtml, bookTexts } from '../../src/markdown/index.ts';
import { english } from '../../src/words/en/index.ts';
import { copyTree } from '../../src/markdown/copy.ts';
import { attributesOf, parse, renderMarkdown, textsOf } from './render.ts';

const { words } = english;

const glossary = {
  file: 'content/glossary.md',
  terms: [
    {
      line: 9,
      name: 'Orchard',
      also: ['orchards'],
      anchor: 'orchard',
      meaning: parse('<p>Trees with fruit.</p>'),
    },
    {
      name: 'Apple',
      also: [],
      anchor: 'apple',
      line: 1,
      meaning: parse('<p>A fruit of an <a href="#glossary--orchard">orchard</a>.</p>'),
    },
    { name: 'Zebra', also: [], anchor: 'zebra', line: 4, meaning: parse('<p>An animal.</p>') },
  ],
};
const book = (body: string, options: Partial<Parameters<typeof bookHtml>[1]> = {}) =>
  bookHtml(
    `<nav><ol>${['glossary', 'sources', 'index']
      .map((matter) => `<li data-matter="${matter}">${matter}</li>`)
      .join('')}</ol></nav>${body}<div data-end-matter></div><section class="back-cover"></section>`,
    {
      words,
      lang: 'en',
      texts: bookTexts(),
      glossary,
      chapters: [],
      sources: [],
      file: 'content/workbooks/w.md',
      ...options,
    },
  );

test('the glossary holds the terms that the book uses, in the order of its letters', () => {
  const html = book(
    '<section class="book-text"><p>Old orchards, an apple.</p></section><p>A zebra, outside.</p>',
  );
  expect(textsOf(html, '.glossary .term-name')).toEqual(['Apple', 'Orchard']);
  expect(textsOf(html, '.glossary .term p')).toEqual([
    'Apple A fruit of an orchard.',
    'Orchard Trees with fruit.',
  ]);
  expect(attributesOf(html, '.glossary a', 'href')).toEqual(['#glossary--orchard']);
  expect(textsOf(html, '[data-matter]')).toEqual(['glossary', 'index']);
});

test('the index lists places of terms, and of chapters where they begin', () => {
  const html = book('<section class="book-text"><p>Apple.</p><p>An apple and a round walk.</p></section>', {
    chapters: [{ name: 'Round walk', also: [], id: 'round-walk' }],
  });
  expect(textsOf(html, '.index-name')).toEqual(['Apple', 'Round walk']);
  expect(attributesOf(html, '.index-pages', 'dataPagesOf')).toEqual([
    'place-1 place-2',
    'round-walk place-3',
  ]);
});

test('a book without terms and sources ends with its chapters', () => {
  const html = book('<section class="book-text"><p>Nothing.</p></section>');
  expect(textsOf(html, '.end-matter, [data-end-matter], [data-matter]')).toEqual([]);
});

test('links to what was left out lead to the chapter, or are plain text', () => {
  const reference = (id: string) =>
    `<a href="#${id}">there</a><span class="page-reference"> (see page <span data-page-of="${id}"></span>)</span>`;
  const html = book(
    `<section class="book-text"><h1 id="walk">Walk</h1><p>${reference('walk--gone')}. ${reference('nowhere')}. ${reference('walk')}.</p></section>`,
  );
  expect(attributesOf(html, '.book-text a', 'href')).toEqual(['#walk', '#walk']);
  expect(attributesOf(html, '[data-page-of]', 'dataPageOf')).toEqual(['walk', 'walk']);
  expect(textsOf(html, '.book-text p')).toEqual(['there (see page ). there. there (see page ).']);
});

test('sources are listed as they are given', () => {
  const html = book('', {
    sources: [parse('A handbook &amp; more <span>(Walk)</span>').children as ElementContent[]],
  });
  expect(textsOf(html, '.sources li')).toEqual(['A handbook & more (Walk)']);
});

test('texts stand where their places are, whole, their terms in the index', async () => {
  const texts = bookTexts();
  const { tree } = await renderMarkdown('An apple *tree*.\n\n- One\n- Two\n');
  const place = texts.place(copyTree(tree));
  expect(place).not.toContain('apple');
  const html = book(`<section class="book-text">${place}<p>Below.</p></section>`, { texts });
  expect(textsOf(html, '.book-text > p, .book-text > ul > li').slice(0, 4)).toEqual([
    'An apple tree.',
    'One',
    'Two',
    'Below.',
  ]);
  expect(textsOf(html, '.index-name')).toEqual(['Apple']);
  expect(() => book('<div data-text="7"></div>', { texts })).toThrow('7');
});
