/** The pages of decks, with every kind and size of card: faces, choices, files. Nothing on them needs a script. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf, readManifest, type ManifestFile } from '../../src/press/index.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { servePage, siteOrigin } from '../../src/press/browser/serve-folder.ts';
import { root } from '../run-script.ts';
import { axe } from './axe.ts';
import { built } from '../sites/background-site.ts';

const { folder: site, base } = await built(inject('printedSite'));
let browser: Browser;
let files: ReadonlyMap<string, ManifestFile>;

beforeAll(async () => {
  const manifest = await readManifest(join(site, 'downloads'));
  files = new Map(manifest?.documents.flatMap((document) => document.files.map((file) => [file.path, file])));
  ({ browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) }));
});
afterAll(async () => {
  await browser?.close();
});

interface OpenOptions {
  readonly width?: number;
  /** Leaves out all styles. */
  readonly plain?: boolean;
}

async function open(address: string, { width = 1280, plain = false }: OpenOptions = {}): Promise<Page> {
  const page = await browser.newPage();
  await servePage(page, { folder: site, base, scripts: 'off' });
  await page.setViewport({ width, height: 900 });
  await page.goto(siteOrigin + base + address.slice(1), { waitUntil: 'load' });
  if (plain) {
    await page.$$eval('link[rel=stylesheet], style', (sheets) => sheets.forEach((sheet) => sheet.remove()));
  }
  return page;
}

/** The files that can be seen, with what is told of them. */
const shownFiles = (page: Page) =>
  page.$$eval('.deck-print [data-press-file]', (holders) =>
    holders.flatMap((holder) =>
      holder.checkVisibility()
        ? [
            {
              path: holder.getAttribute('data-press-file') ?? '',
              href: holder.querySelector('a')?.getAttribute('href') ?? '',
              text: holder.textContent.replace(/\s+/g, ' ').trim(),
            },
          ]
        : [],
    ),
  );

const choose = async (page: Page, choice: Readonly<Record<string, string>>) => {
  for (const [group, value] of Object.entries(choice)) await page.click(`#${group}--${value}`);
};

describe('what to print is chosen without a script', () => {
  const sizes = ['quarter', 'poker'];
  const papers = ['a4', 'letter'];
  const ways = ['duplex-long-edge', 'duplex-short-edge', 'fold-over'];

  test('the usual file is chosen already', async () => {
    const page = await open('/decks/evening-deck/');
    expect((await shownFiles(page)).map(({ path }) => path)).toEqual([
      'deck/evening-deck/evening-deck-deck-quarter-a4-home.pdf',
      'deck/evening-deck/evening-deck-deck-quarter-a4-reading.pdf',
    ]);
    await page.close();
  });

  test('every size, paper and way leads to its own file, with the sheets, pages and ink of the manifest', async () => {
    const page = await open('/decks/evening-deck/');
    const seen = new Set<string>();
    for (const size of sizes) {
      for (const paper of papers) {
        for (const way of ways) {
          await choose(page, { size, paper, way });
          const [chosen, toRead, ...others] = await shownFiles(page);
          expect(others).toEqual([]);
          expect(toRead?.path).toBe(
            `deck/evening-deck/evening-deck-deck-${size === 'poker' ? size : `${size}-${paper}`}-reading.pdf`,
          );
          const file = files.get(chosen?.path ?? '');
          expect(file).toMatchObject({ form: 'home', layout: way, paper });
          expect(file?.trimMm).toEqual(files.get(toRead?.path ?? '')?.trimMm);
          expect(chosen?.href).toBe(`${base}downloads/${String(file?.path)}`);
          expect((await stat(join(site, 'downloads', String(file?.path)))).size).toBe(file?.bytes);
          expect(chosen?.text).toContain(`${String(file?.sheets)} sheets of paper`);
          expect(chosen?.text).toContain(`${String(file?.pages)} pages`);
          expect(chosen?.text).toContain(
            `${((file?.ink ?? Number.NaN) * 100).toFixed(1)} % of the paper inked`,
          );
          expect(chosen?.text).toContain(`${String(Math.round((file?.bytes ?? 0) / 1024))} KB`);
          seen.add(chosen?.path ?? '');
        }
      }
    }
    expect(seen.size).toBe(sizes.length * papers.length * ways.length);
    await page.close();
  });

  test('in colour there are the files for shops, and a way out where there are none', async () => {
    const page = await open('/decks/evening-deck/');
    await choose(page, { ink: 'colour' });
    expect(await shownFiles(page)).toEqual([]);
    const said = await page.$$eval('.no-file', (notes) =>
      notes.flatMap((note) => (note.checkVisibility() ? [note.textContent.trim()] : [])),
    );
    expect(said).toEqual(['Quarter sheet is for your own printer. For a print shop choose Poker card.']);
    await choose(page, { size: 'poker' });
    const shown = await shownFiles(page);
    expect(shown.map(({ path }) => files.get(path)?.layout)).toEqual([
      'front-back',
      'back-front',
      'pictures',
    ]);
    expect(shown.map(({ text }) => /DriveThruCards|The Game Crafter/.exec(text)?.[0])).toEqual([
      undefined,
      'DriveThruCards',
      'The Game Crafter',
    ]);
    const [paperChoice] = await page.$$eval('fieldset', (sets) =>
      sets.filter((set) => set.textContent.includes('Letter')).map((set) => set.checkVisibility()),
    );
    expect(paperChoice).toBe(false);
    await page.close();
  });

  test('all files are there for those who see no styles', async () => {
    const page = await open('/decks/evening-deck/', { plain: true });
    const ofDeck = [...files.keys()].filter((path) => path.startsWith('deck/evening-deck/'));
    expect(new Set((await shownFiles(page)).map(({ path }) => path))).toEqual(new Set(ofDeck));
    await page.close();
  });

  test('a keyboard chooses too', async () => {
    const page = await open('/decks/evening-deck/');
    await page.focus('#way--duplex-long-edge');
    await page.keyboard.press('ArrowDown');
    expect((await shownFiles(page))[0]?.path).toContain('duplex-short-edge');
    await page.close();
  });
});

describe('the cards', () => {
  test.each([{ width: 320 }, { width: 1280 }, { plain: true }])(
    'have two faces to see: %o',
    async (options) => {
      const page = await open('/decks/evening-deck/', options);
      const pairs = await page.$$eval('.card-pair', (items) =>
        items.map((item) =>
          [...item.querySelectorAll('.face')].map((face) => {
            const { width, height, left, top } = face.getBoundingClientRect();
            const inside = [...face.querySelectorAll('*')]
              .filter((each) => !each.closest('.visually-hidden, svg'))
              .map((each) => each.getBoundingClientRect());
            // As wide as a card, and as high as a line of its own type, whatever fonts the machine has.
            const lineHeight = Number.parseFloat(getComputedStyle(face).fontSize);
            return {
              back: face.classList.contains('back'),
              seen: face.checkVisibility() && width > 100 && height >= lineHeight,
              spills: inside.some((box) => box.right > left + width + 1 || box.bottom > top + height + 1),
            };
          }),
        ),
      );
      // Title, how to use it, 17 cards, a blank one, credits.
      expect(pairs).toHaveLength(21);
      for (const faces of pairs) {
        expect(faces.map(({ back }) => back)).toEqual(faces.map((_, index) => index % 2 === 1));
        expect(faces.length).toBeGreaterThan(0);
        expect(faces.length % 2).toBe(0);
        expect(faces.every(({ seen }) => seen)).toBe(true);
        if (options.plain !== true) expect(faces.some(({ spills }) => spills)).toBe(false);
      }
      await page.close();
    },
  );

  test('name their pages in the deck’s file to read', async () => {
    const page = await open('/decks/evening-deck/');
    const links = await page.$$eval('.card-pair', (items) =>
      items.map((item) => ({
        href: item.querySelector('.card-pair-print a')?.getAttribute('href') ?? '',
        text: item.querySelector('.card-pair-print a')?.textContent ?? '',
        front: (item.querySelector('h4, .face-words')?.textContent ?? '').trim(),
        number: item.querySelector('.face-head b')?.textContent,
        faces: item.querySelectorAll('.face').length,
      })),
    );
    await page.close();
    const [path = ''] = (links[0]?.href ?? '').split('#');
    const pdf = await readPdf(await readFile(join(site, path.slice(base.length))));
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const { href, text, front, number, faces } of links) {
      const first = Number(/#page=(\d+)$/.exec(href)?.[1]);
      expect(text).toBe(`Print alone: pages ${String(first)}–${String(first + faces - 1)}`);
      const words = letters((pdf.pages[first - 1]?.texts ?? []).map((piece) => piece.text).join(' '));
      // Letters of scripts from right to left are read from a PDF in the order in which they stand.
      if (/^[\p{Script=Latin}\P{L}]*$/u.test(front) && number !== undefined)
        expect(words).toContain(letters(front));
      if (number !== undefined && /^\d+$/.test(number ?? '')) expect(words).toContain(number);
    }
    const last = links.map(({ href, faces }) => Number(/#page=(\d+)$/.exec(href)?.[1]) + faces - 1);
    expect(Math.max(...last)).toBe(pdf.pages.length);
  });

  test('lead to the practice they are made of, and to its own card', async () => {
    const page = await open('/decks/evening-deck/');
    const links = await page.$$eval('.card-pairs.large a', (anchors) =>
      anchors.map((anchor) => anchor.getAttribute('href')),
    );
    expect(links).toContain(`${base}practices/opening-round/`);
    expect(links).toContain(`${base}downloads/card/opening-round/opening-round-card-letter-home.pdf`);
    for (const href of links) {
      if (href?.endsWith('.pdf')) expect(files.has(href.replace(`${base}downloads/`, ''))).toBe(true);
    }
    await page.close();
  });
});

test.each(['/decks/evening-deck/', '/decks/kitchen-deck/', '/decks/', '/downloads/deck/'])(
  '%s has nothing for axe to find, at any choice, and fits 320 px',
  async (address) => {
    const page = await open(address, { width: 320 });
    const inks = (await page.$('#ink--colour')) === null ? [undefined] : ['black', 'colour'];
    for (const ink of inks) {
      if (ink !== undefined) await choose(page, { ink });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await axe(page)).toEqual([]);
      }
    }
    await page.close();
  },
);

test('Downloads has the usual files of a deck, and says where the others are', async () => {
  const page = await open('/downloads/deck/');
  const paths = await page.$$eval('[data-press-file^="deck/evening-deck/"]', (holders) =>
    holders.map((holder) => holder.getAttribute('data-press-file')),
  );
  expect(paths).toEqual(
    ['a4-home', 'letter-home', 'a4-reading', 'letter-reading'].map(
      (file) => `deck/evening-deck/evening-deck-deck-quarter-${file}.pdf`,
    ),
  );
  expect(await page.$(`a[href="${base}decks/evening-deck/#print--deck"]`)).not.toBeNull();
  await page.close();
});
