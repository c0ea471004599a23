/**
 * `node scripts/bench/floor.ts book.html book.pdf`: Chromium’s own printing and nothing else. It lays out no running
 * heads from the text and no page references, and checks nothing: what no program on top of it can be faster than.
 * The bundled Chromium has no `--print-to-pdf`, so it is asked through its protocol.
 */
import { writeFile } from 'node:fs/promises';
import { openSharedBrowser, printPlainly } from './browser.ts';

const [html = '', pdf = ''] = process.argv.slice(2);
const { browser } = await openSharedBrowser();
try {
  await writeFile(pdf, await printPlainly(browser, html));
} finally {
  await browser.close();
}
