/** What is merged is what its manifest says, or nothing is merged; a merge that is killed leaves a whole site. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPrintPages, mergeDownloads, readManifest } from '../../src/press/index.ts';
import { fingerprintBuild } from '../../src/press/jobs/build-fingerprint.ts';
import {
  makeManifest,
  withBuild,
  type ManifestFile,
  type PrintedFile,
} from '../../src/press/publish/manifest.ts';
import { root } from '../run-script.ts';
import { hashesOf } from '../small-site.ts';

let folder: string;
let site: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-merge-'));
  site = join(folder, 'site');
  await mkdir(site);
  await writeFile(
    join(site, 'index.html'),
    '<!doctype html><html><head></head><body><p data-press-file="essay/a/a.pdf"><span data-press-fact="size" data-other="{} KB"></span></p></body></html>',
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const buildOf = async (of: string) => fingerprintBuild(of, await findPrintPages(of, '/'));

/** A print page of the site that makes a file of a deck, and pictures of its faces on request. */
async function writePrintPage(to: string, title: string): Promise<void> {
  const job = {
    ...{ id: 'd', kind: 'deck', title, lang: 'en', sources: [], edition: null, textSize: null },
    ...{ paper: 'a4', trimMm: [63, 88] },
    outputs: [
      { form: 'shop', order: 'front-back', path: 'deck/d/d.pdf' },
      { form: 'shop', order: 'pictures', path: 'deck/d/d.zip', dotsPerInch: 300, onRequest: true },
    ],
  };
  await mkdir(join(to, 'print/d'), { recursive: true });
  const html = `<script type="application/json" id="print-job">${JSON.stringify(job)}</script>`;
  await writeFile(join(to, 'print/d/index.html'), `<!doctype html><html><head>${html}</head></html>`);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A file as a manifest names it, whose bytes are this text. */
function fileOf(path: string, text: string): ManifestFile {
  return {
    path,
    ...{ form: 'reading', layout: null, ink: null, paper: 'a4', edition: null, textSize: null },
    ...{ pages: 1, sheets: 1, duplex: 'none' },
    ...{ trimMm: [148, 210], sheetMm: [148, 210], bytes: text.length, sha256: sha256(text) },
    picture: {
      path: path.replace(/\.pdf$/, '.webp'),
      widthPx: 320,
      heightPx: 454,
      sha256: sha256(`picture of ${text}`),
    },
  };
}

/** A folder as another machine would have printed into it, from the same build: the texts of its PDFs by path. */
async function part(name: string, texts: Readonly<Record<string, string>>, title = 'A'): Promise<string> {
  const downloads = join(folder, name, 'downloads');
  await mkdir(downloads, { recursive: true });
  const printed: PrintedFile[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const [kind = '', id = ''] = path.split('/');
    printed.push({ job: { id, kind, title, lang: 'en', sources: [] }, file: fileOf(path, text) });
    await mkdir(dirname(join(downloads, path)), { recursive: true });
    await writeFile(join(downloads, path), text);
    await writeFile(join(downloads, path.replace(/\.pdf$/, '.webp')), `picture of ${text}`);
  }
  const manifest = withBuild(makeManifest(printed), await buildOf(site));
  await writeFile(join(downloads, 'manifest.json'), JSON.stringify(manifest));
  return join(folder, name);
}

const merge = (...folders: string[]) => mergeDownloads({ siteFolder: site, base: '/', folders });

/** Merging these fails with this message and leaves the site as it was. */
async function expectRefused(message: RegExp, ...folders: string[]): Promise<void> {
  const before = await hashesOf(site);
  await expect(merge(...folders)).rejects.toThrow(message);
  await expect(merge(...folders)).rejects.toMatchObject({ name: 'PressFailure' });
  expect(await hashesOf(site)).toEqual(before);
  expect((await readdir(site)).filter((name) => name.startsWith('.'))).toEqual([]);
}

describe('merging', () => {
  test('brings the files of one document together, whatever order the parts come in', async () => {
    const one = await part('one', { 'essay/a/a-2.pdf': 'two', 'essay/b/b.pdf': 'b' }, 'Of one');
    const other = await part('other', { 'essay/a/a-1.pdf': 'one', 'card/c/c.pdf': 'c' }, 'Of the other');
    const { manifest } = await merge(one, other);
    expect(manifest.documents.map(({ title, files }) => [title, ...files.map(({ path }) => path)])).toEqual([
      ['Of the other', 'card/c/c.pdf'],
      ['Of one', 'essay/a/a-1.pdf', 'essay/a/a-2.pdf'],
      ['Of one', 'essay/b/b.pdf'],
    ]);
    const first = await hashesOf(site);
    await rm(join(site, 'downloads'), { recursive: true });
    await merge(other, one);
    expect(await hashesOf(site)).toEqual(first);
  });

  test('keeps what is in the site already, replaces what is printed anew, and fills in the pages', async () => {
    await merge(await part('old', { 'essay/a/a.pdf': 'old', 'essay/b/b.pdf': 'b' }));
    await merge(await part('new', { 'essay/a/a.pdf': 'new '.repeat(1000) }));
    const manifest = await readManifest(join(site, 'downloads'));
    expect(manifest?.documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await readFile(join(site, 'downloads/essay/a/a.pdf'), 'utf8')).toMatch(/^new /);
    expect(await readFile(join(site, 'index.html'), 'utf8')).toContain('>4 KB<');
  });

  test('tells what the site still lacks, but not what is only made on request', async () => {
    await writePrintPage(site, 'D');
    expect((await merge(await part('one', { 'essay/a/a.pdf': 'a' }))).missing).toEqual(['deck/d/d.pdf']);
    expect((await merge(await part('two', { 'deck/d/d.pdf': 'd' }))).missing).toEqual([]);
  });

  test('fills in pages that were built again, though the downloads are the same', async () => {
    const unfilled = await readFile(join(site, 'index.html'), 'utf8');
    const one = await part('one', { 'essay/a/a.pdf': 'a' });
    await merge(one);
    await writeFile(join(site, 'index.html'), unfilled);
    await merge(one);
    expect(await readFile(join(site, 'index.html'), 'utf8')).toContain('>1 KB<');
  });

  test('takes a file that two parts hold alike', async () => {
    const { merged } = await merge(
      await part('one', { 'essay/a/a.pdf': 'a' }),
      await part('two', { 'essay/a/a.pdf': 'a', 'essay/b/b.pdf': 'b' }),
    );
    expect(merged.map(({ file }) => file.path)).toEqual(['essay/a/a.pdf', 'essay/b/b.pdf']);
  });
});

describe('nothing is merged when', () => {
  test('parts were printed from other builds, or do not say from which: all are named', async () => {
    const one = await part('one', { 'essay/a/a.pdf': 'a' });
    const bare = await part('bare', { 'essay/b/b.pdf': 'b' });
    await writeFile(join(bare, 'downloads/manifest.json'), JSON.stringify(makeManifest([])));
    await writePrintPage(site, 'D, anew');
    const same = await part('same', { 'essay/c/c.pdf': 'c' });
    await expectRefused(/^Nothing was merged\./, one, same, bare);
    const error: unknown = await merge(one, same, bare).catch((thrown: unknown) => thrown);
    const said = (error as Error).message.replaceAll(folder, '/home/ada');
    await expect(`${said}\n`).toMatchFileSnapshot('__snapshots__/foreign-parts.txt');
    expect((await merge(same)).merged).toHaveLength(1);
  });

  test('files are damaged or missing: all are named', async () => {
    const one = await part('one', { 'essay/a/a.pdf': 'a', 'essay/b/b.pdf': 'b', 'essay/c/c.pdf': 'c' });
    await writeFile(join(one, 'downloads/essay/a/a.pdf'), 'A');
    await rm(join(one, 'downloads/essay/b/b.pdf'));
    await writeFile(join(one, 'downloads/essay/c/c.webp'), 'another picture');
    await expectRefused(
      /^Nothing was merged\.\n\S+one\/downloads\/essay\/a\/a\.pdf is damaged: it is not the file that its manifest names\.\n\S+b\.pdf is missing\.\n\S+c\.webp is damaged: .+\nCopy the whole downloads folder .+ merge again\.$/,
      one,
    );
  });

  test('two parts hold different files of one name', async () => {
    await expectRefused(
      /^Nothing was merged\.\nessay\/a\/a\.pdf is not the same in \S+one\/downloads and in \S+two\/downloads\.\nThese parts were printed from different sites or by different browsers\. Print them all again/,
      await part('one', { 'essay/a/a.pdf': 'a' }),
      await part('two', { 'essay/a/a.pdf': 'another' }),
    );
  });

  test('many files are wrong: the first ten are named', async () => {
    const texts = Object.fromEntries(Array.from({ length: 14 }, (_, n) => [`essay/e${n}/e.pdf`, `${n}`]));
    const one = await part('one', texts);
    for (const path of Object.keys(texts)) await rm(join(one, 'downloads', path));
    await expectRefused(/(\S+ is missing\.\n){10}… and 4 more\.\nCopy/, one);
  });

  test.each([
    '../index.pdf',
    'essay/../../x.pdf',
    '/etc/x.pdf',
    'C:\\x.pdf',
    'c:/x.pdf',
    'essay/./x.pdf',
    'essay//x.pdf',
    'x.html',
    'manifest.json',
    'a\0.pdf',
    '',
  ])('a manifest names %j', async (path) => {
    const one = await part('one', { 'essay/a/a.pdf': 'a' });
    const manifest = makeManifest([
      { job: { id: 'a', kind: 'essay', title: 'A', lang: 'en', sources: [] }, file: fileOf(path, 'a') },
    ]);
    await writeFile(join(folder, 'index.pdf'), 'a');
    await writeFile(join(one, 'downloads', 'manifest.json'), JSON.stringify(manifest));
    await expectRefused(
      /manifest\.json is no manifest of this press: .*lies outside the downloads folder/,
      one,
    );
  });

  test('a manifest puts the picture elsewhere', async () => {
    const one = await part('one', { 'essay/a/a.pdf': 'a' });
    const path = join(one, 'downloads', 'manifest.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('essay/a/a.webp', '../index.png'));
    await expectRefused(
      /files\.0: its picture must lie beside it, of the same name\. Print that part again/,
      one,
    );
  });

  test.each([
    ['is cut short', '{ "version": 1, "docu', /: it is not JSON\. Print that part again/],
    ['is of another version', '{ "version": 2, "documents": [] }', /: version: Invalid input: expected 1\./],
    ['is another thing', '[]', /is no manifest of this press/],
    ['is nothing', 'null', /is no manifest of this press/],
  ])('a manifest %s', async (_name, json, message) => {
    const one = await part('one', {});
    await writeFile(join(one, 'downloads', 'manifest.json'), json);
    await expectRefused(message, one);
  });

  test('a folder holds no manifest', async () => {
    await mkdir(join(folder, 'bare'));
    await expectRefused(
      /^There is no manifest\.json in \S+bare or in its downloads folder\./,
      join(folder, 'bare'),
    );
  });
});

test('killed at any moment: the manifest names only what is there, and merging again completes it', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 50 }, (_, n) => [`essay/e${n}/e.pdf`, `${n} `.repeat(20_000)]),
  );
  await writePrintPage(site, 'D');
  const old = await part('old', Object.fromEntries(Object.keys(texts).map((path) => [path, 'old'])));
  const one = await part('one', texts);
  await merge(old);
  const atStart = join(folder, 'at-start');
  await cp(site, atStart, { recursive: true });
  await merge(one);
  const complete = await hashesOf(site);
  const asItWillBe = JSON.stringify(await readManifest(join(site, 'downloads')));

  const manifestFile = join(site, 'downloads', 'manifest.json');
  const hasBegun = async () => (await readdir(site)).some((name) => name.startsWith('.printing-'));
  const hasForgotten = async () => JSON.stringify(await readManifest(dirname(manifestFile))) !== asItWas;
  const asItWas = JSON.stringify(await readManifest(join(atStart, 'downloads')));
  const seen: string[] = [];
  for (const moment of [hasBegun, hasForgotten, hasForgotten, hasForgotten]) {
    await rm(site, { recursive: true });
    await cp(atStart, site, { recursive: true });
    const args = [join(root, 'scripts', 'kindling.ts'), 'press', '--merge', one, '--site', site];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('close', resolve));
    while (child.exitCode === null && !(await moment())) await sleep(1);
    child.kill('SIGKILL');
    await ended;
    const now = await hashesOf(site);
    const manifest = await readManifest(dirname(manifestFile));
    for (const { path, sha256: named } of manifest?.documents.flatMap(({ files }) => files) ?? []) {
      expect(now[`downloads/${path}`], path).toBe(named);
    }
    const named = JSON.stringify(manifest);
    seen.push(named === asItWas ? 'before' : named === asItWillBe ? 'complete' : 'between');
    await merge(one);
    expect(await hashesOf(site)).toEqual(complete);
  }
  expect(seen).toContain('between');
});
