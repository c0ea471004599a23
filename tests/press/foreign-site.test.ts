/** Another Astro site uses the press as it stands: its own config, its own pages, nothing else of Kindling. */
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheFolderOf, readManifest } from '../../src/press/index.ts';
import { readPdf } from '../../src/press/pdf/read.ts';
import { isFull } from '../full.ts';
import { fixture, root, runNode, type Ran } from '../run-script.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-foreign-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy of the foreign site, with Astro and with the press as it stands here, not compiled. */
async function copyOfSite(name: string): Promise<string> {
  const site = join(folder, name);
  await cp(fixture('foreign-site'), site, { recursive: true });
  const kindling = join(site, 'node_modules', 'kindling');
  await mkdir(kindling, { recursive: true });
  await writeFile(
    join(kindling, 'package.json'),
    JSON.stringify({ type: 'module', exports: { './press': './src/press/index.ts' } }),
  );
  await symlink(join(root, 'src'), join(kindling, 'src'), 'junction');
  await symlink(join(root, 'node_modules', 'astro'), join(site, 'node_modules', 'astro'), 'junction');
  return site;
}

/** `astro build`, as its owner would run it. */
function build(site: string): Promise<Ran> {
  return runNode([join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: site,
    env: { ASTRO_TELEMETRY_DISABLED: '1', KINDLING_CACHE: cacheFolderOf(root) },
  });
}

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replaceAll(from, to));
}

const leaflet = 'src/pages/leaflets/bread.astro';

/** Something in a print job, what is written instead, and what the build says of it. */
const mistakes: readonly (readonly [from: string, to: string, message: string])[] = [
  [
    "path: 'leaflets/bread.pdf'",
    "path: '../bread.pdf'",
    'outputs.0.path: must lie inside the downloads folder',
  ],
  ["paper: 'a4',", "paper: 'a5',", 'paper: Invalid option: expected one of "a4"|"letter"'],
  ['bread-booklet.pdf', 'bread.pdf', 'both make downloads/leaflets/bread.pdf'],
];

describe('a foreign Astro site', () => {
  test.each(isFull ? ['mjs', 'ts'] : ['ts'])(
    'with an astro.config.%s prints its own page',
    async (extension) => {
      const site = await copyOfSite(extension);
      await rename(join(site, 'astro.config.mjs'), join(site, `astro.config.${extension}`));
      // Printed anew, whatever the cache holds.
      await change(join(site, `astro.config.${extension}`), 'workers: 1', 'workers: 1, cache: false');
      const { code, output } = await build(site);
      expect(code, output).toBe(0);
      expect(output).toContain('2 PDFs printed');

      const downloads = join(site, 'dist', 'downloads');
      const pdf = await readPdf(await readFile(join(downloads, 'leaflets/bread.pdf')));
      const textOf = (page: (typeof pdf.pages)[number]) =>
        page.texts
          .map(({ text, endsLine }) => text + (endsLine ? ' ' : ''))
          .join('')
          .replace(/\s+/g, ' ')
          .trim();
      expect(pdf).toMatchObject({ title: 'Brot backen', lang: 'de', isTagged: true });
      expect(pdf.pages.map(textOf)).toEqual([
        'Seite 1 Brot backen Mehl, Wasser, Salz und Zeit.',
        'Seite 2 Der Teig Er ruht über Nacht.',
      ]);
      for (const { sizeMm } of pdf.pages) {
        expect(sizeMm[0]).toBeCloseTo(148, 1);
        expect(sizeMm[1]).toBeCloseTo(210, 1);
      }
      const booklet = await readPdf(await readFile(join(downloads, 'leaflets/bread-booklet.pdf')));
      expect(booklet.pages.map(({ sizeMm }) => Math.round(sizeMm[0]))).toEqual([297, 297]);

      const manifest = await readManifest(downloads);
      expect(manifest?.documents.map(({ kind, id, files }) => [kind, id, files.length])).toEqual([
        ['leaflet', 'bread', 2],
      ]);
      const page = await readFile(join(site, 'dist', 'index.html'), 'utf8');
      expect(page).toContain('>2 Seiten<');
      expect(page).toContain('src="downloads/leaflets/bread.webp"');
      expect((await readdir(join(site, 'dist'))).sort()).toEqual([
        'downloads',
        'index.html',
        'leaflets',
        'loaf.svg',
        'paper.css',
      ]);
    },
  );

  test('with a page that cannot be printed as it is: the build fails and says which and why', async () => {
    const site = await copyOfSite('picture-missing');
    await change(join(site, leaflet), 'loaf.svg', 'no-loaf.svg');
    const { code, output } = await build(site);
    expect(code).toBe(1);
    expect(output).toContain('Some documents cannot be printed as they are.');
    expect(output).toContain(
      'error    src/pages/leaflets/bread.astro\n         leaflet “Brot backen” (A4): page 1: /bakery/no-loaf.svg was asked for but is not part of the toolkit.',
    );
    expect((await readManifest(join(site, 'dist', 'downloads')))?.documents).toEqual([]);
  });

  test.each(isFull ? mistakes : mistakes.slice(0, 1))(
    'with %s instead written %s: the build fails and says what is wrong',
    async (from, to, message) => {
      const site = await copyOfSite(`job-${to.replace(/\W+/g, '-')}`);
      await change(join(site, leaflet), from, to);
      const { code, output } = await build(site);
      expect(code).toBe(1);
      expect(output).toContain('/bakery/leaflets/bread.html');
      expect(output).toContain(message);
      expect(await readdir(join(site, 'dist'))).not.toContain('downloads');
    },
  );
});
