/** The ways of those who use no mouse, and of those who hear the page. */
import type { Browser, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, visit, type Visitor } from './open-page.ts';
import { built } from '../sites/background-site.ts';

const { folder: site } = await built(inject('unprintedSites').shipped);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const focused = ({ page }: Visitor) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const box = element?.getBoundingClientRect();
    return {
      name: element?.textContent?.trim().replace(/\s+/g, ' ') ?? '',
      tag: element?.localName ?? '',
      id: element?.id ?? '',
      inSight: box !== undefined && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
      outlined: element !== null && getComputedStyle(element).outlineStyle !== 'none',
    };
  });

/** Presses Tab until something with this name has the focus. */
async function tabTo(visitor: Visitor, name: string | RegExp): Promise<void> {
  for (let count = 0; count < 80; count++) {
    await visitor.page.keyboard.press('Tab');
    const now = await focused(visitor);
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return;
  }
  throw new Error(`Nothing called ${String(name)} can be reached with Tab.`);
}

describe('with the keyboard alone', () => {
  test('the first stop leads past the menu', async () => {
    const visitor = await visit(browser, { site });
    await visitor.go('/essays/why-belonging/');
    await visitor.page.keyboard.press('Tab');
    expect(await focused(visitor)).toMatchObject({ name: 'Skip to the text', inSight: true });
    await visitor.page.keyboard.press('Enter');
    expect((await focused(visitor)).id).toBe('main--text');
    await visitor.leave();
  });

  test.each(['/', '/practices/case-clinic/', '/practices/', '/downloads/card/'])(
    '%s: every stop can be seen, and shows that it has the focus',
    async (address) => {
      const visitor = await visit(browser, { site });
      await visitor.go(address);
      const unseen: string[] = [];
      for (let count = 0; count < 40; count++) {
        await visitor.page.keyboard.press('Tab');
        const { tag, name, inSight, outlined } = await focused(visitor);
        if (tag === 'body') break;
        if (!inSight || !outlined) unseen.push(`${tag} ${name}`);
      }
      expect(unseen).toEqual([]);
      await visitor.leave();
    },
  );

  test('from the home page to the first practice of a question, and its files', async () => {
    const visitor = await visit(browser, { site });
    await visitor.go('/');
    const { page } = visitor;
    await tabTo(visitor, 'Crew launch');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toBe('/practices/crew-launch/');
    await tabTo(visitor, 'Print this practice');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => location.hash)).toBe('#print--this');
    await visitor.leave();
  });

  test('a practice is found by its people and time', async () => {
    const visitor = await visit(browser, { site });
    await visitor.go('/practices/');
    const { page } = visitor;
    await page.focus('[name=people]');
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    const { name, inSight } = await focused(visitor);
    expect(await page.$eval('.entry:not([hidden]) a', (link) => link.textContent.trim())).toBe(name);
    expect(inSight).toBe(true);
    await visitor.leave();
  });

  test('a term is opened with Enter and closed with Escape, and the focus is where it was', async () => {
    const visitor = await visit(browser, { site });
    const { page } = visitor;
    await visitor.go('/essays/the-five-scales/');
    await page.focus('.term');
    const before = await focused(visitor);
    const isOpen = () => page.$eval('.term-meaning', (note) => note.matches(':popover-open'));
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Tab');
    expect((await focused(visitor)).name).toBe('In the glossary');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await focused(visitor)).toEqual(before);
    await visitor.leave();
  });

  test('the reader’s settings are chosen', async () => {
    const visitor = await visit(browser, { site });
    const { page } = visitor;
    await visitor.go('/');
    await page.focus('.reader summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => Object.keys(document.documentElement.dataset))).toContain('theme');
    await visitor.leave();
  });
});

/** What a screen reader lists: landmarks with their names, headings with their levels, in order. */
function outlineOf(node: SerializedAXNode): string[] {
  const own = ['banner', 'navigation', 'main', 'contentinfo', 'search', 'form'].includes(node.role)
    ? [`${node.role} ${node.name ?? ''}`.trim()]
    : node.role === 'heading'
      ? [`h${node.level ?? 0} ${node.name ?? ''}`]
      : [];
  return [...own, ...(node.children ?? []).flatMap(outlineOf)];
}

describe('to those who hear it', () => {
  const heard = async (address: string) => {
    const visitor = await visit(browser, { site });
    await visitor.go(address);
    const tree = await visitor.page.accessibility.snapshot({ interestingOnly: false });
    await visitor.leave();
    return outlineOf(tree ?? ({ role: 'none' } as SerializedAXNode));
  };

  test('a practice says what it is, and all its parts, by headings one below the other', async () => {
    const outline = await heard('/practices/case-clinic/');
    expect(outline).toEqual(
      expect.arrayContaining([
        'banner',
        'navigation Main menu',
        'main',
        'h1 Case clinic',
        'h2 At a glance',
        'h2 Steps',
        'h2 Print this practice',
        'contentinfo',
      ]),
    );
    const levels = outline.flatMap((line) => /^h(\d)/.exec(line)?.[1] ?? []).map(Number);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test('the map of scales is a group of links, each with its name', async () => {
    const visitor = await visit(browser, { site });
    await visitor.go('/scales/');
    const tree = await visitor.page.accessibility.snapshot();
    const links: string[] = [];
    const collect = (node: SerializedAXNode) => {
      if (node.role === 'link') links.push(node.name ?? '');
      node.children?.forEach(collect);
    };
    if (tree !== null) collect(tree);
    expect(links).toEqual(expect.arrayContaining(['Network', 'Congregation', 'Crew', 'Dyad', 'Self']));
    expect(links.filter((name) => name === '')).toEqual([]);
    await visitor.leave();
  });
});
