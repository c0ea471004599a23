/** What people get wrong in their files is told with its place, and nothing else is hidden by it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenFolders, soundFolders, specimenOf, trySlip, trySlips } from './slips/campaign.ts';
import { afterSlip, examine, misplaced, diagnosticsOfFile } from './slips/examine.ts';
import { slips } from './slips/slips.ts';

const specimens = new Map(
  await Promise.all(
    [...soundFolders, ...brokenFolders].map(async (name) => [name, await specimenOf(name)] as const),
  ),
);
const specimen = (name: string) => {
  const found = specimens.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

test('the number of slips lets each be reached', () => {
  expect(slips.length % 37).not.toBe(0);
  expect(new Set(slips.map(({ name }) => name)).size).toBe(slips.length);
});

describe('one slip', () => {
  test.each(soundFolders.slice(1))('in every file of %s', async (name) => {
    expect(await trySlips(specimen(name), { each: 5 })).toBeGreaterThan(0);
  });

  test('in every file of the shipped content', async () => {
    const { folder } = specimen('content');
    expect(await trySlips(specimen('content'), { each: 1 })).toBe(folder.size);
  });

  test.each(slips)('$name', async (slip) => {
    let count = 0;
    for (const path of ['essays/why-we-meet.md', 'practices/opening-round.md', 'toolkit.yaml', 'pt/glossary.md']) {
      count += await trySlip(specimen('many-languages'), { path, slip, choice: 7 });
    }
    // Only workshops have settings that are so deep.
    const path = 'workshops/first-evening.md';
    if (count === 0) count += await trySlip(specimen('content'), { path, slip, choice: 7 });
    expect(count).toBeGreaterThan(0);
  });

  test.each([
    'practices/case-clinic.md',
    'decks/roles.md',
    'workbooks/crew-starter.md',
    'workshops/first-evening.md',
    'worksheets/local-help.md',
    'pt/practices/case-clinic.md',
  ])('in %s, which others name, is all there is to tell', async (path) => {
    const { name, folder } = specimen('content');
    const text = folder.get(path)?.toString('utf8') ?? '';
    for (const [broken, code] of [
      [text.replace(/^title:.*/m, 'title: [unclosed'), 'broken-yaml'],
      [text.replace(/^title:/m, 'tilte:'), 'unknown-field'],
    ] as const) {
      const { diagnostics } = await examine(name, new Map([...folder, [path, Buffer.from(broken)]]));
      expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
      expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set([`content/${path}`]));
    }
  });

  test.each(brokenFolders)('in every file of %s, which is broken already', async (name) => {
    expect(await trySlips(specimen(name), { each: 1 })).toBeGreaterThan(0);
  });
});

describe('two slips', () => {
  const folders = fc.constantFrom('small-toolkit', 'many-languages', 'broken-translations');
  const slip = fc.record({ slip: fc.constantFrom(...slips), file: fc.nat(), choice: fc.nat(10_000) });
  const pathOf = (paths: readonly string[], file: number) => paths[file % paths.length] ?? '';

  test('in two files: both are told', async () => {
    await fc.assert(
      fc.asyncProperty(folders, slip, slip, async (name, a, b) => {
        const { folder } = specimen(name);
        // Settings of a toolkit say what its other files have to be.
        const paths = [...folder.keys()].filter((path) => !path.endsWith('.yaml'));
        const [path, other] = [pathOf(paths, a.file), pathOf(paths, b.file)];
        // A translation has a name in common with its original, and what is wrong with both is told there.
        fc.pre(path.replace(/.*\//, '') !== other.replace(/.*\//, ''));
        const alone = afterSlip(folder, { path: other, ...b });
        const both = alone && afterSlip(alone, { path, ...a });
        fc.pre(alone !== undefined && both !== undefined);
        const examined = await examine(name, both);
        expect(misplaced(examined)).toEqual([]);
        const told = diagnosticsOfFile(examined, other);
        expect(told).toEqual(expect.arrayContaining(diagnosticsOfFile(await examine(name, alone), other)));
      }),
      { numRuns: 40 },
    );
  });

  test('in one file', async () => {
    await fc.assert(
      fc.asyncProperty(folders, slip, slip, async (name, a, b) => {
        const { folder } = specimen(name);
        const path = pathOf([...folder.keys()], a.file);
        const once = afterSlip(folder, { path, ...a });
        const twice = once && afterSlip(once, { path, ...b });
        fc.pre(twice !== undefined);
        expect(misplaced(await examine(name, twice))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
