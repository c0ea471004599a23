/** The search, as a reader uses it: loaded once something is sought, and not before. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe } from '../site/axe.ts';
import { openBrowser, visit, type Visitor } from './open-page.ts';
import { built } from '../sites/background-site.ts';

const { folder: site } = await built(inject('unprintedSites').shipped);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const titles = ({ page }: Visitor) =>
  page.$$eval('#search--found .entry-title a', (links) => links.map((link) => link.textContent));
const isFound = ({ page }: Visitor) => page.waitForSelector('#search--found:not([hidden]) mark');

describe('with scripts', () => {
  test('its index comes with the first letter, and is asked for once', async () => {
    const visitor = await visit(browser, { site });
    const asked: string[] = [];
    visitor.page.on('request', (request) => {
      if (request.url().includes('search-index')) asked.push(request.url());
    });
    await visitor.go('/search/');
    expect(asked).toEqual([]);
    await visitor.page.keyboard.type('feeling stuck');
    // What the first letters found is shown until the last one is typed.
    await expect.poll(async () => (await titles(visitor)).slice(0, 5)).toContain('Project kitchen');
    expect(asked).toHaveLength(1);
    expect(await visitor.page.$eval('#search--count', (count) => count.textContent)).toMatch(/^\d+ results$/);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  test('an address is a search: what is found leads to the part that the excerpt is from', async () => {
    const visitor = await visit(browser, { site });
    await visitor.go('/search/?q=what%20if%20someone%20cries');
    await isFound(visitor);
    expect((await titles(visitor))[0]).toBe('If someone cries');
    const part = await visitor.page.$eval('#search--found a[href*="/practices/"][href*="#"]', (link) => ({
      href: link.href,
      excerpt: link.closest('li')?.querySelector('.entry-summary')?.textContent ?? '',
    }));
    expect(part.excerpt).toMatch(/cr(y|ies|ying)/);
    await visitor.page.goto(part.href);
    expect(await visitor.page.$(new URL(part.href).hash)).not.toBeNull();
    await visitor.leave();
  });

  test('what nobody wrote is not found, and it says what to do', async () => {
    const visitor = await visit(browser, { site, widthPx: 320 });
    await visitor.go('/search/?q=xylophonist');
    await visitor.page.waitForFunction(() =>
      document.querySelector('#search--count')?.textContent?.includes('Nothing found'),
    );
    expect(await titles(visitor)).toEqual([]);
    await visitor.leave();
  });

  test.each([320, 1280])('what is found can be read by everyone, at %i px', async (widthPx) => {
    const visitor = await visit(browser, { site, widthPx });
    await visitor.go('/search/?q=money');
    await isFound(visitor);
    expect(await axe(visitor.page)).toEqual([]);
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      widthPx,
    );
    await visitor.leave();
  });

  test('each language is searched by itself', async () => {
    const visitor = await visit(browser, { site });
    await visitor.go('/pt/search/?q=se%20algu%C3%A9m%20chora');
    await isFound(visitor);
    const links = await visitor.page.$$eval('#search--found a', (all) => all.map((link) => link.pathname));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !path.startsWith('/pt/'))).toEqual([]);
    await visitor.leave();
  });
});

test('without scripts there is no form, and links to all lists', async () => {
  const visitor = await visit(browser, { site, scripts: 'off' });
  await visitor.go('/search/');
  expect(await visitor.page.$eval('#search--form', (form) => form.checkVisibility())).toBe(false);
  const links = await visitor.page.$$eval('#search--lists a', (all) => all.map((link) => link.pathname));
  expect(links).toEqual(expect.arrayContaining(['/practices/', '/essays/', '/glossary/', '/scales/']));
  await visitor.leave();
});
