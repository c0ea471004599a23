/** No page asks for what its own Content-Security-Policy refuses, or for what is not there. */
import { glob } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { openBrowser, visit } from './open-page.ts';
import { built } from '../sites/background-site.ts';

test('what a page refuses is heard', async () => {
  const browser = await openBrowser();
  try {
    const { folder: site } = await built(inject('unprintedSites').essay);
    const { page, go, complaints } = await visit(browser, { site });
    await go('/');
    await page.evaluate(() => {
      document.body.setAttribute('style', 'margin: 1px');
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red">Red</p>');
    });
    expect(complaints.join(' ')).toContain('Content Security Policy');
  } finally {
    await browser.close();
  }
});

/** Pages of one route and language differ by their texts alone; the full tests open every page. */
const routeOf = (path: string) =>
  path.replace(/^([a-z]{2}\/)?([a-z]{3,}(?:\/by)?)\/[^/]+\/index\.html$/, '$1$2/…');
const looksAtAll = process.env['EVERY_PAGE'] !== undefined;

test.each(Object.entries(inject('unprintedSites')))('%s: a page of every route', async (_, shared) => {
  const { folder: site } = await built(shared);
  const browser = await openBrowser();
  try {
    const { go, page, complaints } = await visit(browser, { site });
    const heard: string[] = [];
    let count = 0;
    const seen = new Set<string>();
    for await (const path of glob('**/*.html', { cwd: site })) {
      if (/(^|\/)print\//.test(path)) continue;
      if (!looksAtAll && seen.has(routeOf(path))) continue;
      seen.add(routeOf(path));
      count += 1;
      const before = complaints.length;
      await go(`/${path}`);
      heard.push(...complaints.slice(before).map((complaint) => `${path}: ${complaint}`));
      if ((await page.$('meta[http-equiv="content-security-policy"]')) === null)
        heard.push(`${path}: no policy`);
    }
    expect(count).toBeGreaterThan(2);
    expect(heard).toEqual([]);
  } finally {
    await browser.close();
  }
});
