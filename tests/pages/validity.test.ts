/** Every page is HTML as the standard has it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { isFull } from '../full.ts';
import { lookedAt, pagesOf } from '../site/routes.ts';
import { built } from '../sites/background-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A list without bullets is none to VoiceOver, and a table whose rows stand side by side is none to anyone.
      'no-redundant-role': 'off',
      // Measures of single things; the page’s policy names them by their hashes.
      'no-inline-style': 'off',
    },
  }),
);

/** The page as it is after printing, which fills in the addresses of pictures. */
const printed = (html: string) => html.replaceAll('data-press-picture', '$& src="/picture.png"');

test('the check sees what is wrong', async () => {
  const { valid } = await validator.validateString('<p><div></div></p>');
  expect(valid).toBe(false);
});

test.each(Object.entries(inject('unprintedSites')))('%s', async (_, shared) => {
  const { folder: site } = await built(shared);
  const faults: string[] = [];
  const looked = lookedAt(await pagesOf(site), { isWhole: isFull });
  expect(looked.length).toBeGreaterThan(2);
  for (const path of looked) {
    const { results } = await validator.validateString(
      printed(await readFile(join(site, path), 'utf8')),
      path,
    );
    for (const { messages } of results) {
      for (const { ruleId, message, selector } of messages) {
        faults.push(`${path}: ${ruleId}: ${message} – ${selector ?? ''}`);
      }
    }
  }
  expect(faults).toEqual([]);
});
