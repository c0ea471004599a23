import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on a page as it stands, a line for each rule: all of them, or only those named. */
export async function axe(page: Page, { only }: { readonly only?: readonly string[] } = {}) {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(await readFile(axeScript, 'utf8'));
  return page.evaluate(async (only) => {
    const { violations } = await (
      window as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run({ resultTypes: ['violations'], ...(only === undefined ? {} : { runOnly: only }) });
    return violations.map(({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.html ?? ''}`);
  }, only);
}
