/** A build with nothing changed has nothing to do, and any change has it done. */
import { cp, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheFolderOf } from '../../src/press/index.ts';
import { fixture, root, runScript } from '../run-script.ts';

const unchanged = 'Nothing has changed since the last build.';
let folder: string;
let content: string;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-again-'));
  [content, out] = [join(folder, 'content'), join(folder, 'out')];
  await cp(fixture('plain-essay'), content, { recursive: true });
  await writeFile(join(content, 'toolkit.yaml'), 'papers: [a4]\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const build = async (...args: string[]) => {
  const { code, output } = await runScript('build', ['--outDir', out, ...args], {
    env: { TOOLKIT_CONTENT: content },
  });
  expect(code, output).toBe(0);
  return output;
};
const essay = () => join(content, 'essays/the-well-in-the-square.md');
const pdf = () =>
  join(out, 'downloads/essay/the-well-in-the-square/the-well-in-the-square-essay-a4-reading.pdf');

test('the second build leaves everything as it is, and whatever changes is built', async () => {
  expect(await build('--no-press')).not.toContain(unchanged);
  const again = await build('--no-press');
  expect(again).toContain(unchanged);
  // What is found in the content is told each time.
  expect(again).toContain('leads nowhere');
  // Something else was asked for.
  expect(await build()).not.toContain(unchanged);
  const { ino } = await stat(pdf());

  await rm(pdf());
  expect(await build()).not.toContain(unchanged);
  expect((await stat(pdf())).ino).not.toBe(ino);

  // Like no other build, whose print pages would do as well.
  await writeFile(essay(), `# The well in the square\n\nPeople met at the well.\n\n${folder}\n`);
  expect(await build()).not.toContain(unchanged);
  const before = await stat(pdf());
  const page = join(out, 'essays/the-well-in-the-square/index.html');
  expect(await readFile(page, 'utf8')).toContain('People met at the well.');
  expect(await build()).toContain(unchanged);
  expect(await stat(pdf())).toEqual(before);

  // Without them “press” could only say to build again.
  const pages = join(cacheFolderOf(root), 'print-pages');
  for (const name of await readdir(pages)) {
    const site = await readFile(join(pages, name, 'site.txt'), 'utf8').catch(() => '');
    if (site.trim() === out) await rm(join(pages, name), { recursive: true });
  }
  expect(await build()).not.toContain(unchanged);
  expect(await build()).toContain(unchanged);

  await writeFile(page, 'changed by hand');
  expect(await build()).not.toContain(unchanged);
  expect(await readFile(page, 'utf8')).toContain('People met at the well.');
});
