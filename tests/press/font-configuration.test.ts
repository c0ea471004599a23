import { mkdtemp, open, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFontConfiguration } from '../../src/press/browser/font-configuration.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindling-fonts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (fontsFolder = '/fonts') => writeFontConfiguration(folder, { version: '1.0.0', fontsFolder });

test('it names the fonts that come with the browser before those of the system', async () => {
  const text = await readFile(await write(), 'utf8');
  expect([...text.matchAll(/<dir[^>]*>(.*?)<\/dir>/g)].map(([, dir]) => dir)).toEqual([
    '/fonts',
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    'fonts',
  ]);
});

test('whoever has it open while it is written anew reads the earlier one to its end', async () => {
  const path = await write('/earlier');
  const earlier = await readFile(path, 'utf8');
  const reader = await open(path);
  await write('/later');
  expect(await reader.readFile('utf8')).toBe(earlier);
  await reader.close();
  expect(await readFile(path, 'utf8')).toContain('/later');
});

test('one that is right is not written again, one cut short is', async () => {
  const path = await write();
  const { ino, mtimeMs } = await stat(path);
  await Promise.all(Array.from({ length: 20 }, () => write()));
  expect(await stat(path)).toMatchObject({ ino, mtimeMs });
  const whole = await readFile(path, 'utf8');
  await writeFile(path, whole.slice(0, 80));
  await Promise.all(Array.from({ length: 20 }, () => write()));
  expect(await readFile(path, 'utf8')).toBe(whole);
  expect(await readdir(folder)).toEqual(['fonts-1.0.0.conf']);
});
