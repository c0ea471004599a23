/** A document that is printed in parts looks like one that is printed whole: every word at its place, and as much ink. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPictures } from '../../src/press/pdf/picture.ts';
import { documentOf as proofOf, openProofPress, type Proof, type ProofPress } from './proof-press.ts';

let press: ProofPress;
beforeAll(async () => {
  press = await openProofPress();
});
afterAll(() => press.close());

/** On pages of whole pixels: elsewhere a browser rounds each page by where it stands among the others. */
const documentOf = (body: string, css: string) => proofOf(body, `@page { size: 4in 6in; } ${css}`);

const chapters = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at + 1)).join('');
const lines = (count: number, of: string) =>
  Array.from({ length: count }, (_, line) => `<p>${of}, line ${line + 1}</p>`).join('');
const book = (make = (at: number) => `<h1 class="head" data-head="Chapter ${at}">Chapter ${at}</h1>`) =>
  chapters(5, (at) => `<section class="chapter">${make(at)}${lines(26, `Text ${at}`)}</section>`);
const chapterStarts = 'section { break-before: page; } p { margin: 0; line-height: 6mm; }';

/** Documents whose pages say where they are, in every way that style sheets have. */
const documents: Readonly<Record<string, string>> = {
  'heads from attributes': documentOf(
    book(),
    `${chapterStarts} .head { string-set: chapter attr(data-head); }
    @page :left { @top-left { content: "The book"; } } @page :right { @top-right { content: string(chapter); } }`,
  ),
  'heads from texts with quotation marks, line ends and backslashes': documentOf(
    book((at) => `<h1 class="head">“A” \\ "b'\n${at}" it's \\</h1>`),
    `${chapterStarts} .head { string-set: chapter content(text); }
    @page { @top-center { content: string(chapter); } @bottom-left { content: "at " string(chapter, last); } }`,
  ),
  'all sixteen margin boxes': documentOf(
    book(),
    `${chapterStarts} .head { string-set: chapter attr(data-head); } @page { ${[
      ...['top', 'bottom'].flatMap((edge) =>
        ['left-corner', 'left', 'center', 'right', 'right-corner'].map((place) => `${edge}-${place}`),
      ),
      ...['left', 'right'].flatMap((edge) => ['top', 'middle', 'bottom'].map((place) => `${edge}-${place}`)),
    ]
      .map((box) => `@${box} { content: string(chapter) " ${box}"; font-size: 4pt; }`)
      .join(' ')} }`,
  ),
  'running elements': documentOf(
    book((at) => `<div class="head">Head <em>${at}</em></div><h1>Chapter ${at}</h1>`),
    `${chapterStarts} .head { position: running(head); } @page { @top-center { content: element(head); } }`,
  ),
  'named, first, blank and counted pages': documentOf(
    book(),
    `${chapterStarts} .head { string-set: chapter attr(data-head); } section { break-before: right; }
    section:nth-child(3n) { page: wide; } @page { @top-left { content: string(chapter); } }
    @page wide { margin: 20mm; background: #eee; @top-left { content: "wide " string(chapter); } }
    @page :first { @top-left { content: "first"; } } @page :blank { @top-left { content: "blank"; } @bottom-center { content: none; } }
    @page :nth(4) { @top-left { content: "fourth"; } } @page :nth(4n+3) { @top-right { content: "nth"; } }`,
  ),
  'numbers of chapters counted before their headings': documentOf(
    book((at) => `<h1>Chapter ${at}</h1><h2>Section</h2><h2>Another</h2>`),
    `${chapterStarts} body { counter-reset: chapter; } h1 { counter-increment: chapter; counter-reset: section; }
    h1::before { content: counter(chapter) ". "; } h2::before { counter-increment: section; content: counter(chapter) "." counter(section) " "; }`,
  ),
  'numbers counted by generated content': documentOf(
    book((at) => `<h1>Chapter ${at}</h1>`),
    `${chapterStarts} h1::before { counter-increment: chapter; content: "Chapter " counter(chapter) ": "; }
    p::after { counter-increment: line; content: " " counter(line); }`,
  ),
  'numbers within other numbers': documentOf(
    `<div class="all">${book((at) => `<h1>Chapter ${at}</h1>`)}</div>`,
    `${chapterStarts} .all { counter-reset: part 3; } section { counter-increment: part; counter-reset: line 10; }
    p { counter-increment: line 2; } p::before { content: counter(part) "/" counter(line) " "; }`,
  ),
  'numbers of footnotes': documentOf(
    book(
      (at) =>
        `<h1>Chapter ${at}</h1><p>Noted<span class="note">Note of ${at}</span>, and<span class="note">another of ${at}</span></p>`,
    ),
    `${chapterStarts} .note { float: footnote; }`,
  ),
  'pages in Roman numbers': documentOf(
    book(),
    `${chapterStarts} @page { @bottom-right { content: counter(page, lower-roman); } }`,
  ),
  'the number of all pages': documentOf(
    book(),
    `${chapterStarts} @page { @bottom-right { content: counter(page) " of " counter(pages); } }`,
  ),
  'long lists and ordered lists': documentOf(
    `<ol>${chapters(160, (at) => `<li>Item ${at}<ol type="a"><li>inner</li></ol></li>`)}</ol>`,
    'li { margin: 0; }',
  ),
  'shorthands of variables': documentOf(
    book((at) => `<h1 style="border: var(--edge); border-left: 0">Chapter ${at}</h1>`),
    `${chapterStarts} :root { --edge: 1mm solid black; --room: 4mm; } .chapter { padding: var(--room); padding-top: 0; }
    h1 { margin: var(--room); margin-left: 0; border: var(--edge); border-top: 0; }`,
  ),
  'code that begins with an empty line': documentOf(
    book((at) => `<h1>Chapter ${at}</h1><pre>\n\nfirst ${at}\n\n\nlast</pre>`),
    chapterStarts,
  ),
  'pages that refer to each other': documentOf(
    `<nav>${chapters(5, (at) => `<p><a href="#c${at}">Chapter ${at}</a></p>`)}</nav>${book(
      (at) => `<h1 id="c${at}">Chapter ${at}</h1><p>See <a href="#c${6 - at}">there</a></p>`,
    )}`,
    `${chapterStarts} a::after { content: " on page " target-counter(attr(href url), page); }`,
  ),
  'marks and bleed': documentOf(
    book(),
    `${chapterStarts} .head { string-set: chapter attr(data-head); } @page { marks: crop cross; bleed: 3mm; @top-left { content: string(chapter); } }`,
  ),
};

/** Where every piece of text stands on every page, in points, and how much of the page is inked. */
async function looksOf({ pdf, readPages }: Proof) {
  const pages = await readPages();
  const numbers = pages.map((_, index) => index + 1);
  const { ink } = await drawPictures(pdf, {
    drawings: [],
    widthPx: 100,
    ink: { pages: numbers, widthPx: 100 },
  });
  return pages.map(({ texts }, index) => ({
    texts: texts.map(({ text, x, y }) => `${text} at ${x.toFixed(0)}, ${y.toFixed(0)}`),
    inkPercent: Math.round((ink[index] ?? 0) * 100),
  }));
}

test.each(Object.entries(documents))('%s', async (_, html) => {
  const whole = await press.print(html, { pagesPerPart: 1000 });
  const parts = await press.print(html, { pagesPerPart: 3 });
  expect(whole.diagnostics).toEqual([]);
  expect(parts.diagnostics).toEqual([]);
  expect(parts.pageCount).toBeGreaterThan(8);
  expect(await looksOf(parts)).toEqual(await looksOf(whole));
});
