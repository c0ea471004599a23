/** Workbooks of odd texts, printed: every number in them, both editions, large print, and the grid their lines stand on. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPdf } from '../../src/press/pdf/read.ts';
import { runScript } from '../run-script.ts';
import { hostWord, indexedWord, oddBook } from './odd-book.ts';
import { readBook, type Book } from './read-book.ts';

let folder: string;
const books = new Map<string, Book>();
const bookOf = (name: string) => {
  const book = books.get(name);
  if (book === undefined) throw new Error(`${name} is not printed`);
  return book;
};
/** Each with what its file to read ends in. */
const files = { participant: 'a4-reading', facilitator: 'a4-reading', 'participant-large': 'a4' };
const names = ['participant', 'facilitator', 'participant-large'] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-books-'));
  const content = join(folder, 'content');
  for (const [path, text] of Object.entries(oddBook(4))) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const site = join(folder, 'site');
  const built = await runScript('build', ['--outDir', site, '--no-press'], {
    env: { TOOLKIT_CONTENT: content },
  });
  expect(built.output).not.toContain('error');
  const printed = await runScript('press', [
    'odd-book',
    '--form',
    'reading',
    '--paper',
    'a4',
    '--site',
    site,
  ]);
  expect({ code: printed.code, output: printed.output }).toMatchObject({ code: 0 });
  for (const name of names) {
    const path = join(site, 'downloads/workbook/odd-book', `odd-book-workbook-${name}-${files[name]}.pdf`);
    const document = await openPdf(await readFile(path));
    books.set(name, await readBook(document));
    await document.loadingTask.destroy();
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(names)('the numbers of pages in the book %s', (name) => {
  test('of the contents lead to the chapters', () => {
    const { pages } = bookOf(name);
    const contents = pages.filter(({ text }) => /Contents/.test(text)).flatMap(({ links }) => links);
    const listed = contents.filter(({ lineEnd }) => /^\d+$/.test(lineEnd));
    expect(listed.map(({ text }) => text)).toEqual([
      'Welcome',
      ...[0, 1, 2, 3].map((at) => `Odd ${at % 2 === 0 ? 'text' : 'walk'} ${at}`),
      'Glossary',
      'Sources',
      'Index',
    ]);
    for (const { text, page, lineEnd } of listed) {
      expect(`${text} ${lineEnd}`).toBe(`${text} ${page}`);
      expect(pages[page - 1]?.text).toContain(text);
    }
  });

  test('in running text are those that the link before them leads to', () => {
    const { pages } = bookOf(name);
    const references = pages.flatMap(({ links }) =>
      links.flatMap(({ page, after }) => {
        const number = /^\s*\(see page (\d+)\)/.exec(after)?.[1];
        return number === undefined ? [] : [{ number: Number(number), page }];
      }),
    );
    expect(references.length).toBeGreaterThan(1);
    for (const { number, page } of references) expect(number).toBe(page);
  });

  test('of the index are all the pages on which a term stands', () => {
    const { pages } = bookOf(name);
    const from = pages.findLastIndex(({ text }) => /(^|\s)Glossary\s/.test(text));
    const index = pages.slice(from + 1).flatMap(({ lines }) => lines);
    const numbersOf = (term: string) => {
      const line = index.find((each) => each.startsWith(`${term} `)) ?? '';
      return line
        .slice(term.length)
        .split(',')
        .flatMap((run) => {
          const [first = 0, last = first] = run.split('–').map(Number);
          return Array.from({ length: last - first + 1 }, (_, at) => first + at);
        });
    };
    const pagesWith = (words: string) =>
      pages.slice(0, from).flatMap(({ text }, at) => (text.includes(words) ? [at + 1] : []));
    expect(pagesWith(indexedWord).length).toBeGreaterThan(1);
    expect(numbersOf('Quincewood')).toEqual(pagesWith(indexedWord));
    expect(numbersOf('Marked thing').length).toBeGreaterThan(1);
    for (const at of [1, 3])
      expect(pages[(numbersOf(`Odd walk ${at}`)[0] ?? 0) - 1]?.text).toContain(`Odd walk ${at}`);
    // Each is a link to the first page it names.
    const linked = pages
      .slice(from)
      .flatMap(({ links }) => links.filter(({ text }) => /^\d+(–\d+)?$/.test(text)));
    expect(linked.length).toBeGreaterThan(5);
    for (const { text, page } of linked) expect(parseInt(text, 10)).toBe(page);
  });
});

test.each(names)('addresses in the book %s stand at the foot of the page that names them', (name) => {
  const { pages } = bookOf(name);
  const notes = pages.flatMap(({ lines, links }, at) =>
    lines.flatMap((line) => {
      const number = /^(\d+)\. ?example\.org\/\d+$/.exec(line)?.[1];
      if (number === undefined) return [];
      const call = links.find(({ text, page }) => text === number && page === at + 1);
      return [{ number: Number(number), isCalled: call !== undefined }];
    }),
  );
  expect(notes.length).toBeGreaterThan(2);
  expect(notes).toEqual(notes.map((_, at) => ({ number: at + 1, isCalled: true })));
});

describe('the editions', () => {
  test('of participants hold nothing that is for the host', () => {
    for (const name of ['participant', 'participant-large']) {
      const text = bookOf(name)
        .pages.map((page) => page.text)
        .join(' ');
      expect(text).not.toContain(hostWord);
      expect(text).not.toContain('When it goes wrong');
      expect(text).not.toContain('For the host');
      expect(text).toContain('Participants’ edition');
    }
  });

  test('of facilitators hold all of it, and where it is in the other', () => {
    const { pages } = bookOf('facilitator');
    const text = pages.map((page) => page.text).join(' ');
    expect(text.split(hostWord).length).toBeGreaterThan(4);
    expect(text).toContain('When it goes wrong');
    const participants = bookOf('participant').pages;
    const references = [...text.matchAll(/Odd (text|walk) (\d).{0,300}?edition \(A5\): page (\d+)/g)];
    expect(references).toHaveLength(4);
    for (const [, kind = '', at = '', number] of references) {
      expect(participants[Number(number) - 1]?.text).toContain(`Odd ${kind} ${at}`);
    }
  });

  test('say which they are, and which state of the texts they hold', () => {
    expect(bookOf('facilitator').pages[0]?.text).toContain('Facilitator’s edition');
    for (const name of names) expect(bookOf(name).pages[1]?.text).toContain('Version 3.1');
  });
});

describe('large print', () => {
  test('has nothing smaller than 16 pt, running heads and numbers of pages among it', () => {
    const { glyphs } = bookOf('participant-large');
    expect(Math.min(...glyphs.map(({ sizePt }) => sizePt))).toBeGreaterThanOrEqual(16);
    expect(Math.min(...bookOf('participant').glyphs.map(({ sizePt }) => sizePt))).toBeLessThan(16);
  });
});

test.each(names)('lines of the book %s hold 45 to 75 letters', (name) => {
  const lengths = bookOf(name)
    .fullLines.map(({ length }) => length)
    .sort((a, b) => a - b);
  expect(lengths.length).toBeGreaterThan(50);
  const at = (part: number) => lengths[Math.floor((lengths.length - 1) * part)] ?? 0;
  expect(at(0.5)).toBeGreaterThanOrEqual(45);
  expect(at(0.95)).toBeLessThanOrEqual(80);
});
