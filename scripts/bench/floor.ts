/**
 * `node scripts/bench/floor.ts book.html book.pdf`: Chromium’s own printing and nothing else. It lays out no running
 * heads from the text and no page references, and checks nothing: what no program on top of it can be faster than.
 * The bundled Chromium has no `--print-to-pdf`, so it is asked through its protocol.
 */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { openSharedBrowser } from './browser.ts';

const [html = '', pdf = ''] = process.argv.slice(2);
const { browser } = await openSharedBrowser();
try {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(html).href, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await writeFile(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
} finally {
  await browser.close();
}
