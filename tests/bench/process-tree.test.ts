import { describe, expect, test } from 'vitest';
import { parsePssKiB, parseRssKiB, parseStat } from '../../scripts/bench/process-tree.ts';

describe('what Linux tells of a process', () => {
  test('its parent, its start and its time, however odd its name', () => {
    const line =
      '4242 (a (very) odd) name) S 17 4242 17 0 -1 4194560 1 2 3 4 50 6 700 80 20 0 9 0 987654 1000 200 18446744073709551615';
    expect(parseStat(line)).toEqual({
      pid: 4242,
      parent: 17,
      startTicks: 987654,
      ownTicks: 56,
      reapedTicks: 780,
    });
  });

  test('nothing, where it is something else', () => {
    expect(parseStat('')).toBeUndefined();
    expect(parseStat('none of these')).toBeUndefined();
  });

  test('its share of memory', () => {
    const rollup = [
      '55d0a0000000-7ffd1fbfe000 ---p 00000000 00:00 0                          [rollup]',
      'Rss:              120004 kB',
      'Pss:               45678 kB',
      'Pss_Dirty:         30000 kB',
      'SwapPss:               0 kB',
    ].join('\n');
    expect(parsePssKiB(rollup)).toBe(45678);
    expect(parsePssKiB('')).toBeUndefined();
  });

  test('all its memory, where shares are not to be read', () => {
    expect(parseRssKiB('Name:\tnode\nVmHWM:\t  999 kB\nVmRSS:\t   1234 kB\n')).toBe(1234);
    expect(parseRssKiB('Name:\tkthreadd\n')).toBeUndefined();
  });
});
