import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { cpuMethod, groupFolderOf, parseCpuStat } from '../../scripts/bench/cpu-meter.ts';
import { cpuTicksOf, type SeenProcess } from '../../scripts/bench/cpu-ticks.ts';
import { startLoad } from '../../scripts/bench/load.ts';
import { run } from '../../scripts/bench/run.ts';

const seen = (parts: Partial<SeenProcess>): SeenProcess => ({
  pid: 1,
  parentKey: undefined,
  ownTicks: 0,
  reapedTicks: 0,
  hasEnded: false,
  ...parts,
});

describe('the time of a tree', () => {
  test('is that of all that run, and of what ended, once', () => {
    const tree = new Map([
      ['node', seen({ ownTicks: 100, reapedTicks: 30 })],
      ['browser', seen({ ownTicks: 40, parentKey: 'node' })],
      ['page', seen({ ownTicks: 60, parentKey: 'browser' })],
      // Seen to end, and so in what its parent tells.
      ['helper', seen({ ownTicks: 25, parentKey: 'node', hasEnded: true })],
    ]);
    expect(cpuTicksOf(tree)).toBe(230);
  });

  test('counts what ended unseen by its parent as it was last seen', () => {
    const tree = new Map([
      ['node', seen({ ownTicks: 100, hasEnded: true, reapedTicks: 10 })],
      ['browser', seen({ ownTicks: 40, parentKey: 'node', hasEnded: true })],
    ]);
    expect(cpuTicksOf(tree)).toBe(140);
  });

  test('counts what goes on without its parent', () => {
    const tree = new Map([
      ['npm', seen({ ownTicks: 10, reapedTicks: 50 })],
      ['shell', seen({ ownTicks: 50, parentKey: 'npm', hasEnded: true })],
      ['browser', seen({ ownTicks: 70, parentKey: 'shell' })],
    ]);
    expect(cpuTicksOf(tree)).toBe(130);
  });
});

test('a group is looked for where the kernel says that this process is counted', () => {
  expect(groupFolderOf('0::/user.slice/a.scope\n', 2)).toBe('/sys/fs/cgroup/user.slice/a.scope');
  expect(groupFolderOf('4:memory:/m\n2:cpu,cpuacct:/c\n0::/\n', 1)).toBe('/sys/fs/cgroup/cpu,cpuacct/c');
  expect(groupFolderOf('0::/\n', 1)).toBeUndefined();
  expect(parseCpuStat('usage_usec 1500000\nuser_usec 1\n')).toBe(1.5);
  expect(() => parseCpuStat('')).toThrow('usage_usec');
});

test.skipIf(cpuMethod() === 'none')('what a command’s own children compute is counted', async () => {
  const busy =
    'const started = process.cpuUsage(); while (process.cpuUsage(started).user < 400_000) { /* compute */ }';
  const script = `${busy}; require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}]);`;
  const { cpuSeconds, failure } = await run(
    { file: process.execPath, args: ['-e', script], cwd: tmpdir() },
    { limitMs: 60_000 },
  );
  expect(failure).toBeUndefined();
  // Two fifths of a second for each of the two, and what starting them takes.
  expect(cpuSeconds).toBeGreaterThan(0.75);
  expect(cpuSeconds).toBeLessThan(4);
});

test('processes that keep a machine busy end when they are told to', async () => {
  const load = startLoad(2);
  expect(load.pids).toHaveLength(2);
  await load.end();
  expect(load.pids.filter(isRunning)).toEqual([]);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
