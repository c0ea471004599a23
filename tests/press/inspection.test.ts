/** What the inspection must notice, provoked in a real browser. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printFile } from '../../src/press/index.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { shareBrowser } from './one-browser.ts';

const browsers = shareBrowser();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-inspect-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const page = (body: string, { head = '', css = '' } = {}) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A test</title>
<style>@page { size: 105mm 148mm; margin: 10mm; } body { font: 10pt/1.4 sans-serif; margin: 0; } ${css}</style>${head}</head>
<body data-source="content/essays/a-test.md">${body}</body></html>`;

async function print(html: string, { isStrict = false } = {}) {
  const htmlFile = join(folder, 'test.html');
  const pdfFile = join(folder, 'test.pdf');
  await writeFile(htmlFile, html);
  const { pages, diagnostics } = await printFile({
    htmlFile,
    pdfFile,
    isStrict,
    browsers,
  });
  return { pages, diagnostics, pdfFile, codes: diagnostics.map(({ code }) => code) };
}

const sentences = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p>Sentence number ${index} stands here for itself.</p>`).join(
    '',
  );

describe('a document without fault', () => {
  test('is printed whole, with the size it asks for', async () => {
    const { diagnostics, pages, pdfFile } = await print(page(`<h1>Title</h1>${sentences(60)}`));
    expect(diagnostics).toEqual([]);
    const pdf = await readPdf(await readFile(pdfFile));
    expect(pdf.pages).toHaveLength(pages);
    expect(pages).toBeGreaterThan(2);
    expect(pdf.pages[0]?.sizeMm.map((mm) => Math.round(mm * 10) / 10)).toEqual([105, 148]);
    const text = pdf.pages.flatMap(({ texts }) => texts.map((item) => item.text)).join(' ');
    for (let index = 0; index < 60; index++) expect(text).toContain(`number ${index} stands`);
  });

  test('keeps lists numbered over pages, and words in their order', async () => {
    const items = Array.from(
      { length: 50 },
      (_, index) => `<li value="${index + 1}">Item ${index + 1}</li>`,
    ).join('');
    expect((await print(page(`<h1>List</h1><ol>${items}</ol>`))).diagnostics).toEqual([]);
  });
});

describe('is noticed and, where that is strict, leaves no PDF:', () => {
  test.each([
    [
      'text cut off by its box',
      `<h1>T</h1><div style="height: 8mm; overflow: hidden">${sentences(6)}</div>`,
      'words-not-in-pdf',
    ],
    [
      'a box that does not hold its text',
      `<h1>T</h1><div data-fit="Card, back" style="height: 20mm">${sentences(9)}</div>`,
      'does-not-fit',
    ],
    ['a word wider than the page', `<h1>T</h1><p>${'Donaudampfschifffahrt'.repeat(8)}</p>`, 'beyond-page'],
    ['letters that no font has', '<h1>T</h1><p>Runes: \u{12000}\u{12001}\u{12002}</p>', 'words-not-in-pdf'],
    [
      'a picture from another host',
      '<h1>T</h1><img src="https://example.org/x.png" alt="x" width="10" height="10">',
      'request-failed',
    ],
    [
      'a file outside its folder',
      '<h1>T</h1><img src="/../../../../etc/hostname" alt="x" width="10" height="10">',
      'request-failed',
    ],
    [
      'a picture that is none',
      '<h1>T</h1><img src="test.html" alt="x" width="10" height="10">',
      'image-not-loaded',
    ],
  ])('%s', async (_name, body, code) => {
    const { codes, diagnostics } = await print(page(body), { isStrict: true });
    expect(codes).toContain(code);
    expect(diagnostics[0]?.file).toMatch(/a-test\.md|test\.html/);
    expect((await readdir(folder)).filter((name) => name !== 'test.html')).toEqual([]);
  });

  test('the millimetres and the words that are too much', async () => {
    const { diagnostics } = await print(
      page(`<h1>T</h1><div data-fit="Card, back" style="height: 20mm">${sentences(9)}</div>`),
    );
    const diagnostic = diagnostics.find(({ code }) => code === 'does-not-fit');
    expect(diagnostic?.message).toMatch(
      /Card, back: the text is \d+\.\d mm too long, from “Sentence number \d/,
    );
    expect(diagnostic?.advice).toMatch(/^Cut about \d+ words/);
  });
});

describe('scripts of a printed page', () => {
  test('never run', async () => {
    const { diagnostics } = await print(
      page(
        '<h1 id="t">Title</h1><p onclick="x()">Text</p><script>document.body.append("injected")</script>',
        {
          head: '<script>window.addEventListener("load", () => document.body.append("injected too"))</script>',
        },
      ),
    );
    expect(diagnostics).toEqual([]);
  });
});

describe('headings', () => {
  test.each([27, 28, 29, 30, 31, 32, 33, 34])(
    'are never left alone at the foot of a page (%i lines above)',
    async (count) => {
      const lines = Array.from({ length: count }, (_, index) => `<p style="margin:0">Line ${index}</p>`).join(
        '',
      );
      const kept =
        '<section><h2 style="margin:0">Heading</h2><p class="facts" style="margin:0">10 min</p><p style="margin:0">Text below.</p></section>';
      const { diagnostics } = await print(
        page(`${lines}${kept}`, { css: '.facts { break-after: avoid } h2 { font-size: 12pt }' }),
      );
      expect(diagnostics).toEqual([]);
    },
  );
});
