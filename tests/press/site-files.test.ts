import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { PrintJob } from '../../src/print-job.ts';
import { makeManifest, type ManifestFile } from '../../src/press/publish/manifest.ts';
import { fillIn } from '../../src/press/outputs/print-document.ts';
import { fillPage } from '../../src/press/jobs/injected-facts.ts';
import { filePath } from '../../src/press/browser/serve-folder.ts';

describe('an address names a file inside the base', () => {
  test.each([
    ['/', '/', 'index.html'],
    ['/print/card/x/a4/', '/', 'print/card/x/a4/index.html'],
    ['/toolkit/a%20b.png', '/toolkit/', 'a b.png'],
    ['/other/a.png', '/toolkit/', undefined],
    ['/%E0%A4%A', '/', undefined],
  ])('%s under %s is %s', (pathname, base, expected) => {
    expect(filePath(pathname, base)).toBe(expected);
  });
});

const file: ManifestFile = {
  path: 'card/x/x.pdf',
  form: 'home',
  layout: 'duplex-long-edge',
  ink: 0.031,
  paper: 'a4',
  edition: null,
  textSize: null,
  pages: 2,
  sheets: 1,
  duplex: 'long-edge',
  trimMm: [105, 148],
  sheetMm: [210, 297],
  bytes: 31_700,
  sha256: 'f'.repeat(64),
  picture: { path: 'card/x/x.webp', widthPx: 320, heightPx: 453, sha256: 'e'.repeat(64) },
};

describe('facts known after printing', () => {
  const page = `<!doctype html><html><body>
    <div data-press-file="card/x/x.pdf"><img data-press-picture alt="">
    <span data-press-fact="pages" data-one="{} page" data-other="{} pages"></span>
    <span data-press-fact="sheets" data-one="{} sheet" data-other="{} sheets"></span>
    <span data-press-fact="size" data-other="{} KB"></span>
    <span data-press-fact="ink" data-other="{} % inked">as it was</span></div>
    <div data-press-file="card/y/y.pdf"><span data-press-fact="pages" data-other="{} pages">as it was</span></div></body></html>`;
  const filled = fillPage(page, { files: new Map([[file.path, file]]), address: 'practices/x/' });
  const textsIn = (html: string) =>
    selectAll('[data-press-fact]', fromHtml(html)).map((node) => toString(node));

  test('are filled in where they are asked for, and left alone elsewhere', () => {
    expect(textsIn(filled)).toEqual(['2 pages', '1 sheet', '31 KB', '3.1 % inked', 'as it was']);
  });

  test('say nothing of ink where none is measured', () => {
    const unmeasured = fillPage(page, {
      files: new Map([[file.path, { ...file, ink: null }]]),
      address: 'practices/x/',
    });
    expect(textsIn(unmeasured)).toEqual(['2 pages', '1 sheet', '31 KB', '', 'as it was']);
  });

  test.each([
    [0.1, '10.0 % inked'],
    [0, '0.0 % inked'],
  ])('tell a share of ink of %s to a tenth of a per cent', (ink, expected) => {
    const told = fillPage(page, { files: new Map([[file.path, { ...file, ink }]]), address: '' });
    expect(textsIn(told)[3]).toBe(expected);
  });

  test('tell the signatures of a booklet, and show only what holds for them', () => {
    const booklet = `<div data-press-file="card/x/x.pdf"><p data-press-piles="one">One</p>
      <p data-press-piles="several" hidden><span data-press-fact="signatures" data-one="{}" data-other="{} sheets"></span></p></div>`;
    const shown = (html: string, signatures: readonly number[]) => {
      const told = fillPage(html, { files: new Map([[file.path, { ...file, signatures }]]), address: '' });
      const texts = selectAll('p:not([hidden])', fromHtml(told)).map((node) => toString(node));
      return { told, texts };
    };
    const several = shown(booklet, [7, 6]);
    expect(several.texts).toEqual(['7 + 6 sheets']);
    // Filled in again after the next print.
    expect(shown(several.told, [13]).texts).toEqual(['One']);
  });

  test('give the picture its address from the page, and its size', () => {
    const [image] = selectAll('img', fromHtml(filled));
    expect(image?.properties).toMatchObject({
      src: '../../downloads/card/x/x.webp',
      width: 320,
      height: 453,
    });
  });

  test.each([
    ['a page that is a folder', '/', '/print/list/a4/', '../../../downloads/card/x/x.webp'],
    ['a page that is a file', '/', '/print/list.html', '../downloads/card/x/x.webp'],
    ['a page under a base path', '/toolkit/', '/toolkit/print/list/a4/', '../../../downloads/card/x/x.webp'],
    ['a page named like its base path', '/print/', '/print/print/', '../downloads/card/x/x.webp'],
  ])('give a picture its address from %s that is printed', (_name, base, pathname, address) => {
    const told = fillIn(page, {
      job: { outputs: [] as PrintJob['outputs'] } as PrintJob,
      ...{ pathname, htmlBytes: page.length, htmlSha256: '', references: [], filled: [] },
      kitFacts: new Map([[file.path, file]]),
      base,
    });
    expect(selectAll('img', fromHtml(told.html ?? ''))[0]?.properties).toMatchObject({ src: address });
  });

  test('can be filled in again', () => {
    const again = fillPage(filled, {
      files: new Map([[file.path, { ...file, pages: 1 }]]),
      address: 'practices/x/',
    });
    expect(textsIn(again)[0]).toBe('1 page');
  });
});

describe('the manifest', () => {
  const job = { id: 'x', kind: 'card', title: 'X', lang: 'en', sources: ['content/practices/x.md'] };
  const printed = (path: string, pages: number) => ({
    job: {
      ...job,
      edition: null,
      textSize: null,
      paper: 'a4' as const,
      trimMm: [105, 148] as [number, number],
      outputs: [],
    },
    file: { ...file, path, pages },
  });

  test('does not depend on the order of printing', () => {
    const files = [printed('card/x/b.pdf', 1), printed('card/x/a.pdf', 2)];
    expect(makeManifest(files)).toEqual(makeManifest([...files].reverse()));
  });

  test('keeps what was printed earlier, and replaces what is printed anew', () => {
    const earlier = makeManifest([printed('card/x/a.pdf', 1), printed('card/x/b.pdf', 1)]);
    const later = makeManifest([printed('card/x/b.pdf', 4)], earlier);
    expect(later.documents[0]?.files.map(({ path, pages }) => [path, pages])).toEqual([
      ['card/x/a.pdf', 1],
      ['card/x/b.pdf', 4],
    ]);
  });
});
