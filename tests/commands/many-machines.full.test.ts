/** Printing on many machines, each a copy of one built site: what is merged is what one machine would have made. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readManifest, type Manifest } from '../../src/press/index.ts';
import { runScript } from '../run-script.ts';
import { buildSmallSite, hashesOf } from '../small-site.ts';

let folder: string;
let site: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-machines-'));
  site = join(folder, 'site');
  await buildSmallSite(site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Another machine’s copy of the built site. */
async function machine(name: string): Promise<string> {
  const copy = join(folder, name);
  await cp(site, copy, { recursive: true });
  return copy;
}

async function press(args: readonly string[], code = 0): Promise<string> {
  const ran = await runScript('press', args);
  expect(ran.code, ran.output).toBe(code);
  return ran.output;
}

const pathsIn = (manifest: Manifest | undefined) =>
  (manifest?.documents ?? []).flatMap(({ files }) => files.map(({ path }) => path));

describe('a site that was built without printing', () => {
  test('has its pages and its print pages, and no PDFs', async () => {
    const paths = Object.keys(await hashesOf(site));
    expect(paths).toContain('index.html');
    expect(paths).toContain('print/card/pair-walk/a4/index.html');
    expect(paths.filter((path) => /\.pdf$|manifest\.json$/.test(path))).toEqual([]);
  });
});

describe('three machines', () => {
  let whole: string;
  let parts: string[];
  /** How many files the whole has, and each part. */
  let total: number;
  let counts: number[];
  beforeAll(async () => {
    whole = await machine('whole');
    await press(['--site', whole, '--no-cache']);
    parts = [await machine('part-1'), await machine('part-2'), await machine('part-3')];
    for (const [index, part] of parts.entries()) {
      await press(['--site', part, '--no-cache', '--shard', `${index + 1}/3`]);
    }
    const countIn = async (of: string) => pathsIn(await readManifest(join(of, 'downloads'))).length;
    total = await countIn(whole);
    counts = await Promise.all(parts.map(countIn));
  });

  test('print each document once between them, each about as much', async () => {
    const manifests = await Promise.all(parts.map((part) => readManifest(join(part, 'downloads'))));
    const printed = manifests.map(pathsIn);
    // Long documents and short ones make as many files: a third of the length is not always a third of the files.
    for (const count of counts) expect(count).toBeGreaterThan(total / 6);
    expect(printed.flat().sort()).toEqual(pathsIn(await readManifest(join(whole, 'downloads'))).sort());
  });

  test('merged, give the very files one machine would: manifest, PDFs, pictures and the site’s pages', async () => {
    const merged = await machine('merged');
    const output = await press(['--site', merged, '--merge', ...parts]);
    expect(output).toBe(`${total} PDFs from 3 folders in ${merged}.\n`);
    expect(await hashesOf(merged)).toEqual(await hashesOf(whole));
  });

  test('merged from their downloads folders, in another order, into the site of one of them: the same', async () => {
    const [first = '', second = '', third = ''] = parts;
    const merged = join(folder, 'into-the-first');
    await cp(first, merged, { recursive: true });
    await press(['--merge', join(third, 'downloads'), join(second, 'downloads'), '--site', merged]);
    expect(await hashesOf(merged)).toEqual(await hashesOf(whole));
  });

  test('merged one after the other: what is still missing is told, until nothing is', async () => {
    const merged = await machine('step-by-step');
    const outputs: string[] = [];
    for (const part of parts) outputs.push(await press(['--site', merged, '--merge', part]));
    const [first = 0, , third = 0] = counts;
    expect(outputs[0]).toContain(`${total - first} PDFs of the site are not there yet:\n  downloads/`);
    expect(outputs[0]).toContain('Merge the parts that are still to come');
    expect(outputs[1]).toContain(`${third} PDFs of the site are not there yet:`);
    expect(outputs[2]).toBe(`${third} PDFs from 1 folder in ${merged}.\n`);
    expect(await hashesOf(merged)).toEqual(await hashesOf(whole));
  });

  test('with one file damaged on the way: exit 3, its name, and the site as it was', async () => {
    const merged = await machine('damaged-site');
    const [, second = ''] = parts;
    const damaged = join(folder, 'damaged');
    await cp(second, damaged, { recursive: true });
    const [path = ''] = pathsIn(await readManifest(join(damaged, 'downloads')));
    await rm(join(damaged, 'downloads', path));
    const output = await press(['--site', merged, '--merge', parts[0] ?? '', damaged], 3);
    expect(output).toContain(`Nothing was merged.\n${join(damaged, 'downloads', path)} is missing.\nCopy `);
    expect(await hashesOf(merged)).toEqual(await hashesOf(site));
  });
});

describe('a part', () => {
  test('of what is chosen: the rest of it is in the others', async () => {
    const found: string[] = [];
    for (const part of ['1/2', '2/2']) {
      const copy = await machine(`chosen-${part[0] ?? ''}`);
      await press(['pair-walk', '--form', 'home', '--paper', 'a4', '--shard', part, '--site', copy]);
      found.push(...pathsIn(await readManifest(join(copy, 'downloads'))));
    }
    expect(found.sort()).toEqual([
      'card/pair-walk/pair-walk-card-a4-home.pdf',
      'hand-out/pair-walk/pair-walk-hand-out-a4-home.pdf',
    ]);
  });

  test('without documents: says so, exit 0, and its empty manifest can be merged', async () => {
    const empty = await machine('empty');
    const output = await press(['pair-walk', '--paper', 'a4', '--shard', '3/3', '--site', empty]);
    expect(output).toBe('Nothing to print in part 3 of 3: there are fewer documents than parts.\n');
    const manifest = await readFile(join(empty, 'downloads', 'manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toEqual({
      version: 1,
      build: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      documents: [],
    });
    const merged = await machine('merged-empty');
    expect(await press(['--merge', empty, '--site', merged])).toContain('0 PDFs from 1 folder');
  });

  test('without documents keeps what was printed there before', async () => {
    const copy = await machine('kept');
    await press(['pair-walk', '--paper', 'a4', '--form', 'home', '--site', copy]);
    const before = await hashesOf(copy);
    await press(['pair-walk', '--paper', 'a4', '--shard', '9/9', '--site', copy]);
    expect(await hashesOf(copy)).toEqual(before);
  });
});

describe('wrong use, exit 2:', () => {
  test.each(['0/4', '5/4', 'x', '1', '1/0'])('--shard %s', async (part) => {
    expect(await press(['--site', site, '--shard', part], 2)).toContain(
      `--shard says which part of how many: 1/4, 2/4, 3/4 or 4/4 for four machines; not “${part}”.`,
    );
  });

  test.each([
    [['a.html', '--out', 'a.pdf', '--shard', '1/2'], '--shard goes with a built site; an HTML file is'],
    [['--merge'], '--merge needs the folders that were printed into: --merge part-1 part-2'],
    [['--merge', 'case-clinic'], 'there is no folder “case-clinic”.'],
    [
      ['--merge', '.', '--form', 'home'],
      '--merge prints nothing: it goes with folders and --site alone, not',
    ],
    [['--merge', '.', '--shard', '1/2'], 'not with --shard.'],
    [['--merge', '.', '--out', 'a.pdf'], 'not with --out.'],
  ])('%j', async (args, message) => {
    expect(await press(args, 2)).toContain(message);
  });

  test('--merge of a folder that was not printed into is a fault of the press, exit 3', async () => {
    const bare = await machine('bare');
    expect(await press(['--site', bare, '--merge', site], 3)).toContain(
      `There is no manifest.json in ${site} or in its downloads folder. Name the folder`,
    );
  });
});
