import { join } from 'node:path';
import { expect } from 'vitest';
import { fixtures, shippedContent } from '../../folder/content-folders.ts';
import { foldAlike } from '../../../src/diagnostics/index.ts';
import { loadFolder } from '../../folder/memory-files.ts';
import { afterSlip, asText, countMentions, examine, misplaced, type Specimen } from './examine.ts';
import { slips, type Slip } from './slips.ts';

/** One slip brings so many messages about the file itself at most, and one for each place that names the file. */
export const mostAboutOneFile = 12;

/** Content folders without errors, to break. */
export const soundFolders = ['content', 'small-toolkit', 'many-languages', 'plain-essay', 'reading-essay', 'unhyphenated'];
/** Content folders that are broken already. */
export const brokenFolders = ['broken', 'broken-settings', 'broken-translations'];

export async function specimenOf(name: string): Promise<Specimen> {
  return examine(name, await loadFolder(name === 'content' ? shippedContent : join(fixtures, name)));
}

/** A slip in one file of a folder: what must hold of all that is said then. Returns how many slips were made. */
export async function trySlip(
  specimen: Specimen,
  { path, slip, choice }: { path: string; slip: Slip; choice: number },
): Promise<number> {
  const { name, folder, diagnostics } = specimen;
  const after = afterSlip(folder, { path, slip, choice });
  if (after === undefined) return 0;
  const label = `${slip.name} (${choice}) in ${name}/${path}`;
  const examined = await examine(name, after).catch((error: unknown) => {
    throw new Error(label, { cause: error });
  });
  expect(misplaced(examined), label).toEqual([]);
  const earlier = new Set(diagnostics.map(asText));
  const added = examined.diagnostics.filter((diagnostic) => !earlier.has(asText(diagnostic)));
  const ofFile = added.filter(({ file }) => file.replace(/.*\//, '') === path.replace(/.*\//, ''));
  if (diagnostics.length === 0) {
    const told = [...Map.groupBy(added, ({ file }) => file).values()].flatMap((same) => foldAlike(same));
    expect(told.length, label).toBeLessThanOrEqual(mostAboutOneFile + countMentions(folder, path));
    if (slip.isFatal) expect(ofFile.map(({ severity }) => severity), label).toContain('error');
  }
  return 1;
}

/** Slips in every file of a folder, so many in each; `from` chooses which. */
export async function trySlips(specimen: Specimen, { each, from = 0 }: { each: number; from?: number }): Promise<number> {
  let count = 0;
  let place = from;
  for (const path of specimen.folder.keys()) {
    let tried = 0;
    // What a file has not cannot be broken; then the next slip is tried.
    for (let step = 0; step < slips.length && tried < each; step += 1) {
      // A step that has no divisor in common with the number of slips leads to each of them.
      place += 37;
      const slip = slips[place % slips.length];
      if (slip !== undefined) tried += await trySlip(specimen, { path, slip, choice: place });
    }
    count += tried;
  }
  return count;
}
