/**
 * The books that every program prints. `node scripts/bench/books/index.ts --book own --pages 184 --out book.html`
 * writes one to look at.
 */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { openSharedBrowser, printPlainly } from '../browser.ts';
import { readDestinations } from '../pdf-text.ts';
import { bookNames, type BookName } from '../tasks.ts';
import { readTexts } from '../texts.ts';
import { bookHtml, type Book, type Chapter } from './book.ts';
import { fitChapters, type ChapterStarts } from './fit.ts';
import { ownBook } from './own.ts';
import { proseBook } from './prose.ts';
import { tablesBook } from './tables.ts';
import { vocabularyOf } from './vocabulary.ts';

export async function openBook(name: BookName): Promise<Book> {
  const texts = await readTexts();
  switch (name) {
    case 'own':
      return ownBook(texts);
    case 'prose':
      return proseBook(vocabularyOf(texts));
    case 'tables':
      return tablesBook(vocabularyOf(texts));
  }
}

/**
 * The HTML of a book that comes nearest to so many A5 pages as Chromium’s own printing counts them; pagedjs-cli’s count
 * is a fiftieth more or less.
 */
export async function makeBook(name: BookName, pages: number): Promise<string> {
  const book = await openBook(name);
  const { browser } = await openSharedBrowser();
  try {
    return await inTemporaryFolder({ parent: tmpdir(), purpose: 'kindling-bench-book' }, async (folder) => {
      const count = await fitChapters(pages, async (chapterCount) => {
        const chapters = book.chapters(chapterCount);
        const file = join(folder, 'book.html');
        await writeFile(file, await bookHtml(chapters));
        return startsOf(chapters, await printPlainly(browser, file));
      });
      return bookHtml(book.chapters(count));
    });
  } finally {
    await browser.close();
  }
}

async function startsOf(chapters: readonly Chapter[], pdf: Uint8Array): Promise<ChapterStarts> {
  const { pages, pageOf } = await readDestinations(pdf);
  const pagesBefore = chapters.map(({ id }) => {
    const page = pageOf.get(id);
    if (page === undefined) throw new Error(`the chapter ${id} is on no page`);
    return page - 1;
  });
  return { pages, pagesBefore };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      book: { type: 'string', default: 'own' },
      pages: { type: 'string', default: '184' },
      out: { type: 'string', default: 'book.html' },
    },
  });
  const name = bookNames.find((each) => each === values.book) ?? 'own';
  await writeFile(values.out, await makeBook(name, Number(values.pages)));
}
