/** Findings about a text name the line where its author has to change something; tables are fitted or told once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProofPress, type ProofPress } from './proof-press.ts';

let press: ProofPress;
beforeAll(async () => {
  press = await openProofPress();
});
afterAll(() => press.close());

const document = (body: string, css = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Proof</title>
<style>@page { size: 105mm 148mm; margin: 12mm; } :root { --text-width: 81mm; }
body { font: 12pt/1.4 sans-serif; margin: 0; } td, th { padding: 1mm; } ${css}</style></head>
<body data-source="content/essays/proof.md"><h1 data-line="2">Title</h1>${body}</body></html>`;

/** `code line` of each finding. */
const placesOf = async (html: string) => (await press.print(html)).places;
const long = 'Donaudampfschifffahrt'.repeat(5);
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p data-line="${index + 10}">Words ${index}.</p>`).join('');

describe('the line of', () => {
  test.each([
    ['a word wider than the page', `<p data-line="7">${long}</p>`, 'beyond-page content/essays/proof.md:7'],
    [
      'a word further down in a paragraph of several lines',
      `<p data-line="7">One\ntwo <em>three\nfour</em>\n${long} five</p>`,
      'beyond-page content/essays/proof.md:10',
    ],
    [
      'a word in another file',
      `<section data-line="5"><div data-source="content/practices/other.md"><p>${long}</p></div></section>`,
      'beyond-page content/practices/other.md:-',
    ],
    [
      'letters that no font has',
      '<p data-line="9">Runes: \u{12000}\u{12001}</p>',
      'words-not-in-pdf content/essays/proof.md:9',
    ],
    [
      'text cut off by its box',
      `<div style="height: 8mm; overflow: hidden">${paragraphs(6)}</div>`,
      'words-not-in-pdf content/essays/proof.md:10',
    ],
    [
      'the first words that a card does not hold',
      `<div data-fit="Card" style="height: 20mm">${paragraphs(9)}</div>`,
      'does-not-fit content/essays/proof.md:12',
    ],
    [
      'a picture that is none',
      '<p data-line="4">Words</p><img data-line="6" src="proof.html" alt="x" width="10" height="10">',
      'image-not-loaded content/essays/proof.md:6',
    ],
    [
      'a picture that is not there',
      '<p data-line="4">Words</p><img data-line="6" src="none.png" alt="x" width="10" height="10">',
      'request-failed content/essays/proof.md:6',
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await placesOf(document(body))).toContain(expected);
  });
});

describe('a table that is too wide', () => {
  const table = (word: string, columns: number) =>
    `<table data-line="20"><tr data-line="20">${`<th>${word}</th>`.repeat(columns)}</tr><tr data-line="22">${`<td>${word}</td>`.repeat(columns)}</tr></table>`;

  test('is set in smaller type', async () => {
    expect(await placesOf(document(table('Responsibility', 3), 'table { font-size: 12pt }'))).toEqual([]);
  });

  test('is told once, with its line, where it is too wide in the smallest', async () => {
    expect(await placesOf(document(table('Donaudampfschifffahrtsgesellschaft', 4)))).toEqual([
      'table-too-wide content/essays/proof.md:20',
    ]);
  });
});
