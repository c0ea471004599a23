/** Remarks beside the text: where a wide screen has room, and within the text elsewhere. */
import { expect, inject, test } from 'vitest';
import { openBrowser, visit } from './open-page.ts';
import { built } from '../sites/background-site.ts';

test.each([
  { widthPx: 1152, beside: true },
  { widthPx: 1920, beside: true },
  { widthPx: 1151, beside: false },
  { widthPx: 320, beside: false },
])('$widthPx px', async ({ widthPx, beside }) => {
  const browser = await openBrowser();
  try {
    const { folder: site } = await built(inject('unprintedSites').essay);
    const { page, go } = await visit(browser, { site, widthPx });
    await go('/essays/bread/');
    const { remarks, text } = await page.evaluate(() => {
      const edges = (element: Element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right };
      };
      const text = document.querySelector('.text');
      if (text === null) throw new Error('The page has no text.');
      return { remarks: [...document.querySelectorAll('.text .aside')].map(edges), text: edges(text) };
    });
    expect(remarks).toHaveLength(2);
    for (const { left, right } of remarks) {
      expect(left >= text.right).toBe(beside);
      expect(right).toBeLessThanOrEqual(widthPx);
    }
  } finally {
    await browser.close();
  }
});
