/** Finding a practice: the form with a script, the ready-made lists without one. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practiceFile } from '../folder/content-folders.ts';
import { axe } from '../site/axe.ts';
import { unprintedSite, type UnprintedSite } from './unprinted-site.ts';

const round = (each: number) => `:::step[Round]{minutes=${each} per=person}\nSpeak.\n:::`;
const step = (minutes: number) => `:::step[Go]{minutes=${minutes}}\nGo.\n:::`;

let site: UnprintedSite;
beforeAll(async () => {
  site = await unprintedSite({
    'toolkit.yaml': 'doors: [{ question: "How do we begin?", text: In twos., practice: walk }]',
    // 3–5 people, 10 minutes each; 3 is the best number.
    'practices/ring.md': practiceFile({
      title: 'Ring',
      more: 'intensity: low\nsupplies: none\nreading: nobody\noutdoors: true',
      body: round(10),
    }),
    'practices/table.md': practiceFile({
      title: 'Table',
      more: 'intensity: high\nsupplies: more\nreading: everyone',
      body: step(20),
    }),
    'practices/walk.md': practiceFile({
      title: 'Walk',
      scale: 'dyad',
      more: 'intimacy: emotional\nreading: host\noutdoors: true',
      body: step(12),
    }),
    'practices/long-day.md': practiceFile({ title: 'Long day', scale: 'congregation', body: step(300) }),
  });
});
afterAll(() => site?.close());

/** What can be seen: titles with their minutes. */
const shown = (page: Page) =>
  page.$$eval('[data-practice]', (items) =>
    items.flatMap((item) =>
      item.checkVisibility()
        ? [
            `${item.querySelector('a')?.textContent ?? ''}: ${item.querySelector('[data-minutes]')?.textContent ?? ''}`,
          ]
        : [],
    ),
  );
const said = (page: Page) => page.$eval('.finder [role=status]', (status) => status.textContent);
const query = (page: Page) => new URL(page.url()).search;
const buttons = (page: Page) =>
  page.$$eval('.finder-loosen button', (all) => all.map((button) => button.textContent));

describe('with a script', () => {
  test('everything is there at first, and the form instead of the links', async () => {
    const page = await site.open('/practices/');
    expect(await shown(page)).toEqual(['Walk: 12 min', 'Ring: 30–50 min', 'Table: 20 min', 'Long day: 5 h']);
    expect(await said(page)).toBe('4 practices fit');
    expect(query(page)).toBe('');
    expect(await page.$eval('#practice--groups', (links) => links.checkVisibility())).toBe(false);
    await page.close();
  });

  test('minutes are shown and compared for so many people, who are told to the practice’s page', async () => {
    const page = await site.open('/practices/');
    await page.type('[name=minutes]', '45');
    expect(await shown(page)).toEqual(['Walk: 12 min', 'Ring: 30–50 min', 'Table: 20 min']);
    await page.type('[name=people]', '4');
    expect(await shown(page)).toEqual(['Walk: 12 min', 'Ring: 40 min', 'Table: 20 min']);
    expect(await page.$$eval('.entry:not([hidden]) a', (links) => links.map((link) => link.search))).toEqual([
      '?people=4',
      '?people=4',
      '?people=4',
    ]);
    await page.$eval('[name=people]', (field) => ((field as HTMLInputElement).value = ''));
    await page.type('[name=people]', '5');
    expect(await shown(page)).toEqual(['Walk: 12 min', 'Table: 20 min']);
    expect(query(page)).toBe('?people=5&minutes=45');
    expect(await said(page)).toBe('2 practices fit');
    await page.$eval('[name=people]', (field) => ((field as HTMLInputElement).value = ''));
    await page.type('[name=people]', '17');
    expect(await shown(page)).toEqual([
      'Walk: 12 min, in groups of 3–4',
      'Ring: 40 min, in groups of 3–4',
      'Table: 20 min, in groups of 3–4',
    ]);
    expect(await page.$eval('.entry:not([hidden]) a', (link) => link.search)).toBe('?people=4');
    await page.close();
  });

  test('an address is a choice', async () => {
    const page = await site.open(
      '/practices/?intensity=low&supplies=paper&no-reading=yes&outdoors=yes&scale=moon&people=0',
    );
    expect(await shown(page)).toEqual(['Ring: 30–50 min']);
    expect(
      await page.$eval('.finder', (form) =>
        [...new FormData(form as HTMLFormElement)].filter(([, value]) => value),
      ),
    ).toEqual([
      ['intensity', 'low'],
      ['supplies', 'paper'],
      ['no-reading', 'yes'],
      ['outdoors', 'yes'],
    ]);
    await page.close();
  });

  test('no reading means: nobody but the host; a heading without practices goes', async () => {
    const page = await site.open('/practices/');
    await page.click('[name=no-reading]');
    expect(await shown(page)).toEqual(['Walk: 12 min', 'Ring: 30–50 min']);
    expect(
      await page.$$eval('.scale-group h2', (heads) =>
        heads.filter((head) => head.checkVisibility()).map((head) => head.textContent),
      ),
    ).toEqual(['Dyad', 'Crew']);
    expect(query(page)).toBe('?no-reading=yes');
    await page.close();
  });

  test('when nothing is left, it says what to loosen, and does so', async () => {
    const page = await site.open('/practices/?people=4&minutes=15&scale=crew');
    expect(await shown(page)).toEqual([]);
    expect(await said(page)).toBe('Nothing fits all of this. What can you loosen?');
    expect(await buttons(page)).toEqual(['More time: 2 fit', 'Any size of group: 1 fits']);
    await page.focus('.finder-loosen button');
    await page.keyboard.press('Enter');
    expect(await shown(page)).toEqual(['Ring: 40 min', 'Table: 20 min']);
    expect(query(page)).toBe('?people=4&scale=crew');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('minutes');
    await page.close();
  });

  test('Enter leads to the first that fits', async () => {
    const page = await site.open('/practices/?scale=crew');
    await page.focus('[name=people]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ring');
    expect(query(page)).toBe('?scale=crew');
    await page.close();
  });

  test('when no one thing helps, there is a way to start over', async () => {
    const page = await site.open('/practices/?people=1&minutes=1');
    expect(await said(page)).toBe('Nothing fits, and no one thing is to blame.');
    expect(await buttons(page)).toEqual([]);
    await page.click('[type=reset]');
    expect(await shown(page)).toHaveLength(4);
    expect(query(page)).toBe('');
    await page.close();
  });

  test.each([320, 1280])('axe finds nothing at %i px, whether something fits or not', async (width) => {
    for (const address of ['/practices/', '/practices/?people=4&minutes=15&scale=crew']) {
      const page = await site.open(address, { width });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await axe(page)).toEqual([]);
      }
      await page.close();
    }
  });
});

describe('without a script', () => {
  test('there is no form, and links lead to lists that have something', async () => {
    const page = await site.open('/practices/', { scripts: 'off' });
    expect(await page.$eval('.finder', (form) => form.checkVisibility())).toBe(false);
    expect(await shown(page)).toHaveLength(4);
    const lists: string[] = [];
    const links = await page.$$eval('#practice--groups a', (all) => all.map((link) => link.pathname));
    for (const address of links) {
      const list = await site.open(address, { scripts: 'off' });
      lists.push(`${address} ${(await shown(list)).map((each) => each.replace(/:.*/, '')).join(', ')}`);
      expect(await list.$$eval('a[aria-current=page]', (here) => here.map((link) => link.pathname))).toEqual([
        address,
      ]);
      expect(await axe(list)).toEqual([]);
      await list.close();
    }
    expect(lists).toEqual([
      '/practices/by/dyad/ Walk',
      '/practices/by/crew/ Ring, Table',
      '/practices/by/congregation/ Long day',
      '/practices/by/15-minutes/ Walk',
      '/practices/by/30-minutes/ Walk, Ring, Table',
      '/practices/by/longer/ Long day',
      '/practices/by/question-1/ Walk',
    ]);
    await page.close();
  });
});

test('a question on the home page leads to what it names, and to nothing else', async () => {
  const page = await site.open('/', { scripts: 'off', width: 320 });
  expect(
    await page.$$eval('.reason', (all) =>
      all.map((each) => [...each.querySelectorAll('h3, p, dt, dd')].map((part) => part.textContent.trim())),
    ),
  ).toEqual([
    ['How do we begin?', 'In twos.', 'Try first', 'Walk', 'All practices for this: How do we begin?'],
  ]);
  expect(await page.$$eval('.reason a', (links) => links.map((link) => link.pathname))).toEqual([
    '/practices/walk/',
    '/practices/by/question-1/',
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await axe(page)).toEqual([]);
  await page.close();
});
