/** A toolkit in three languages, one of them from right to left: its pages in a browser, its PDFs opened again. */
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/press/chromium/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import type { Manifest } from '../../src/press/manifest.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { servePage, siteOrigin } from '../../src/press/site/files.ts';
import { fixture, root, runScript } from '../run-script.ts';
import { axe } from '../site/axe.ts';

let outer: string;
let site: string;
let browser: Browser;

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'kindling-languages-'));
  site = join(outer, 'site');
  const env = { TOOLKIT_CONTENT: fixture('many-languages') };
  const { code, output } = await runScript('build', ['--outDir', site, '--address', 'https://example.org/'], {
    env,
  });
  // Every word that went in came out again, in every language: else the press fails.
  if (code !== 0) throw new Error(`The toolkit could not be built:\n${output}`);
  ({ browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) }));
}, 600_000);
afterAll(async () => {
  await browser.close();
  await rm(outer, { recursive: true, force: true });
});

const pageAddresses = async () =>
  (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile() && item.name.endsWith('.html'))
    .map((item) => `/${relative(site, join(item.parentPath, item.name)).split(sep).join('/')}`)
    .filter((address) => !address.includes('/print/'))
    .sort();

interface Seen {
  readonly lang: string;
  readonly dir: string;
  readonly links: readonly string[];
  readonly alternates: readonly string[];
  readonly text: string;
  readonly width: number;
  readonly faults: readonly string[];
}

async function open(address: string): Promise<Seen> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 320, height: 800 });
    await servePage(page, { folder: site, base: '/', scripts: 'on' });
    await page.goto(siteOrigin + address.replace(/index\.html$/, ''));
    const seen = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: getComputedStyle(document.documentElement).direction,
      links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      alternates: [...document.querySelectorAll('link[hreflang]')].map((link) =>
        [link.getAttribute('hreflang'), link.getAttribute('href')].join(' '),
      ),
      text: document.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '',
      width: document.documentElement.scrollWidth,
    }));
    return { ...seen, faults: await axe(page) };
  } finally {
    await page.close();
  }
}

describe('pages', () => {
  test('say their language and direction, lead somewhere, fit a phone, and are accessible', async () => {
    const addresses = await pageAddresses();
    expect(addresses.filter((address) => address.startsWith('/ar/')).length).toBeGreaterThan(15);
    for (const address of addresses) {
      const { lang, dir, links, width, faults } = await open(address);
      const language = /^\/(ar|pt)\//.exec(address)?.[1] ?? 'en';
      expect([address, lang, dir]).toEqual([address, language, language === 'ar' ? 'rtl' : 'ltr']);
      expect(faults, address).toEqual([]);
      expect(width, address).toBeLessThanOrEqual(320);
      for (const link of links.filter((href) => !/^(https?|mailto):/.test(href))) {
        const { pathname } = new URL(link, siteOrigin + address);
        const file = join(site, pathname.replace(/\/$/, '/index.html'));
        const isThere = await stat(file).then(
          () => true,
          () => false,
        );
        expect(isThere, `${address} links to ${link}`).toBe(true);
        // Readers stay in their language, but for the choice of another.
        const isOwn = language === 'en' || pathname.startsWith(`/${language}/`);
        expect(
          isOwn || /^\/(downloads\/|(ar\/|pt\/)?$)/.test(pathname) || isSamePage(pathname, address),
        ).toBe(true);
      }
    }
  }, 600_000);

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
      'en https://example.org/practices/opening-round/',
      'ar https://example.org/ar/practices/opening-round/',
      'pt https://example.org/pt/practices/opening-round/',
    ]);
  });

  test('an original that stands in says so, and is marked with its language', async () => {
    const { text } = await open('/pt/practices/pair-walk/');
    expect(text).toContain('Este texto ainda não está traduzido. Aqui está em inglês');
    const page = await browser.newPage();
    await servePage(page, { folder: site, base: '/', scripts: 'on' });
    await page.goto(`${siteOrigin}/pt/practices/pair-walk/`);
    const parts = await page.$$eval('main h1, main .text', (nodes) =>
      nodes.map((node) => node.getAttribute('lang')),
    );
    await page.close();
    expect(parts).toEqual(['en', 'en']);
  });

  test('a page says how far each translation is', async () => {
    const { text } = await open('/pt/translation/');
    expect(text).toContain('Traduzidos: 4 de 9');
    expect(text).toContain('Pair walk many-languages/practices/pair-walk.md');
    expect(text).not.toContain('many-languages/practices/opening-round.md');
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
      ['opening-round', 'ar', 'many-languages/ar/practices/opening-round.md'],
      ['opening-round', 'en', 'many-languages/practices/opening-round.md'],
      ['opening-round', 'pt', 'many-languages/pt/practices/opening-round.md'],
      ['pair-walk', 'en', 'many-languages/practices/pair-walk.md'],
    ]);
  });
});
