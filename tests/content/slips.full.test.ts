/** Slips of every kind in every file, pairs of them in the shipped content, and files that are changed at random. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenFolders, soundFolders, specimenOf, trySlips } from './slips/campaign.ts';
import { afterSlip, examine, misplaced } from './slips/examine.ts';
import { randomChange } from './slips/random-changes.ts';
import { slips } from './slips/slips.ts';

const minutes = 60_000;

test.each([...soundFolders, ...brokenFolders])(
  'slips of every kind in every file of %s',
  async (name) => {
    // The shipped content takes a while to check: each of its files is broken in a fifth of the ways, in turn.
    const each = name === 'content' ? Math.ceil(slips.length / 5) : slips.length;
    expect(await trySlips(await specimenOf(name), { each })).toBeGreaterThan(0);
  },
  60 * minutes,
);

test(
  'changes at random, of bytes and of lines, in files of the shipped content',
  async () => {
    const { name, folder } = await specimenOf('content');
    const path = fc.constantFrom(...folder.keys());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(path, randomChange), { minLength: 1, maxLength: 3 }), async (changes) => {
        const after = new Map(folder);
        for (const [each, change] of changes) after.set(each, change(after.get(each) ?? Buffer.alloc(0)));
        expect(misplaced(await examine(name, after))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  },
  30 * minutes,
);

test(
  'slips in two files of the shipped content',
  async () => {
    const { name, folder } = await specimenOf('content');
    const slip = fc.record({
      path: fc.constantFrom(...folder.keys()),
      slip: fc.constantFrom(...slips),
      choice: fc.nat(10_000),
    });
    await fc.assert(
      fc.asyncProperty(slip, slip, async (a, b) => {
        const once = afterSlip(folder, a);
        const twice = once && afterSlip(once, b);
        fc.pre(twice !== undefined);
        expect(misplaced(await examine(name, twice))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  },
  30 * minutes,
);
