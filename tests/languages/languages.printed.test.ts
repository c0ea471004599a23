/** A toolkit in three languages, one of them from right to left: its pages in a browser, its PDFs opened again. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import type { Manifest } from '../../src/press/publish/manifest.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { servePage, siteOrigin } from '../../src/press/browser/serve-folder.ts';
import { root } from '../run-script.ts';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { built } from '../sites/background-site.ts';

const { folder: site, base } = await built(inject('printedSite'));
let browser: Browser;

beforeAll(async () => {
  ({ browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) }));
});
afterAll(() => browser.close());

const pageAddresses = async () =>
  (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile() && item.name.endsWith('.html'))
    .map((item) => `/${relative(site, join(item.parentPath, item.name)).split(sep).join('/')}`)
    .sort();

async function open(address: string) {
  const page = await browser.newPage();
  try {
    await servePage(page, { folder: site, base, scripts: 'on' });
    await page.goto(siteOrigin + base + address.replace(/index\.html$/, '').slice(1));
    return await page.evaluate(() => ({
      alternates: [...document.querySelectorAll('link[hreflang]')].map((link) =>
        [link.getAttribute('hreflang'), link.getAttribute('href')].join(' '),
      ),
      text: document.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '',
    }));
  } finally {
    await page.close();
  }
}

describe('pages', () => {
  // That links lead somewhere, and that axe finds nothing, is tested for pages of all languages (tests/site).
  test('say their language and direction, and keep readers in it', async () => {
    const addresses = await pageAddresses();
    expect(addresses.filter((address) => address.startsWith('/ar/')).length).toBeGreaterThan(15);
    for (const address of addresses) {
      const tree = fromHtml(await readFile(join(site, address), 'utf8'));
      const { lang, dir } = select('html', tree)?.properties ?? {};
      const language = /^\/(ar|pt)\//.exec(address)?.[1] ?? 'en';
      expect([address, lang, dir ?? 'ltr']).toEqual([address, language, language === 'ar' ? 'rtl' : 'ltr']);
      const links = selectAll('a[href]', tree).map(({ properties }) => String(properties['href']));
      for (const link of links.filter((href) => !/^(https?|mailto):/.test(href))) {
        const { pathname } = new URL(link, siteOrigin + base + address.slice(1));
        expect(pathname.startsWith(base), `${address}: ${link}`).toBe(true);
        const path = pathname.slice(base.length - 1);
        // But for the choice of another.
        const isOwn = language === 'en' || path.startsWith(`/${language}/`);
        expect(isOwn || /^\/(downloads\/|(ar\/|pt\/)?$)/.test(path) || isSamePage(path, address)).toBe(true);
      }
    }
  });

  test('in the words of their language, and a translation’s title', async () => {
    const { text, alternates } = await open('/pt/practices/opening-round/');
    for (const words of [
      'Ronda de abertura',
      'Material',
      'uma pedra pequena',
      'Imprimir esta prática',
      '1½ min por pessoa',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/Print this|ainda não está traduzido/);
    expect(alternates).toEqual([
      'en https://example.org/toolkit/practices/opening-round/',
      'ar https://example.org/toolkit/ar/practices/opening-round/',
      'pt https://example.org/toolkit/pt/practices/opening-round/',
    ]);
  });

  test('an original that stands in says so, and is marked with its language', async () => {
    const { text } = await open('/pt/practices/pair-walk/');
    expect(text).toContain('Este texto ainda não está traduzido. Aqui está em inglês');
    const page = await browser.newPage();
    await servePage(page, { folder: site, base, scripts: 'on' });
    await page.goto(`${siteOrigin}${base}pt/practices/pair-walk/`);
    const parts = await page.$$eval('main h1, main .text', (nodes) =>
      nodes.map((node) => node.getAttribute('lang')),
    );
    await page.close();
    expect(parts).toEqual(['en', 'en']);
  });

  test('a page says how far each translation is', async () => {
    const { text } = await open('/pt/translation/');
    expect(text).toMatch(/Traduzidos: \d+ de \d+/);
    expect(text).toContain('Pair walk one-of-each/practices/pair-walk.md');
    expect(text).not.toContain('one-of-each/practices/opening-round.md');
    await expect(stat(join(site, 'translation'))).rejects.toThrow();
  });
});

function isSamePage(pathname: string, address: string): boolean {
  const plain = (path: string) => path.replace(/^\/(ar|pt)\//, '/').replace(/index\.html$/, '');
  return plain(pathname) === plain(address);
}

describe('papers', () => {
  const read = async (path: string) => {
    const pdf = await readPdf(await readFile(join(site, 'downloads', path)));
    const texts = pdf.pages.flatMap((page) => page.texts);
    return {
      ...pdf,
      texts,
      text: texts
        .map(({ text }) => text)
        .join(' ')
        .replace(/\u00AD/g, ''),
    };
  };

  test('a Portuguese card is in Portuguese, and says so', async () => {
    const { lang, title, text } = await read('card/pt/opening-round/opening-round-pt-card-a4-reading.pdf');
    expect([lang, title]).toEqual(['pt', 'Ronda de abertura']);
    for (const words of ['Equipa', 'uma pedra pequena', 'Cuidado', 'por pessoa'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Crew|You need|each\b/);
  });

  test('an Arabic hand-out runs from right to left', async () => {
    const { lang, texts, pages } = await read(
      'hand-out/ar/opening-round/opening-round-ar-hand-out-a4-reading.pdf',
    );
    expect(lang).toBe('ar');
    const [widthMm = 0] = pages[0]?.sizeMm ?? [];
    const arabic = texts.filter(({ text }) => /\p{Script=Arabic}/u.test(text.normalize('NFKC')));
    expect(arabic.length).toBeGreaterThan(5);
    // Lines begin at the right: most pieces of text stand in that half.
    const middle = (widthMm / 2) * (72 / 25.4);
    expect(arabic.filter(({ x }) => x > middle).length).toBeGreaterThan(arabic.length / 2);
  });

  test('an Arabic essay of many pages has all of its evenings, in order', async () => {
    const { pages } = await read('essay/ar/a-hundred-evenings/a-hundred-evenings-ar-essay-a4-reading.pdf');
    const textOf = (page: (typeof pages)[number]) =>
      page.texts.map(({ text }) => text.normalize('NFKC')).join('');
    const texts = pages.map(textOf);
    expect(texts.length).toBeGreaterThan(6);
    for (const text of texts) expect(text).toMatch(/\p{Script=Arabic}{3}/u);
    const times = texts.flatMap((text) => text.match(/18:30/g) ?? []);
    expect(times).toHaveLength(8);
    const addresses = pages.flatMap(({ texts: each }) =>
      each.flatMap(({ text }) => /evenings\/(\d+)/.exec(text)?.[1] ?? []),
    );
    expect([...new Set(addresses)]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('an Arabic booklet is bound on the right: its first page is the left half of the first sheet', async () => {
    const stem = 'essay/ar/why-we-meet/why-we-meet-ar-essay-a4';
    const [readingPage] = (await read(`${stem}-reading.pdf`)).pages;
    const [front] = (await read(`${stem}-home.pdf`)).pages;
    const [widthMm = 0] = front?.sizeMm ?? [];
    const middle = (widthMm / 2) * (72 / 25.4);
    const textsOf = (texts: readonly { readonly text: string }[] = []) =>
      texts
        .map(({ text }) => text.trim())
        .filter(Boolean)
        .sort();
    expect(textsOf(readingPage?.texts).length).toBeGreaterThan(5);
    expect(textsOf(front?.texts.filter(({ x }) => x < middle))).toEqual(textsOf(readingPage?.texts));
  });

  test('the manifest tells languages apart', async () => {
    const manifest = JSON.parse(await readFile(join(site, 'downloads', 'manifest.json'), 'utf8')) as Manifest;
    const cards = manifest.documents.filter(({ kind }) => kind === 'card');
    expect(cards.map(({ id, lang, sources }) => [id, lang, ...sources])).toEqual([
      ['opening-round', 'ar', 'one-of-each/ar/practices/opening-round.md'],
      ['opening-round', 'en', 'one-of-each/practices/opening-round.md'],
      ['opening-round', 'pt', 'one-of-each/pt/practices/opening-round.md'],
      ['pair-walk', 'en', 'one-of-each/practices/pair-walk.md'],
    ]);
  });
});
