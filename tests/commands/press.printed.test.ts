/** `npm run press` on a built site, as a user runs it. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { runScript } from '../run-script.ts';
import { built, copyToPrint } from '../sites/background-site.ts';

const shared = await built(inject('printedSite'));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-press-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('press', () => {
  test('prints only what is named', async () => {
    const site = join(folder, 'site');
    await copyToPrint(shared, site);
    const { code, output } = await runScript('press', [
      'opening-round',
      '--paper',
      'letter',
      '--form',
      'home',
      '--site',
      site,
    ]);
    expect(code, output).toBe(0);
    expect(
      (await readdir(join(site, 'downloads'), { recursive: true }))
        .filter((name) => name.endsWith('.pdf'))
        .sort(),
    ).toEqual([
      'card/ar/opening-round/opening-round-ar-card-letter-home.pdf',
      'card/opening-round/opening-round-card-letter-home.pdf',
      'card/pt/opening-round/opening-round-pt-card-letter-home.pdf',
      'hand-out/ar/opening-round/opening-round-ar-hand-out-letter-home.pdf',
      'hand-out/opening-round/opening-round-hand-out-letter-home.pdf',
      'hand-out/pt/opening-round/opening-round-pt-hand-out-letter-home.pdf',
    ]);
  });

  test('tells a misspelt id, exit 2', async () => {
    const { code, output } = await runScript('press', ['opening-rund', '--site', shared.folder]);
    expect(code).toBe(2);
    expect(output).toContain('There is no document “opening-rund”. Did you mean “opening-round”?');
  });

  test('tells an unknown option and a wrong paper, exit 2', async () => {
    expect((await runScript('press', ['--papers', 'a4'])).code).toBe(2);
    const { code, output } = await runScript('press', ['--paper', 'a5']);
    expect(code).toBe(2);
    expect(output).toContain('--paper is one of: a4, letter; not “a5”.');
  });
});
