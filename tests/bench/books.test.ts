import { describe, expect, test } from 'vitest';
import type { Book } from '../../scripts/bench/books/book.ts';
import { chaptersFor, fitChapters, type ChapterStarts } from '../../scripts/bench/books/fit.ts';
import { proseBook } from '../../scripts/bench/books/prose.ts';
import { randomFrom } from '../../scripts/bench/books/random.ts';
import { tablesBook } from '../../scripts/bench/books/tables.ts';
import { longAddress, sentencesIn, type Vocabulary } from '../../scripts/bench/books/vocabulary.ts';
import { attributesOf } from '../markdown/render.ts';

const vocabulary: Vocabulary = {
  sentences: ['We meet & eat together.', 'Somebody has a question.', '“Who begins?”'],
  phrases: ['a cup of tea', 'two chairs', 'whoever comes'],
  headings: ['Before you start', 'When it rains'],
};

describe('how long a book is', () => {
  /** Chapters of three pages after two of contents. */
  const starts = (chapters: number): ChapterStarts => ({
    pagesBefore: Array.from({ length: chapters }, (_, index) => 2 + index * 3),
    pages: 2 + chapters * 3,
  });

  test('is the number of chapters whose pages come nearest', () => {
    expect(chaptersFor(starts(20), 32)).toBe(10);
    expect(chaptersFor(starts(20), 34)).toBe(11);
    expect(chaptersFor(starts(20), 1)).toBe(1);
  });

  test('follows from as many chapters as it takes', async () => {
    const asked: number[] = [];
    const count = await fitChapters(184, (chapters) => {
      asked.push(chapters);
      return Promise.resolve(starts(chapters));
    });
    expect(count).toBe(61);
    expect(asked.length).toBe(2);
  });
});

describe.each<[string, Book]>([
  ['prose', proseBook(vocabulary)],
  ['tables', tablesBook(vocabulary)],
])('the book of %s', (_, book) => {
  const html = book
    .chapters(30)
    .map((chapter) => `<h1 id="${chapter.id}">${chapter.html}`)
    .join('');

  test('is the same each time, and a shorter one is its beginning', () => {
    expect(book.chapters(30)).toEqual(book.chapters(30));
    expect(book.chapters(30).slice(0, 4)).toEqual(book.chapters(4));
  });

  test('has no id twice, and what it refers to is in it', () => {
    const ids = attributesOf(html, '[id]', 'id');
    const inside = attributesOf(html, 'a[href^="#"]', 'href').map((href) => String(href).slice(1));
    expect(new Set(ids).size).toBe(ids.length);
    expect(inside.length).toBeGreaterThan(30);
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('prose has links, long addresses and headings; the other book tables, lists and notes', () => {
  const count = (book: Book, pattern: RegExp) =>
    book.chapters(30).reduce((sum, { html }) => sum + (html.match(pattern) ?? []).length, 0);
  expect(count(proseBook(vocabulary), /<h3>/g)).toBeGreaterThan(200);
  expect(count(proseBook(vocabulary), /href="https:[^"]{40,}"/g)).toBeGreaterThan(100);
  for (const pattern of [/<table>/g, /<[ou]l>/g, /<li id="c\d+-n/g])
    expect(count(tablesBook(vocabulary), pattern)).toBeGreaterThan(30);
});

test('sentences of a paragraph are those that stand for themselves', () => {
  expect(
    sentencesIn('One of us begins. Then? “Each of you has two minutes.” and so on it goes. End'),
  ).toEqual(['One of us begins.', '“Each of you has two minutes.”']);
});

test('an address can be one', () => {
  const random = randomFrom(1);
  for (let times = 0; times < 20; times++) {
    const address = longAddress(vocabulary, random);
    expect(new URL(address).href).toBe(address);
    expect(address.length).toBeGreaterThan(50);
  }
});

test('random numbers are those of their seed, and within their limits', () => {
  const some = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 500 }, () => random.whole(3, 6));
  };
  expect(some(7)).toEqual(some(7));
  expect(some(7)).not.toEqual(some(8));
  expect(new Set(some(7))).toEqual(new Set([3, 4, 5, 6]));
  expect(() => randomFrom(1).oneOf([])).toThrow(RangeError);
});
