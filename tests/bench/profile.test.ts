import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isOfReader, partsOf, type CpuProfile } from '../../scripts/bench/cpu-profile.ts';
import { partTable, stageTable } from '../../scripts/bench/profile.ts';
import {
  stageOfScript,
  timedModuleAt,
  timedModules,
  timedSource,
} from '../../scripts/bench/stage-functions.ts';
import { timesOf } from '../../scripts/bench/stages.ts';

test('a stage takes as long as anything is at it; the start and the end are what is around them', () => {
  const times = timesOf(
    [
      { stage: 'lay out', fromMs: 1000, toMs: 3000 },
      { stage: 'print', fromMs: 2000, toMs: 2500 },
      { stage: 'print', fromMs: 2250, toMs: 3500 },
      { stage: 'print', fromMs: 3600, toMs: 3600 },
    ],
    4000,
  );
  expect(times).toEqual([
    { stage: 'start', seconds: 1, share: 0.25 },
    { stage: 'lay out', seconds: 2, share: 0.5 },
    { stage: 'print', seconds: 1.5, share: 0.375 },
    { stage: 'end', seconds: 0.4, share: 0.1 },
  ]);
  expect(stageTable(times, { markdown: false }).split('\n')[1]).toMatch(/^start +1\.00 +25 %/);
});

test('without a stage all is start', () => {
  expect(timesOf([], 500)).toEqual([{ stage: 'start', seconds: 0.5, share: 1 }]);
});

test('every function that is watched is where it is looked for', async () => {
  for (const module of timedModules) {
    const file = new URL(`../../src/press/${module.path}.ts`, import.meta.url);
    expect(timedModuleAt(file.href)).toBe(module);
    expect(timedSource(await readFile(file, 'utf8'), module)).toContain('globalThis.timed(');
  }
});

test('a module is changed where it declares what is watched, and nowhere else', () => {
  const module = { path: 'a', functions: { work: 'print' } } as const;
  expect(timedSource('export async function work<T>() {}\nexport function worker() {}', module)).toBe(
    "async function untimed_work<T>() {}\nexport function worker() {}\nexport const work = globalThis.timed('print', untimed_work);",
  );
  expect(() => timedSource('export const work = 1;', module)).toThrow('exports no function work');
});

test('what a page runs tells its stage', async () => {
  const source = (path: string) =>
    readFile(new URL(`../../src/press/layout/${path}.ts`, import.meta.url), 'utf8');
  expect(stageOfScript(await source('in-page/paginate'))).toBe('lay out');
  expect(stageOfScript(await source('in-page/survey'))).toBe('survey');
  expect(stageOfScript(() => undefined)).toBe('prepare');
});

test('a profile is summed up by package and folder, without what waits', () => {
  const node = (id: number, url: string, functionName = 'f') => ({ id, callFrame: { functionName, url } });
  const profile: CpuProfile = {
    nodes: [
      node(1, '', '(idle)'),
      node(2, '', '(garbage collector)'),
      node(3, 'node:fs'),
      node(4, 'file:///k/node_modules/@cantoo/pdf-lib/a.js'),
      node(5, 'file:///k/src/press/pdf/reader-thread.ts'),
      node(6, 'file:///k/scripts/run.ts'),
    ],
    samples: [1, 4, 4, 5, 6, 3, 2],
    timeDeltas: [9e6, 2e6, 1e6, 2e6, 5e5, 4e5, 3e5],
  };
  const parts = partsOf(profile);
  expect(parts).toEqual([
    ['@cantoo/pdf-lib', 3],
    ['src/press/pdf', 2],
    ['scripts', 0.5],
    ['Node.js', 0.4],
    ['garbage collection', 0.3],
  ]);
  expect(isOfReader(profile)).toBe(true);
  expect(partTable([{ thread: 'main thread', parts }], { markdown: false }).split('\n')[1]).toMatch(
    /^main thread +@cantoo\/pdf-lib +3\.00 +48 %$/,
  );
});
