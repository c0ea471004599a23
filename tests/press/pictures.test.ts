/** What is drawn on a page beside its words: pictures with words in them, and letters of fonts of the machine. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageWord } from '../../src/press/layout/in-page/read-words.ts';
import { comparePage } from '../../src/press/verify/page-census.ts';
import { withoutPictures } from '../../src/press/verify/picture-text.ts';
import { root } from '../run-script.ts';
import { documentOf, openProofPress, type ProofPress } from './proof-press.ts';

let press: ProofPress;
beforeAll(async () => {
  press = await openProofPress();
});
afterAll(() => press.close());

const svgOf = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50"><title>Not shown</title><rect width="100" height="50" fill="teal"/><text x="5" y="30" font-size="12">${words}</text></svg>`;
const address = (words: string) =>
  `data:image/svg+xml,${encodeURIComponent(svgOf(words)).replaceAll("'", '%27')}`;
const picture = (words: string) => `<img alt="" src="${address(words)}">`;

describe('words in pictures are no words of the page:', () => {
  test.each<[string, string, string?]>([
    ['in a picture', `<p>before</p>${picture('In svg')}<p>after</p>`],
    ['in several', `<p>one</p>${picture('In svg')}${picture('In svg')}${picture('Other words')}<p>two</p>`],
    ['that the page says, too', `<p>In svg</p>${picture('In svg')}<p>In svg</p>`],
    [
      'behind words',
      '<p class="over">over</p>',
      `.none, .over { background: url("${address('Behind')}"); height: 60px; }`,
    ],
    [
      'as a marker',
      '<ul><li>item</li></ul>',
      `li { margin-left: 40mm; list-style-image: url("${address('Mark')}"); }`,
    ],
    [
      'as generated content',
      '<p class="with">with</p>',
      `.with::before { content: url("${address('Made')}"); }`,
    ],
    [
      'over several pages',
      Array.from({ length: 12 }, (_, at) => `<p>text ${at}</p>${picture(`Picture ${at}`)}`).join(''),
    ],
  ])('%s', async (_, body, css = '') => {
    expect((await press.print(documentOf(body, css))).diagnostics).toEqual([]);
  });

  test('in an element, they are words of the page', async () => {
    const { diagnostics, readTexts } = await press.print(
      documentOf(`<p>before</p>${svgOf('In svg')}<p>after</p>`),
    );
    expect(diagnostics).toEqual([]);
    expect((await readTexts())[0]).toContain('In svg');
  });
});

test('words of a picture do not stand for words that are lost, nor for letters elsewhere', () => {
  const words: PageWord[] = [
    { text: 'In svg. ', kind: 'flow', source: '', place: 1 },
    { text: 'More.', kind: 'flow', source: '', place: 2 },
  ];
  const pictures = [{ left: 100, top: 100, right: 200, bottom: 150, text: 'In svg.' }];
  const heightPt = (148 / 25.4) * 72;
  const piece = (text: string, xPx: number, yPx: number) => ({
    ...{ text, x: xPx * 0.75, y: heightPt - yPx * 0.75 },
    ...{ width: 30, endsLine: true },
  });
  const inPicture = piece('In svg.', 105, 130);
  const whole = [piece('In svg.', 20, 20), inPicture, piece('More.', 20, 300)];
  const compare = (texts: typeof whole) =>
    comparePage(words, withoutPictures({ sizeMm: [105, 148], texts }, pictures));
  expect(compare(whole)).toEqual({ missing: [], surplus: '' });
  expect(compare(whole.slice(1)).missing).toEqual(['In', 'svg.']);
  expect(compare([...whole, piece('In svg.', 105, 140)]).surplus).not.toBe('');
  expect(compare([...whole, piece('In svg.', 20, 340)]).surplus).not.toBe('');
});

describe('a font of the machine', () => {
  const file = 'node_modules/@fontsource/literata/files/literata-latin-400-normal.woff2';
  const documentWith = async (body: string, css = '') => {
    const data = (await readFile(join(root, file))).toString('base64');
    const face = `@font-face { font-family: Own; src: url("data:font/woff2;base64,${data}"); }`;
    return documentOf(
      body,
      `${face} .other { break-before: page; } html, body { font-family: Own; } @page { @bottom-center { font-family: Own; } } ${css}`,
    );
  };

  test('is told where a document should bring its own, with page, letters and line', async () => {
    const html = await documentWith(
      '<div data-source="a.md"><p data-line="4">own</p><p class="other" data-line="6">own\n<b>xyz</b></p></div>',
      'b { font: inherit; font-family: sans-serif }',
    );
    const { diagnostics, places } = await press.print(html, { bringsFonts: true });
    expect(places).toEqual(['foreign-font a.md:7']);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(
      /^foreign-font: page 2: “xyz” is drawn with \S+, a font of this machine\./,
    );
    expect((await press.print(html)).diagnostics).toEqual([]);
  });

  test('is not a font of the document that the browser makes bold or slanted', async () => {
    const html = await documentWith('<p>own <b>bold</b> <i>slanted</i> <b><i>both</i></b></p>');
    expect((await press.print(html, { bringsFonts: true })).diagnostics).toEqual([]);
  });
});
