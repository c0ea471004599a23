/** No page asks for what its own Content-Security-Policy refuses, or for what is not there. */
import { expect, inject, test } from 'vitest';
import { isFull } from '../full.ts';
import { lookedAt, pagesOf } from '../site/routes.ts';
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

test.each(Object.entries(inject('unprintedSites')))('%s: a page of every route', async (_, shared) => {
  const { folder: site } = await built(shared);
  const browser = await openBrowser();
  try {
    const { go, page, complaints } = await visit(browser, { site });
    const heard: string[] = [];
    const looked = lookedAt(await pagesOf(site), { isWhole: isFull });
    expect(looked.length).toBeGreaterThan(2);
    for (const path of looked) {
      const before = complaints.length;
      await go(path);
      heard.push(...complaints.slice(before).map((complaint) => `${path}: ${complaint}`));
      if ((await page.$('meta[http-equiv="content-security-policy"]')) === null)
        heard.push(`${path}: no policy`);
    }
    expect(heard).toEqual([]);
  } finally {
    await browser.close();
  }
});
