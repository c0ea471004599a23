import { expect, test } from 'vitest';
import { bookHtml } from '../../scripts/bench/books/book.ts';
import { openBook } from '../../scripts/bench/books/index.ts';
import { placesOf } from '../../scripts/bench/books/own.ts';
import { spreadSample } from '../../scripts/bench/contest.ts';
import { cutAtSections, makeLeaflets } from '../../scripts/bench/leaflets.ts';
import { bookNames } from '../../scripts/bench/tasks.ts';
import { readTexts } from '../../scripts/bench/texts.ts';
import { attributesOf } from '../markdown/render.ts';

test('a book takes the texts in turn, again from the first when there are no more', async () => {
  const { texts } = await readTexts();
  const places = placesOf(texts, texts.length + 1);
  expect(places.slice(0, texts.length).map(({ text }) => text)).toEqual(texts);
  expect(places.at(-1)).toEqual({ text: texts[0], round: 2 });
});

test.each(bookNames)('in the book “%s” no id stands twice, and it needs nothing else', async (name) => {
  const book = await openBook(name);
  const html = await bookHtml(book.chapters(60));
  const ids = attributesOf(html, '[id]', 'id');
  const inside = attributesOf(html, 'a[href^="#"]', 'href').map((href) => String(href).slice(1));
  expect(new Set(ids).size).toBe(ids.length);
  expect(inside.length).toBeGreaterThan(100);
  expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  expect(attributesOf(html, '[src], link', 'src')).toEqual([]);
});

test('a text is cut at its sections only, and none of it is left out', () => {
  const html = '<p>one two</p><h2>A</h2><p>three</p><h2>B</h2><p>four five six</p><h3>C</h3><p>seven</p>';
  const pieces = cutAtSections(html, 4);
  expect(pieces).toEqual([
    '<p>one two</p><h2>A</h2><p>three</p>',
    '<h2>B</h2><p>four five six</p><h3>C</h3><p>seven</p>',
  ]);
});

test('there are as many small documents as were asked for, each under a name of its own', async () => {
  const leaflets = await makeLeaflets(60);
  expect(new Set(leaflets.map(({ name }) => name)).size).toBe(60);
  expect(leaflets.filter(({ html }) => /(src|href)="(?!#|https?:)/.test(html))).toEqual([]);
});

test('a sample has short and long ones in their proportion', () => {
  const documents = [9, 1, 8, 2, 7, 3, 6, 4, 5].map((length) => ({ html: 'x'.repeat(length) }));
  expect(spreadSample(documents, 3).map(({ html }) => html.length)).toEqual([2, 5, 8]);
  expect(spreadSample(documents, 20)).toHaveLength(9);
});
