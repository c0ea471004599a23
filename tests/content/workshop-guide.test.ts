import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readContentFolder, type SourceEntry } from '../../src/folder/index.ts';
import { makeToolkit } from '../../src/library/index.ts';
import { workshopSchema } from '../../src/schemas/workshop.ts';
import { shippedContent, temporaryFolder } from '../folder/content-folders.ts';

const guide = new URL('../../docs/workshops.md', import.meta.url);

async function exampleEntries(): Promise<readonly SourceEntry[]> {
  const example = /```md\n(.*?)```/s.exec(await readFile(guide, 'utf8'))?.[1] ?? '';
  const folder = await temporaryFolder({ 'workshops/example-of-the-guide.md': example });
  return (await readContentFolder(folder)).entries;
}

test('the example in the guide to workshops is a workshop of the shipped toolkit without a mistake', async () => {
  const shipped = await readContentFolder(shippedContent);
  const entries = await exampleEntries();
  const { toolkit, diagnostics } = makeToolkit({ ...shipped, entries: [...shipped.entries, ...entries] });
  expect(diagnostics.filter(({ file }) => file.includes('example-of-the-guide'))).toEqual([]);
  expect(toolkit?.workshops.map(({ title }) => title)).toContain('Meeting as a congregation');
});

test('the guide names every field of a workshop', async () => {
  const text = await readFile(guide, 'utf8');
  for (const field of Object.keys(workshopSchema.shape)) {
    if (field !== 'id') expect(text).toContain(`\`${field}\``);
  }
});
