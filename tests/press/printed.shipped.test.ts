/** The shipped toolkit’s PDFs, opened again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Manifest, ManifestFile } from '../../src/press/publish/manifest.ts';
import { mmOf } from '../../src/press/pdf/millimetres.ts';
import { readPdf, type OutlineItem, type ReadPage } from '../../src/press/pdf/read.ts';
import { built } from '../sites/background-site.ts';

const { folder } = await built(inject('printedSite'));
const downloads = join(folder, 'downloads');
const bytesOf = (path: string) => readFile(join(downloads, path));
const textOf = (page: ReadPage | undefined) =>
  (page?.texts ?? [])
    .map(({ text, endsLine }) => text + (endsLine ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ');

let manifest: Manifest;
let files: ManifestFile[];
const fileOf = (start: string, form: 'reading' | 'home', paper: 'a4' | 'letter') => {
  const found = files.find(
    (file) =>
      file.path.startsWith(start) &&
      file.form === form &&
      file.paper === paper &&
      // Of the ways to print a deck at home, the usual one.
      file.path.endsWith(`-${form}.pdf`),
  );
  if (found === undefined) throw new Error(`${start} is not in the manifest`);
  return found;
};

/** The participants’ edition of the workbook, as it is usually printed. */
const bookOf = (form: 'reading' | 'home', paper: 'a4' | 'letter') =>
  fileOf(`workbook/crew-starter/crew-starter-workbook-participant-${paper}-`, form, paper);

beforeAll(async () => {
  manifest = JSON.parse(await readFile(join(downloads, 'manifest.json'), 'utf8')) as Manifest;
  files = manifest.documents.flatMap((document) => document.files);
});

describe('the manifest', () => {
  test('counts a sheet for both of its sides', () => {
    const deck = fileOf('deck/crew-deck/', 'home', 'a4');
    // Eleven cards and a blank one on three sheets, after the print ticket.
    expect({ pages: deck.pages, sheets: deck.sheets, duplex: deck.duplex }).toEqual({
      pages: 8,
      sheets: 4,
      duplex: 'long-edge',
    });
    const handOut = fileOf('hand-out/case-clinic/', 'home', 'letter');
    expect({ pages: handOut.pages, sheets: handOut.sheets, duplex: handOut.duplex }).toEqual({
      pages: 1,
      sheets: 1,
      duplex: 'none',
    });
  });
});

describe('a session card', () => {
  test.each(['a4', 'letter'] as const)(
    'on %s says what, who and how long in front, and how on its back',
    async (paper) => {
      const { pages } = await readPdf(await bytesOf(fileOf('card/case-clinic/', 'reading', paper).path));
      expect(pages).toHaveLength(2);
      expect(textOf(pages[0])).toMatch(/Case clinic.*3–5 people, best with 4.*55 min/s);
      for (const step of ['Tell the case', 'Stillness', 'Mirror', 'Closing', 'Care']) {
        expect(textOf(pages[1])).toContain(step);
      }
      expect(textOf(pages[0])).not.toContain('Stillness');
    },
  );

  test('keeps its text 7 mm from every edge', async () => {
    const { pages } = await readPdf(await bytesOf(fileOf('card/crew-launch/', 'reading', 'letter').path));
    for (const { texts, sizeMm } of pages) {
      for (const { text, x, y } of texts.filter((item) => item.text.trim() !== '')) {
        expect(mmOf(x), text).toBeGreaterThanOrEqual(6.9);
        expect(mmOf(y), text).toBeGreaterThanOrEqual(6.9);
        expect(mmOf(y), text).toBeLessThanOrEqual(sizeMm[1] - 6.9);
      }
    }
  });

  test('at home fills a sheet with four of itself, backs behind fronts', async () => {
    const { pages } = await readPdf(await bytesOf(fileOf('card/case-clinic/', 'home', 'a4').path));
    expect(pages).toHaveLength(2);
    expect(textOf(pages[0]).split('55 min')).toHaveLength(5);
    expect(textOf(pages[1]).split('Stillness')).toHaveLength(5);
  });
});

describe('a deck', () => {
  test('has its cards in order, front and back in turn, and numbers them', async () => {
    const { pages } = await readPdf(await bytesOf(fileOf('deck/crew-deck/', 'reading', 'a4').path));
    // Title, how to use it, eight practices, credits; the blank card that fills sheets is not to be read.
    expect(pages).toHaveLength(22);
    expect(textOf(pages[0])).toMatch(/^Crew deck .*8 cards$/);
    expect(textOf(pages[2])).toMatch(/^How to use this deck/);
    const titles = [
      'Check-in round',
      'Crew launch',
      'Listen and loop',
      'Empathy circle',
      'Troika consulting',
      'Case clinic',
    ];
    titles.forEach((title, index) => {
      expect(textOf(pages[4 + 2 * index])).toContain(`${title} `);
      expect(textOf(pages[5 + 2 * index])).toMatch(new RegExp(`^${title} ${index + 1} `));
    });
    expect(textOf(pages[14])).toContain('Listen and loop (card 3)');
    expect(textOf(pages[20])).toContain('Presencing Institute');
  });

  test.each(['a4', 'letter'] as const)('on %s gives true pages of the workbook', async (paper) => {
    const { pages } = await readPdf(await bytesOf(fileOf('deck/crew-deck/', 'reading', paper).path));
    const workbook = await readPdf(await bytesOf(bookOf('reading', paper).path));
    const destinations = destinationsOf(workbook.outline);
    const text = pages.map(textOf).join(' ');
    const given = [...text.matchAll(/The whole guide: Crew starter, participants’ page (\d+)/g)].map(
      ([, page]) => Number(page),
    );
    const titles = pages
      .slice(4, 20)
      .filter((_, index) => index % 2 === 1)
      .map((page) => /^(.*?) \d /.exec(textOf(page))?.[1] ?? '');
    expect(given).toHaveLength(8);
    expect(given).toEqual(titles.map((title) => destinations.get(title)));
  });

  test.each(['a4', 'letter'] as const)(
    'at home on %s has the back of each card behind its front',
    async (paper) => {
      const { pages } = await readPdf(await bytesOf(fileOf('deck/crew-deck/', 'home', paper).path));
      // The print ticket and its empty back come first.
      const [, , front, back] = pages;
      const widthMm = paper === 'a4' ? 210 : 215.9;
      const placeOf = (page: ReadPage | undefined, words: string) => {
        const found = page?.texts.find(({ text }) => text.includes(words));
        if (found === undefined) throw new Error(`“${words}” is not on the page`);
        return {
          side: mmOf(found.x) < widthMm / 2 ? 'left' : 'right',
          half: mmOf(found.y) > (page?.sizeMm[1] ?? 0) / 2 ? 'top' : 'bottom',
        };
      };
      // Turned over on its long edge, what was left comes to lie right; top stays top.
      expect(placeOf(front, 'Everyone says how they are')).toEqual({ side: 'left', half: 'bottom' });
      expect(placeOf(back, 'Ask the question')).toEqual({ side: 'right', half: 'bottom' });
      expect(placeOf(front, 'How to use this deck')).toEqual({ side: 'right', half: 'top' });
    },
  );
});

describe('a workbook', () => {
  test.each(['a4', 'letter'] as const)(
    'on %s has page numbers in its contents that are true',
    async (paper) => {
      const pdf = await readPdf(await bytesOf(bookOf('reading', paper).path));
      const destinations = destinationsOf(pdf.outline);
      const contents = pdf.pages.find((page) => textOf(page).includes('Contents'));
      const lines = linesOf(contents);
      for (const title of [
        'Welcome',
        'Check-in round',
        'Case clinic',
        'Crew agreement',
        'Retrospective page',
      ]) {
        // Before the title stands the chapter’s number, but for the welcome.
        const line = lines.map((each) => each.replace(/^\d+ /, '')).find((each) => each.startsWith(title));
        expect(line, title).toBe(`${title} ${destinations.get(title)}`);
      }
    },
  );

  test('has page references in its text that are true', async () => {
    const pdf = await readPdf(await bytesOf(bookOf('reading', 'a4').path));
    const destinations = destinationsOf(pdf.outline);
    const text = pdf.pages.map(textOf).join(' ');
    const references = [...text.matchAll(/Crew launch \(see page (\d+)\)/g)].map(([, number]) =>
      Number(number),
    );
    expect(references.length).toBeGreaterThan(0);
    expect(new Set(references)).toEqual(new Set([destinations.get('Crew launch')]));
  });

  test('numbers its pages, and names book and chapter above them', async () => {
    const { pages } = await readPdf(await bytesOf(bookOf('reading', 'a4').path));
    const welcome = pages.findIndex(
      (page) => textOf(page).includes('Welcome') && !textOf(page).includes('Contents'),
    );
    const after = pages[welcome + 1];
    expect(linesOf(pages[welcome]).at(-1)).toBe(String(welcome + 1));
    expect(linesOf(after).at(-1)).toBe(String(welcome + 2));
    expect([linesOf(pages[welcome])[0], linesOf(after)[0]]).toContain('Crew starter');
    expect(linesOf(pages[0]).at(-1)).not.toBe('1');
  });

  test('at home is a booklet: the covers on the first sheet, facing pages that add up', async () => {
    const reading = bookOf('reading', 'a4');
    const home = bookOf('home', 'a4');
    const padded = Math.ceil(reading.pages / 4) * 4;
    expect({ sheets: home.sheets, pages: home.pages, duplex: home.duplex }).toEqual({
      // After the print ticket.
      sheets: padded / 4 + 1,
      pages: padded / 2 + 2,
      duplex: 'short-edge',
    });
    const pages = (await readPdf(await bytesOf(home.path))).pages.slice(2);
    expect(pages[0]?.sizeMm.map(Math.round)).toEqual([297, 210]);
    expect(textOf(pages[0])).toContain('Crew starter');
    // Page numbers in the lower corners: left and right of a side sum to N + 1.
    const sums = pages.flatMap((page) => {
      const numbers = page.texts
        .filter(({ text, y }) => /^\d+$/.test(text.trim()) && mmOf(y) < 15)
        .map(({ text }) => Number(text));
      return numbers.length === 2 ? [numbers.reduce((a, b) => a + b, 0)] : [];
    });
    expect(sums.length).toBeGreaterThan(5);
    const blanks = padded - reading.pages;
    expect(sums.every((sum) => sum >= padded + 1 - blanks && sum <= padded + 1)).toBe(true);
  });

  test('holds no host’s note in the participants’ edition, and no words that are for cards only', async () => {
    const { pages } = await readPdf(await bytesOf(bookOf('reading', 'a4').path));
    expect(pages.map(textOf).join(' ')).not.toContain('For the host');
  });
});

/** The page of each heading; of two with one title, the first. */
function destinationsOf(outline: readonly OutlineItem[]): Map<string, number | undefined> {
  return new Map(
    flatten(outline)
      .reverse()
      .map(({ title, page }) => [title, page]),
  );
}

function flatten(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

/** Text by lines from top to bottom, pieces of one line joined from left to right. */
function linesOf(page: ReadPage | undefined): string[] {
  const pieces = (page?.texts ?? []).filter(({ text }) => text.trim() !== '');
  const lines = Map.groupBy(pieces, ({ y }) => Math.round(y));
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, line]) =>
      line
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text.trim())
        .join(' '),
    );
}
