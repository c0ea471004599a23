/** The ways from one text to another, in a real browser without scripts: the map of scales, terms, what goes with what. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { scales } from '../../src/schemas/index.ts';
import { english } from '../../src/words/en/index.ts';
import { practiceFile } from '../folder/content-folders.ts';
import { axe } from '../site/axe.ts';
import { built } from '../sites/background-site.ts';
import { unprintedSite, type UnprintedSite } from './unprinted-site.ts';

const { words } = english;

const step = ':::step[Begin]{minutes=5}\nThe crew begins.\n:::';
const content: Readonly<Record<string, string>> = {
  'glossary.md':
    '---\neveryday: [Pass]\n---\n\n## Crew\n\nA few people.\n\n## Pass\n\nAlso: right to pass.\n\nTo say nothing.\n',
  'essays/sizes.md':
    '# Sizes\n\nPass the bread to the crew. You have the right to pass. See [a](../practices/a.md).\n\n## The self\n\nOne.\n\n## The dyad\n\nTwo.\n\n## The crew\n\nFew.\n',
  'practices/a.md': practiceFile({ title: 'Apples', body: step }),
  'practices/b.md': practiceFile({ title: 'Bread', more: 'after: [a]', body: step }),
  'practices/c.md': practiceFile({ title: 'Cider', scale: 'network', body: step }),
};

let site: UnprintedSite;
beforeAll(async () => {
  site = await unprintedSite(content);
});
afterAll(() => site?.close());

const open = (address: string, width = 1280) => site.open(address, { scripts: 'off', width, height: 700 });

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map((each) => each.textContent.replace(/\s+/g, ' ').trim()));

describe('the map of the scales', () => {
  test('leads with the keys to each scale, the largest first', async () => {
    const page = await open('/scales/', 320);
    // Puppeteer focuses no elements of SVG by itself.
    const focus = (scale: string) =>
      page.$eval(`.scale-map a[href="#${scale}"]`, (link) => {
        (link as unknown as HTMLElement).focus();
      });
    await focus('network');
    for (const scale of scales.toReversed()) {
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${scale}`);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => location.hash)).toBe(`#${scale}`);
      expect(await page.$eval(`#${scale}`, (each) => each.getBoundingClientRect().top < innerHeight)).toBe(
        true,
      );
      await focus(scale);
      await page.keyboard.press('Tab');
    }
    await page.close();
  });

  test('has each name where its own shape is the one that is pressed, and within the drawing', async () => {
    const page = await open('/scales/', 320);
    const pressed = await page.$$eval('.scale-map a', (links) =>
      links.map((link) => {
        const text = link.querySelector('text');
        text?.scrollIntoView({ block: 'center' });
        const box = text?.getBoundingClientRect() ?? new DOMRect();
        const at = (x: number) => document.elementFromPoint(x, box.top + box.height / 2)?.closest('a');
        return [at(box.left + 1), at(box.right - 1)].every((hit) => hit === link) && box.right < innerWidth;
      }),
    );
    expect(pressed).toEqual(scales.map(() => true));
    await page.close();
  });

  test('has the practices of each scale, where to read of it, and the ways inward and outward', async () => {
    const page = await open('/scales/');
    expect(await texts(page, '#crew .goes-with a')).toEqual(['Apples', 'Bread']);
    expect(await texts(page, '#network .goes-with a')).toEqual(['Cider']);
    expect(await page.$('#dyad .goes-with')).toBeNull();
    const hrefs = (selector: string) =>
      page.$$eval(selector, (links) => links.map((link) => link.getAttribute('href')));
    expect(await hrefs('#crew .text a')).toEqual(['/essays/sizes/#the-crew']);
    expect(await hrefs('#network .text a')).toEqual([]);
    expect(await hrefs('#self .scale-ways a')).toEqual(['#dyad', '#map']);
    expect(await hrefs('#crew .scale-ways a')).toEqual(['#dyad', '#congregation', '#map']);
    expect(await hrefs('#network .scale-ways a')).toEqual(['#congregation', '#map']);
    await page.close();
  });
});

describe('terms', () => {
  test('are explained in place, and close again', async () => {
    const page = await open('/essays/sizes/');
    // “Pass the bread” is no term, and “The crew” no place for one.
    expect(await texts(page, 'button.term')).toEqual(['crew', 'right to pass']);
    const shown = () =>
      page.$$eval('.term-meaning', (all) => all.flatMap((each) => (each.checkVisibility() ? [each.id] : [])));
    expect(await shown()).toEqual([]);
    await page.focus('button.term');
    await page.keyboard.press('Enter');
    expect(await shown()).toEqual(['term--crew']);
    expect(await texts(page, '#term--crew p')).toEqual(['Crew', 'A few people.', words.inGlossary]);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/glossary/#crew');
    await page.keyboard.press('Escape');
    expect(await shown()).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('crew');
    await page.close();
  });

  test.each([320, 640, 1280])('stand in the window of %i px when they are shown', async (width) => {
    const page = await open('/essays/sizes/', width);
    for (const id of ['term--crew', 'term--pass']) {
      await page.click(`[popovertarget=${id}]`);
      const box = await page.$eval(`#${id}`, (each) => each.getBoundingClientRect().toJSON() as DOMRect);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(700);
      expect(box.height).toBeGreaterThan(40);
      await page.keyboard.press('Escape');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('are plain words on paper', async () => {
    const page = await open('/essays/sizes/');
    await page.emulateMediaType('print');
    const line = await page.$eval('button.term', (each) => getComputedStyle(each).textDecorationLine);
    expect(line).toBe('none');
    await page.close();
  });
});

describe('a practice', () => {
  test('says what comes next, what there is to read, and what stands before and after it', async () => {
    const page = await open('/practices/a/');
    expect(await texts(page, '.goes-with a')).toEqual(['Bread', 'Sizes']);
    expect(await texts(page, '.series-links a')).toEqual([`${words.next} Bread`]);
    expect(await texts(page, '.page-facts')).toEqual(['1 min to read · Crew on the map of scales']);
    expect(await page.$eval('.page-facts a', (link) => link.getAttribute('href'))).toBe('/scales/#crew');
    await page.close();
  });

  test('with nothing to go with has no such heading', async () => {
    const page = await open('/practices/c/');
    expect(await page.$('.goes-with')).toBeNull();
    await page.close();
  });
});

test.each(['/scales/', '/essays/sizes/', '/practices/a/'])(
  '%s has nothing for axe to find, fits 320 px and has one of each id',
  async (address) => {
    const page = await open(address, 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await axe(page)).toEqual([]);
    }
    const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
    await page.close();
  },
);

test('a folder of essays alone has no map, no terms and no dead link to them', async () => {
  const { folder } = await built(inject('unprintedSites').essay);
  const exists = (path: string) =>
    stat(join(folder, path)).then(
      () => true,
      () => false,
    );
  expect(await exists('scales')).toBe(false);
  const html = await readFile(join(folder, 'essays/bread/index.html'), 'utf8');
  expect(html).toContain('<h1');
  expect(html).not.toMatch(/href="\/scales\/|class="term"|goes-with/);
});
