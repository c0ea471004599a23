/** A practice’s minutes for a head-count: chosen with a script, in a table without. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { practiceFile } from '../folder/content-folders.ts';
import { axe } from '../site/axe.ts';
import { unprintedSite, type UnprintedSite } from './unprinted-site.ts';

const body = [
  ':::step[Open]{minutes=3}\nWe begin.\n:::',
  ':::step[Round]{minutes=1.5 per=person who="Everyone"}\nSpeak.\n:::',
  ':::step[Thanks]{minutes=2 per=person}\nThank each other.\n:::',
].join('\n\n');

let site: UnprintedSite;
beforeAll(async () => {
  site = await unprintedSite({
    'practices/round.md': practiceFile({ title: 'Round', body }).replace(
      'max: 5 }',
      'max: 5, leftOver: [2] }',
    ),
    'practices/talk.md': practiceFile({ title: 'Talk' }),
  });
});
afterAll(() => site?.close());

const minutes = (page: Page) =>
  page.$$eval('[data-total-minutes], .step-minutes', (all) => all.map((each) => each.textContent));
const range = ['13½–20½ min', '3 min', '1½ min each', '2 min each'];
const ofFive = ['20½ min', '3 min', '7½ min (1½ min each)', '10 min (2 min each)'];

test('choosing a head-count changes the total and each step, and the address', async () => {
  const page = await site.open('/practices/round/');
  expect(await minutes(page)).toEqual(range);
  await page.select('.people-choice select', '5');
  expect(await minutes(page)).toEqual(ofFive);
  expect(new URL(page.url()).search).toBe('?people=5');
  expect(await page.$eval('[data-total-minutes]', (total) => total.getAttribute('aria-live'))).toBe('polite');
  await page.select('.people-choice select', '2');
  expect(await minutes(page)).toEqual(['10 min', '3 min', '3 min (1½ min each)', '4 min (2 min each)']);
  await page.select('.people-choice select', '');
  expect(await minutes(page)).toEqual(range);
  expect(new URL(page.url()).search).toBe('');
  await page.close();
});

test('an address names the head-count; one that the practice is not for changes nothing', async () => {
  for (const [query, shown] of [
    ['?people=5', ofFive],
    ['?people=9', range],
    ['?people=toString', range],
  ] as const) {
    const page = await site.open(`/practices/round/${query}`);
    expect(await minutes(page), query).toEqual(shown);
    await page.close();
  }
});

test.each([320, 1280])('axe finds nothing at %i px', async (width) => {
  const page = await site.open('/practices/round/?people=5', { width });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await axe(page)).toEqual([]);
  }
  await page.close();
});

test('without a script there is the table, and nothing to choose', async () => {
  const page = await site.open('/practices/round/?people=5', { scripts: 'off' });
  expect(await minutes(page)).toEqual(range);
  expect(await page.$eval('.people-choice', (choice) => choice.checkVisibility())).toBe(false);
  expect(
    await page.$$eval('.minutes-table tbody tr', (rows) =>
      rows
        .filter((row) => row.checkVisibility())
        .map((row) => [...row.children].map((cell) => cell.textContent).join(': ')),
    ),
  ).toEqual(['3 people: 13½ min', '4 people: 17 min', '5 people: 20½ min']);
  await page.close();
});

test('a practice that takes as long for any number of people has no choice and no script', async () => {
  const page = await site.open('/practices/talk/');
  expect(await page.$('.people-choice, script[type=module]')).toBeNull();
  await page.close();
});
