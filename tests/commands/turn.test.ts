/** Builds in one project, one at a time. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeTurn } from '../../scripts/turn.ts';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kindling-turn-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

test('the second waits, says so once, and has its turn when the first gives it on', async () => {
  const folder = join(parent, 'two');
  const order: string[] = [];
  const first = await takeTurn(folder);
  const second = takeTurn(folder, { onWait: () => order.push('waits') }).then((pass) => {
    order.push('second');
    return pass;
  });
  await expect.poll(() => order).toEqual(['waits']);
  await new Promise((resolve) => setTimeout(resolve, 600));
  order.push('first is over');
  first();
  (await second)();
  expect(order).toEqual(['waits', 'first is over', 'second']);
  expect(await readdir(parent)).toEqual([]);
});

test('what a process left behind that is no more keeps nobody waiting', async () => {
  const folder = join(parent, 'left');
  await mkdir(folder);
  // Above the highest number that a process can have.
  await writeFile(join(folder, 'process'), String(2 ** 30));
  let waits = 0;
  const pass = await takeTurn(folder, { onWait: () => (waits += 1) });
  pass();
  expect(waits).toBe(0);
  expect(await readdir(parent)).toEqual([]);
});
