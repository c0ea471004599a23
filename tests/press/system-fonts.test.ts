/** A font that is installed changes only the pages that a font of the system had letters to draw on. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPrintedCache } from '../../src/press/cache/printed.ts';
import { selectFiles } from '../../src/press/jobs/selection.ts';
import { diagnostics } from '../../src/press/verify/catalogue.ts';

const job = { kind: 'card', id: 'a', title: 'A', paper: 'a4', edition: null, outputs: [] };
const page = { job, pathname: '/print/a/', htmlSha256: '1', filled: [], kitFacts: undefined } as never;
const drawnByTheSystem = diagnostics.foreignFont(job as never, {
  ...{ file: 'a.md', line: 3, page: 1, letters: '★', font: 'DejaVu Sans' },
});
const asked = { selection: selectFiles({}) };
const learnt = { anchorPages: {}, sheets: {} };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-fonts-'));
  vi.stubEnv('HOME', folder);
  vi.stubEnv('WINDIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const open = () =>
  openPrintedCache({ folder: join(folder, 'cache'), siteFolder: folder, browser: 'Browser 1' });

async function installFont(): Promise<void> {
  for (const parts of [['.local', 'share', 'fonts'], ['Library', 'Fonts'], ['Fonts']]) {
    await mkdir(join(folder, ...parts), { recursive: true });
    await writeFile(join(folder, ...parts, 'New.ttf'), '');
  }
}

test.each([
  { name: 'is printed again where one had letters to draw', found: [drawnByTheSystem], isKept: false },
  { name: 'stays where none had', found: [], isKept: true },
])('what was printed $name', async ({ found, isKept }) => {
  const before = await open();
  const document = { printed: [], files: [], diagnostics: found };
  await before.keep(page, { ...asked, document, learnt, usedFiles: [] });
  await before.keepLearnt(page, { learnt, usedFiles: [], diagnostics: found });
  expect(await (await open()).find(page, asked)).toEqual(document);
  await installFont();
  const after = await open();
  expect(await after.find(page, asked)).toEqual(isKept ? document : undefined);
  expect(await after.findLearnt(page)).toEqual(isKept ? learnt : undefined);
});
