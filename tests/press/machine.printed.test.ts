/** A machine that lacks something: one paragraph that says what happened and what to do, exit 3, nothing left behind. */
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { diskFailure } from '../../src/press/failure.ts';
import { runScript } from '../run-script.ts';
import { built, copyToPrint } from '../sites/background-site.ts';

const shared = await built(inject('printedSite'));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-machine-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What was said, but for which browser is used and how far the printing is. */
const saidOf = (output: string) =>
  output
    .split('\n')
    .filter((line) => line !== '' && !/^(Printing |\d+ % printed)/.test(line))
    .join('\n');

describe('a browser', () => {
  test('that lacks a library', async () => {
    const browser = join(folder, 'chrome');
    await writeFile(
      browser,
      '#!/bin/sh\necho "chrome: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory" >&2\nexit 127\n',
    );
    await chmod(browser, 0o755);
    const { code, output } = await printOne({ CHROME_PATH: browser });
    expect(code, output).toBe(3);
    expect(saidOf(output)).toMatch(
      /^\S+chrome \(CHROME_PATH\) did not start: [^\n]*libnss3\.so[^\n]* Set CHROME_PATH to another [^\n]+$/,
    );
  });

  test('that is none', async () => {
    const browser = join(folder, 'not-a-browser');
    await writeFile(browser, 'a text');
    await chmod(browser, 0o755);
    const { code, output } = await printOne({ CHROME_PATH: browser });
    expect(code, output).toBe(3);
    expect(saidOf(output)).toMatch(/^\S+not-a-browser \(CHROME_PATH\) did not start: [^\n]+$/);
  });
});

/** @throws when it does not work. */
function mount(args: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`);
}

/** A disk of its own. */
async function withDisk(options: string, work: (disk: string) => Promise<void>): Promise<void> {
  const disk = await mkdtemp(join(folder, 'disk-'));
  mount(['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  try {
    await work(disk);
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
}

/** Whether this machine lets us make a disk, which is found out by making one. */
const canMount = await (async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const disk = await mkdtemp(join(tmpdir(), 'kindling-disk-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', disk]).status === 0;
  if (isMounted) spawnSync('umount', ['-l', disk]);
  await rm(disk, { recursive: true });
  return isMounted;
})();

describe.skipIf(!canMount)('a disk (needs root and mount on Linux)', () => {
  test('that is full', async () => {
    await withDisk('size=256m', async (disk) => {
      const site = join(disk, 'site');
      await copySite(site);
      // Room for a few documents more, and not for all.
      const { blocks, bfree, bsize } = await statfs(disk);
      const sizeKb = Math.ceil(((blocks - bfree) * bsize) / 1024) + 500;
      mount(['-o', `remount,size=${sizeKb}k`, disk]);
      const { code, output } = await printAll(site);
      expect(code, output).toBe(3);
      expect(saidOf(output)).toMatch(
        /^The disk is full[^\n]* Make room [^\n]+ nothing half-written was left behind\.$/,
      );
      expect((await readdir(site)).filter((name) => name.startsWith('.'))).toEqual([]);
    });
  });

  test('that may not be written to', async () => {
    await withDisk('size=256m', async (disk) => {
      const site = join(disk, 'site');
      await copySite(site);
      mount(['-o', 'remount,ro', disk]);
      const { code, output } = await printAll(site);
      expect(code, output).toBe(3);
      expect(saidOf(output)).toMatch(/^[^\n]+ cannot be written to\. [^\n]+$/);
    });
  });
});

test.each([
  ['ENOSPC', 'The disk is full (writing /a/b.pdf). Make room and run the command again'],
  ['EACCES', '/a/b.pdf cannot be written to. Change its permissions'],
  ['EPERM', '/a/b.pdf cannot be written to. Change its permissions'],
  ['EROFS', '/a/b.pdf cannot be written to. Change its permissions'],
])('%s is said in one paragraph', (code, said) => {
  expect(diskFailure(Object.assign(new Error(code), { code, path: '/a/b.pdf' }))?.message).toContain(said);
});

/** The built site with the little documents alone, without its PDFs. */
function copySite(site: string): Promise<void> {
  return copyToPrint(shared, site, { without: join('print', 'deck') });
}

async function printOne(env: Record<string, string>) {
  const html = join(folder, 'page.html');
  await mkdir(folder, { recursive: true });
  await writeFile(html, '<!doctype html><html lang="en"><title>T</title><h1>T</h1><p>Text.</p>');
  return runScript('press', [html, '--out', join(folder, 'page.pdf')], { env });
}

function printAll(site: string) {
  return runScript('press', ['--site', site, '--no-cache']);
}
