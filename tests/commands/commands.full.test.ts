/** Whole builds as a user runs them: what a folder with one essay becomes, and what is left when a build is stopped. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture, runScript } from '../run-script.ts';
import { earlierResult, practicesAlone } from './small-folders.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-command-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('build', () => {
  test('of a folder with one plain essay: a site and a PDF, dead links told with their lines', async () => {
    const out = join(folder, 'out');
    const { code, output } = await runScript('build', ['--outDir', out], {
      env: { TOOLKIT_CONTENT: fixture('plain-essay') },
    });
    expect(code, output).toBe(0);
    expect(output.match(/warning\s+plain-essay\/essays\/\S+\.md:\d+/g)?.length).toBe(2);
    const manifest = JSON.parse(await readFile(join(out, 'downloads/manifest.json'), 'utf8')) as {
      documents: { kind: string }[];
    };
    expect(manifest.documents.map(({ kind }) => kind)).toEqual(['essay']);
  });

  test('stopped while printing: exit 130, nothing left behind', async () => {
    const out = await earlierResult(folder);
    // A cache of its own: what was printed before would not be printed again.
    const cache = await mkdtemp(join(tmpdir(), 'kindling-cache-'));
    const { code } = await runScript('build', ['--outDir', out], {
      env: { KINDLING_CACHE: cache, TOOLKIT_CONTENT: await practicesAlone(folder) },
      interruptAt: /[1-9]\d* % printed/,
    });
    await rm(cache, { recursive: true });
    expect(code).toBe(130);
    expect((await readdir(folder)).sort()).toEqual(['content', 'out']);
    expect(await readdir(out)).toEqual(['index.html']);
  });
});
