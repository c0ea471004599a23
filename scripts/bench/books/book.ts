/** A book as a run of chapters, each on a new page; one self-contained HTML file that fetches nothing. */
import { readFile } from 'node:fs/promises';
import { escaped, fontFaces } from '../texts.ts';

export interface Chapter {
  /** Of its title. */
  readonly id: string;
  readonly title: string;
  /** What stands below its title. */
  readonly html: string;
}

/** Chapters without an end; the same number of them is the same book. */
export interface Book {
  readonly chapters: (count: number) => readonly Chapter[];
}

export async function bookHtml(chapters: readonly Chapter[]): Promise<string> {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A book to measure by</title>
<style>
${await fontFaces()}
${await readFile(new URL('../paper.css', import.meta.url), 'utf8')}
</style>
</head>
<body>
<section class="contents">
<h1>Contents</h1>
${chapters.map(contentsItem).join('\n')}
</section>
${chapters.map(chapterHtml).join('\n')}
</body>
</html>
`;
}

function contentsItem({ id, title }: Chapter): string {
  return `<p class="contents-item"><a href="#${id}">${escaped(title)}</a>, page <a class="page-number" href="#${id}"></a></p>`;
}

function chapterHtml({ id, title, html }: Chapter): string {
  return `<section class="chapter">
<h1 id="${id}">${escaped(title)}</h1>
${html}
</section>`;
}
