/**
 * The book that every program prints: one self-contained HTML file of the toolkit’s own texts, as often as it takes.
 * `node scripts/bench/book.ts --pages 184 --out book.html` writes it to look at.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { escaped, fontFaces, paperHtml, readTexts, targetAmong, type Text, type Texts } from './texts.ts';

/** Words on a page of this book, white space and blank halves of pages included: as Paged.js lays it out. */
const wordsPerPage = 180;

interface Chapter {
  readonly text: Text;
  /** Which time around, from 1: every text’s ids carry it. */
  readonly round: number;
}

/** The HTML of a book of about so many A5 pages. */
export async function makeBook(pages: number): Promise<string> {
  const texts = await readTexts();
  const chapters = planChapters(texts.texts, pages * wordsPerPage);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A book to measure by</title>
<style>
${await fontFaces()}
${await readFile(new URL('paper.css', import.meta.url), 'utf8')}
</style>
</head>
<body>
<section class="contents">
<h1>Contents</h1>
${chapters.map(contentsItem).join('\n')}
</section>
${chapters.map((chapter) => chapterHtml(chapter, { chapters, texts })).join('\n')}
</body>
</html>
`;
}

/** Texts in turn, again and again, until there are so many words. */
export function planChapters(texts: readonly Text[], words: number): Chapter[] {
  if (texts.length === 0) throw new RangeError('a book needs at least one text');
  const chapters: Chapter[] = [];
  let count = 0;
  for (let round = 1; count < words; round++) {
    for (const text of texts) {
      chapters.push({ text, round });
      // A title page’s worth for each: texts without words would never fill a book.
      count += Math.max(wordsPerPage, text.entry.outline.words);
      if (count >= words) break;
    }
  }
  return chapters;
}

function idOf(entry: Text['entry'], round: number): string {
  return `r${round}-${entry.id}`;
}

function contentsItem({ text: { entry }, round }: Chapter): string {
  const id = idOf(entry, round);
  return `<p class="contents-item"><a href="#${id}">${escaped(entry.title)}</a>, page <a class="page-number" href="#${id}"></a></p>`;
}

function chapterHtml(
  { text, round }: Chapter,
  { chapters, texts }: { chapters: readonly Chapter[]; texts: Texts },
): string {
  const { entry } = text;
  const id = idOf(entry, round);
  const anchorOf = (target: Text['entry']) =>
    chapters.some((each) => each.round === round && each.text.entry === target)
      ? idOf(target, round)
      : undefined;
  const html = paperHtml(text, {
    idPrefix: `${id}--`,
    targetOf: (href) => targetAmong(href, { from: entry, toolkit: texts.toolkit, anchorOf }),
  });
  return `<section class="chapter">
<h1 id="${id}">${escaped(entry.title)}</h1>
${entry.summary === undefined ? '' : `<p class="summary">${escaped(entry.summary)}</p>`}
${html}
</section>`;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { pages: { type: 'string', default: '184' }, out: { type: 'string', default: 'book.html' } },
  });
  await writeFile(values.out, await makeBook(Number(values.pages)));
}
