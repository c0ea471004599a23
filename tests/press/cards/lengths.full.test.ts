/** Decks of 1, 7, 9, 54 and 500 cards in many scripts, and one with a card that does not fit. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  browserSource,
  cacheFolderOf,
  printSite,
  readManifest,
  type Manifest,
  type PrintSiteResult,
  type Selection,
} from '../../../src/press/index.ts';
import { readPdf } from '../../../src/press/pdf/read.ts';
import { reportDiagnostics } from '../../../src/diagnostics/index.ts';
import { root, runScript } from '../../run-script.ts';

interface Deck {
  readonly count: number;
  readonly size: 'quarter' | 'eighth' | 'poker' | 'large';
  /** How many cards a sheet of A4 holds. */
  readonly places: number;
}

const decks: readonly Deck[] = [
  { count: 1, size: 'large', places: 2 },
  { count: 7, size: 'eighth', places: 8 },
  { count: 9, size: 'poker', places: 9 },
  { count: 54, size: 'quarter', places: 4 },
  { count: 500, size: 'poker', places: 9 },
];
/** The title card, how to use the deck, the credits. */
const otherCards = 3;

/** Long, short, right to left, without spaces, in emoji; each with a name of its own by which it is found again. */
const texts: readonly ((name: string) => string)[] = [
  (name) => `${name}?`,
  (name) =>
    `Think of an evening when nobody wanted to go home, ${name}. Who was there, what was on the table, who had done the work that made it possible, and what would you have to do for it to happen again within a month?`,
  (name) => `ما الذي تغيّر في حياتك هذا العام؟ ${name}`,
  (name) => `今週、いちばん笑ったのはいつですか。誰といっしょでしたか。${name}`,
  (name) => `Что изменилось в этом году? **Дом** и друзья. ${name}`,
  (name) => `올해 무엇이 달라졌나요? ${name}`,
  (name) => `🙂 🌱 🔔 ${name} 🎉`,
  (name) => `מה היית עושה שוב? ${name}`,
  (name) =>
    `**${name}.** Donaudampfschifffahrtsgesellschaftskapitän: was ist das längste Wort, das du magst?`,
];

const nameOf = (index: number) => `K${String(index + 1).padStart(3, '0')}x`;

function deckFile({ count, size }: Deck): string {
  const items = Array.from({ length: count }, (_, index) => {
    const text = texts[index % texts.length]?.(nameOf(index)) ?? '';
    return `- ${text}`;
  });
  return [
    '---',
    `title: Deck of ${count}`,
    `sizes: [${size}]`,
    '---',
    '',
    'Draw one.',
    '',
    ':::cards[Pile]{kind=question}',
    ...items,
    ':::',
    '',
  ].join('\n');
}

const sentence = 'Tell the others what you would do with a whole day that nobody knows of. ';
const tooLong = `---
title: Deck with a long card
sizes: [poker]
---

Draw one.

:::cards{kind=question}
- Short enough?
- ${sentence.repeat(16).trim()}
:::
`;

/** The usual way to print at home, and for all but the longest deck also folded over. */
const selection: Selection = {
  name: 'duplex and fold-over',
  isUsual: false,
  includes: (_, { path }) => /-home\.pdf$|deck-\d\d?\/.*-home-fold-over\.pdf$/.test(path),
};

/** A thousand faces take a while where other programs are at work. */
const printingMs = 600_000;

let folder: string;
let result: PrintSiteResult;
let manifest: Manifest | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-lengths-'));
  const content = join(folder, 'content');
  await mkdir(join(content, 'decks'), { recursive: true });
  await writeFile(join(content, 'toolkit.yaml'), 'name: Lengths\nlanguage: en\npapers: [a4]\n');
  for (const deck of decks) {
    await writeFile(join(content, 'decks', `deck-${deck.count}.md`), deckFile(deck));
  }
  await writeFile(join(content, 'decks', 'deck-long.md'), tooLong);
  const site = join(folder, 'site');
  const built = await runScript('build', ['--outDir', site, '--no-press'], {
    env: { TOOLKIT_CONTENT: content },
  });
  expect(built.code, built.output).toBe(0);
  result = await printSite({
    siteFolder: site,
    base: '/',
    browsers: browserSource({ cacheFolder: cacheFolderOf(root) }),
    workers: 1,
    choose: ({ job }) => job.kind === 'deck' && job.bleedMm === undefined,
    selection,
  });
  manifest = await readManifest(join(site, 'downloads'));
}, printingMs);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(decks)('a deck of $count cards', ({ count, size, places }) => {
  const names = Array.from({ length: count }, (_, index) => nameOf(index));
  const sheets = Math.ceil((count + otherCards) / places);

  test('is put on so many sheets', () => {
    const files = manifest?.documents.find(({ id }) => id === `deck-${count}`)?.files ?? [];
    const usual = files.find(({ path }) => path.endsWith(`${size}-a4-home.pdf`));
    // One more for the ticket.
    expect({ sheets: usual?.sheets, pages: usual?.pages }).toEqual({
      sheets: sheets + 1,
      pages: 2 * (sheets + 1),
    });
  });

  test('has each card once', async () => {
    const name = `deck-${count}-deck-${size}-a4-home`;
    for (const way of count < 100 ? ['', '-fold-over'] : ['']) {
      const pdf = await readFile(
        join(folder, 'site', 'downloads', 'deck', `deck-${count}`, `${name}${way}.pdf`),
      );
      const { pages } = await readPdf(pdf);
      // Right-to-left text comes in pieces.
      const text = pages.map((page) => page.texts.map((piece) => piece.text).join('')).join(' ');
      expect((text.match(/K\d{3}x/g) ?? []).sort()).toEqual(names);
    }
  });
});

test('nothing is wrong with them but with the card that is too long, and that is told to its author', async () => {
  expect(result.failures).toEqual([]);
  await expect(reportDiagnostics(result.diagnostics)).toMatchFileSnapshot('__snapshots__/too-long.txt');
  expect(result.diagnostics).toHaveLength(1);
  expect(manifest?.documents.map(({ id }) => id)).not.toContain('deck-long');
});
