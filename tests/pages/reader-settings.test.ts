/** What a reader has chosen holds on every page, from before anything is drawn. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { isFull } from '../full.ts';
import { axe } from '../site/axe.ts';
import { openBrowser, visit, type Visitor } from './open-page.ts';
import { built } from '../sites/background-site.ts';

const { folder: site } = await built(inject('unprintedSites').shipped);
const pages = [
  '/',
  '/essays/the-five-scales/',
  '/practices/',
  '/practices/case-clinic/',
  '/decks/crew-deck/',
  '/workshops/four-sessions/',
  '/downloads/card/',
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const look = ({ page }: Visitor) =>
  page.evaluate(() => {
    const { backgroundColor, fontFamily } = getComputedStyle(document.body);
    return {
      paper: backgroundColor,
      face: /"?([\w ]+)/.exec(fontFamily)?.[1],
      rootPx: getComputedStyle(document.documentElement).fontSize,
    };
  });

async function choose({ page }: Visitor, name: string, value: string): Promise<void> {
  await page.evaluate(() => document.querySelector('.reader')?.setAttribute('open', ''));
  await page.click(`.reader input[name="reader-${name}"][value="${value}"]`);
}

test('a choice shows at once, stays on the next page, and can be taken back', async () => {
  const visitor = await visit(browser, { site });
  const { page, go } = visitor;
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await go('/');
  const usual = await look(visitor);
  expect(usual).toEqual({ paper: 'rgb(251, 247, 240)', face: 'Literata', rootPx: '16px' });
  await choose(visitor, 'theme', 'sepia');
  await choose(visitor, 'size', 'larger');
  await choose(visitor, 'face', 'legible');
  const chosen = { paper: 'rgb(241, 228, 203)', face: 'Atkinson Hyperlegible Next', rootPx: '21px' };
  expect(await look(visitor)).toEqual(chosen);
  await go('/essays/the-five-scales/');
  expect(await look(visitor)).toEqual(chosen);
  const checked = await page.$$eval('.reader input:checked', (inputs) => inputs.map((input) => input.value));
  expect(checked).toEqual(['sepia', 'larger', 'legible']);
  for (const name of ['theme', 'size', 'face']) await choose(visitor, name, '');
  expect(await look(visitor)).toEqual(usual);
  await go('/practices/');
  expect(await look(visitor)).toEqual(usual);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('where nothing is chosen the device decides, and a choice overrules it', async () => {
  const visitor = await visit(browser, { site });
  await visitor.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await visitor.go('/');
  expect((await look(visitor)).paper).toBe('rgb(28, 23, 20)');
  await choose(visitor, 'theme', 'light');
  expect((await look(visitor)).paper).toBe('rgb(251, 247, 240)');
  await visitor.leave();
});

test('without JavaScript there is no control', async () => {
  const visitor = await visit(browser, { site, scripts: 'off' });
  await visitor.go('/');
  expect(await visitor.page.$eval('.reader', (panel) => getComputedStyle(panel).display)).toBe('none');
  await visitor.leave();
});

test('the panel closes with Escape, and the focus goes back to its button', async () => {
  const visitor = await visit(browser, { site });
  const { page } = visitor;
  await visitor.go('/');
  await page.focus('.reader summary');
  await page.keyboard.press('Enter');
  expect(await page.$eval('.reader', (panel) => panel.hasAttribute('open'))).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await page.$eval('.reader', (panel) => panel.hasAttribute('open'))).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  await visitor.leave();
});

test.each(['light', 'dark', 'sepia'])('%s: axe finds nothing, with the panel open', async (theme) => {
  const visitor = await visit(browser, { site });
  await visitor.go('/');
  await choose(visitor, 'theme', theme);
  for (const address of pages) {
    await visitor.go(address);
    await visitor.page.evaluate(() => document.querySelector('.reader')?.setAttribute('open', ''));
    // The colours alone differ.
    expect(
      await axe(visitor.page, isFull || theme === 'light' ? {} : { only: ['color-contrast'] }),
      address,
    ).toEqual([]);
  }
  await visitor.leave();
});

test.each([320, 768, 1152, 1280])('the largest letters fit %i px', async (widthPx) => {
  const visitor = await visit(browser, { site, widthPx });
  await visitor.go('/');
  await choose(visitor, 'size', 'largest');
  await choose(visitor, 'face', 'legible');
  for (const address of pages) {
    await visitor.go(address);
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth), address).toBe(widthPx);
  }
  await visitor.leave();
});
