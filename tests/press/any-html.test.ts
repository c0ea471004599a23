/** HTML files that are not ours, each printed and read again, in one browser. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printFile } from '../../src/press/index.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { shareBrowser } from './one-browser.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-any-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const browsers = shareBrowser();

async function print(html: string | Uint8Array, { isStrict = false } = {}) {
  const htmlFile = join(folder, 'book.html');
  const pdfFile = join(folder, 'book.pdf');
  await writeFile(htmlFile, html);
  await rm(pdfFile, { force: true });
  const printed = await printFile({ htmlFile, pdfFile, browsers, isStrict });
  const pdf = printed.isWritten ? await readPdf(await readFile(pdfFile)) : undefined;
  return {
    ...printed,
    codes: printed.diagnostics.map(({ code, severity }) => `${severity} ${code}`),
    sizeMm: pdf?.pages[0]?.sizeMm.map(Math.round),
    texts: (pdf?.pages ?? []).map(({ texts }) =>
      texts
        .map(({ text, endsLine }) => text + (endsLine ? ' ' : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  };
}

const page = (body: string, { css = '', attributes = 'lang="en"' } = {}) =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Book</title>
<style>@page { size: 105mm 148mm; margin: 12mm } body { font: 9pt/1.4 sans-serif } ${css}</style></head><body>${body}</body></html>`;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const words = (count: number, from = 0) => times(count, (index) => `word${from + index} `);
const picture = `<img alt="x" width="60" height="60" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='60' height='60'%3E%3Crect width='60' height='60'/%3E%3C/svg%3E">`;

/** Higher than what a page gives a picture below a heading. */
const tallPicture = picture
  .replaceAll('width="60" height="60" ', '')
  .replaceAll("width='60' height='60'", "width='300' height='466'");

interface Case {
  readonly html: string;
  /** The text of each page; a part of it where that is long. */
  readonly pages: readonly (string | RegExp)[];
}

const cases: Readonly<Record<string, Case>> = {
  'a title page': {
    html: page(`<section><h1>Garden book</h1></section><section><h2>One</h2><p>Text</p></section>`, {
      css: 'section { break-before: page }',
    }),
    pages: ['Garden book', 'One Text'],
  },
  'a title page with a picture': {
    html: page(
      `<section>${picture}<h1>Garden book</h1></section><section><h2>One</h2><p>Text</p></section>`,
      {
        css: 'section { break-before: page }',
      },
    ),
    pages: ['Garden book', 'One Text'],
  },
  'the title of a part': {
    html: page(`<div><h1>Part one</h1></div><h2>One</h2><p>Text</p>`, {
      css: 'h1, h2 { break-before: page }',
    }),
    pages: ['Part one', 'One Text'],
  },
  'a heading before a picture that needs the page': {
    html: page(`<h1>Two pictures</h1>${tallPicture}${tallPicture}<p>After</p>`, {
      css: 'img { display: block } h1 { font-size: 40pt }',
    }),
    pages: ['Two pictures', '', 'After'],
  },
  'nested counters': {
    html: page(
      `<ol><li>one<ol><li>one-one</li><li>one-two</li></ol></li><li>two<ol><li>two-one</li></ol></li><li>three</li></ol>`,
      {
        css: 'ol { counter-reset: item; list-style: none } li { counter-increment: item } li::before { content: counters(item, ".") " " }',
      },
    ),
    pages: ['1 one 1.1 one-one 1.2 one-two 2 two 2.1 two-one 3 three'],
  },
  'a counter that nests': {
    html: page(`<ol><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ol>`, {
      css: 'ol { counter-reset: i 4; list-style: none } li { counter-increment: i 2 } li::after { content: " (" counter(i, lower-roman) ")" }',
    }),
    pages: ['a b (vi) c (viii) (vi) d (viii)'],
  },
  'counters over pages, none for some, and in generated boxes': {
    html: page(
      times(3, (index) => `<h2 class="${index === 1 ? 'plain' : ''}">H${index}</h2><p>Text</p>`),
      {
        css: 'h2 { counter-increment: h } h2.plain { counter-increment: none } h2::before { content: counter(h) ". " } p::before { counter-increment: p; content: counter(p, upper-alpha) " " } h2 + p { break-after: page }',
      },
    ),
    pages: ['1. H0 A Text', '1. H1 A Text', '2. H2 A Text'],
  },
  'breaks in the style of an element': {
    html: page(
      `<p>One</p><p style="page-break-before: always">Two</p><div style="page-break-after: always"></div><p style="color: red">Three</p><p style="color: red; break-after: page">Four</p><p>Five</p>`,
    ),
    pages: ['One', 'Two', 'Three Four', 'Five'],
  },
  'words for screen readers': {
    html: page(
      `<a class="skip" href="#m">Skip</a><h2 id="m">Bed <span class="vh">hidden words</span></h2><p>Text <a href="#m">more<span class="vh"> about beds</span></a></p>`,
      {
        css: '.skip { position: absolute; left: -9999px } .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0,0,0,0); white-space: nowrap }',
      },
    ),
    pages: ['Bed Text more'],
  },
  'the foot of a table before its rows': {
    html: page(
      `<table><thead><tr><th>Head</th></tr></thead><tfoot><tr><td>Foot</td></tr></tfoot><tbody>${times(40, (index) => `<tr><td>row${index}</td></tr>`)}</tbody></table>`,
      { css: 'td { padding: 1mm }' },
    ),
    pages: [/^Head row0 /, /^Head row\d/, /^Head .*row39 Foot$/],
  },
  'ranges in media queries': {
    html: page(`<p>a</p><p>b</p>`, {
      css: '@media (width >= 10rem) { p { break-after: page } } @media not print { p { display: none } } @media screen { p { display: none } }',
    }),
    pages: ['a', 'b'],
  },
  'commas within selectors, nesting, escapes, what comes and what does not': {
    html: page(`<div class="box"><h2>A</h2><p class="md:x">t</p><h3>B</h3><h2 class="bare">C</h2></div>`, {
      css: ':is(h2, h3):not(.plain, .bare) { break-before: page } .box { .md\\:x { break-after: page } & :has(b) { display: none } } p:hover { display: none } a:unheard-of { break-after: page }',
    }),
    pages: ['A t', 'B C'],
  },
  'styles in the body, and imported ones': {
    html: page(
      `<style>@import url("data:text/css,b{display:none}"); p { break-after: page }</style><p>a</p><p>b<b>c</b></p>`,
    ),
    pages: ['a', 'b'],
  },
  'a body with room around it': {
    html: page(
      times(60, (index) => `<p>line ${index}</p>`),
      {
        css: 'body { margin: 0 auto; max-width: 36em; padding: 50px } @media print { body { padding: 10mm; background: white } }',
      },
    ),
    pages: [/^line 0 /, /line/, /line/, / line 59$/],
  },
  'letters that its fonts lack': {
    html: page(
      `<h1>One 🌱</h1><p>Feelings 😀 👍🏽 🎙️ <b>🎙</b> <code>🦀</code> done</p><p>שלום 私たち 한국어 Ж</p>`,
      {
        css: '@page { @top-center { content: "Head 🌻" } } body, code { font-family: "No such family" }',
      },
    ),
    pages: [/^Head 🌻 One 🌱 Feelings 😀 👍.* 🎙️? 🎙 🦀 done .*私たち 한국어 Ж$/u],
  },
};

describe('prints whole and without a finding:', () => {
  test.each(Object.entries(cases))('%s', async (_name, { html, pages }) => {
    const { diagnostics, texts } = await print(html);
    expect(diagnostics).toEqual([]);
    expect(texts).toHaveLength(pages.length);
    texts.forEach((text, index) => {
      const expected = pages[index] ?? '';
      if (typeof expected === 'string') expect(text).toBe(expected);
      else expect(text).toMatch(expected);
    });
  });

  test.each([
    ['a5', [148, 210]],
    ['100mm', [100, 100]],
    ['A6 landscape', [148, 105]],
  ])('a page of size %s', async (size, sizeMm) => {
    const { codes, sizeMm: printed } = await print(page('<p>Text</p>', { css: `@page { size: ${size} }` }));
    expect(codes).toEqual([]);
    expect(printed).toEqual(sizeMm);
  });

  test.each([
    '<html lang="he" dir="rtl">',
    '<html lang="he"><body dir="rtl">',
    '<html lang="he"><style>body { direction: rtl }</style>',
  ])('a text of several pages from right to left: %s', async (start) => {
    const html = `<!doctype html>${start}<title>T</title><style>@page { size: 105mm 148mm; margin: 12mm; @top-left { content: "LEFT" } }</style>${times(40, (index) => `<p>שלום עולם ${index} English (${index}).</p><div>Latin, only ${index}.</div>`)}`;
    const { codes, texts } = await print(html);
    expect(codes).toEqual([]);
    expect(texts.length).toBeGreaterThan(3);
    for (let index = 0; index < 40; index++) expect(texts.join(' ')).toContain(`only ${index}`);
    const pdf = await readPdf(await readFile(join(folder, 'book.pdf')));
    for (const { texts: placed } of pdf.pages) {
      expect(placed.find(({ text }) => text.includes('LEFT'))?.x).toBeLessThan(60);
      for (const { text, x } of placed) if (text.includes('Latin')) expect(x).toBeGreaterThan(60);
    }
  });
});

describe('is written, and told:', () => {
  test.each([
    ['a long word', page(`<p>${'unbreakable'.repeat(20)}</p>`), ['warning beyond-page']],
    [
      'a picture from elsewhere',
      page('<p>a</p><img src="https://example.org/x.png">'),
      ['warning request-failed'],
    ],
    [
      'a sheet from elsewhere',
      '<link rel="stylesheet" href="https://example.org/x.css"><p>a</p>',
      ['warning request-failed'],
    ],
    [
      'a size that is none',
      page('<p>a</p>', { css: '@page { size: huge }' }),
      ['warning page-size-not-known'],
    ],
    [
      'CSS that cannot be read',
      page('<p>a</p>', { css: '} p { color red }' }),
      ['warning css-not-read', 'warning css-not-read'],
    ],
    [
      'words that are cut off',
      page(`<div style="height: 5mm; overflow: hidden"><p>a</p><p>${words(60)}</p></div>`),
      ['error words-not-in-pdf'],
    ],
    ['letters that no font has', page('<p>Runes \u{12000}</p>'), ['error words-not-in-pdf']],
  ] as const)('%s', async (_name, html, expected) => {
    const { codes, isWritten, texts } = await print(html);
    expect(codes).toEqual(expected);
    expect(isWritten).toBe(true);
    expect(texts.length).toBeGreaterThan(0);
    const strict = await print(html, { isStrict: true });
    expect(strict.isWritten).toBe(false);
    expect(strict.diagnostics.map(({ severity }) => severity)).toEqual(expected.map(() => 'error'));
    expect((await readdir(folder)).filter((name) => name !== 'book.html')).toEqual([]);
  });

  test('each page that a long word leaves, once, with the number of others', async () => {
    const { diagnostics } = await print(page(times(3, () => `<p>${'unbreakable'.repeat(20)}</p>`)));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^file “Book”: page 1: “(unbreakable)+.*” reaches [\d.]+ mm beyond the text area, and so do 2 more\.$/,
      ),
    ]);
  });

  test('what Paged.js cannot lay out, which the browser prints by itself', async () => {
    const { codes, texts } = await print('<html><frameset><frame src="a"></frameset></html>');
    expect(codes).toEqual(['error layout-failed']);
    expect(texts).toHaveLength(1);
  });

  test.each([
    ['nothing at all', ''],
    ['an empty body', '<!doctype html><html><body></body></html>'],
    [
      'bytes of something else',
      Uint8Array.from({ length: 3000 }, (_, index) => (index * 167 + (index >> 3)) % 256),
    ],
    [
      'a page that lets nothing in',
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><p>a</p>',
    ],
    ['a page that leads away', '<meta http-equiv="refresh" content="0;url=https://example.org/"><p>a</p>'],
    ['margins wider than the page', page('<p>a</p>', { css: '@page { margin: 400mm }' })],
    [
      'a table without rows, a list without items',
      page('<table><tfoot></tfoot></table><ol></ol><dl></dl><details></details>'),
    ],
  ])('%s is no exception', async (_name, html) => {
    const { isWritten, pages } = await print(html);
    expect(isWritten).toBe(true);
    expect(pages).toBeGreaterThan(0);
  });
});
