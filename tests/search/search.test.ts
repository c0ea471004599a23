import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readContentFolder } from '../../src/folder/index.ts';
import { makeToolkit } from '../../src/library/index.ts';
import { folderOf } from '../../src/schemas/index.ts';
import { makeSearcher, makeSearchIndex, recordsOf } from '../../src/search/index.ts';
import { english } from '../../src/words/en/index.ts';
import { fixtures } from '../folder/content-folders.ts';
import { root } from '../run-script.ts';

async function indexOf(path: string) {
  const folder = await readContentFolder(path);
  const { toolkit } = makeToolkit(folder);
  if (toolkit === undefined) throw new Error(`${path} has errors`);
  const addressOf = ({ kind, id }: { kind: keyof typeof folderOf; id: string }) => `${folderOf[kind]}/${id}/`;
  const records = recordsOf(toolkit, { words: english.words, addressOf });
  // As a browser gets it.
  return JSON.parse(JSON.stringify(makeSearchIndex(records, ['en']))) as ReturnType<typeof makeSearchIndex>;
}

describe('the shipped toolkit', async () => {
  const index = await indexOf(join(root, 'content'));
  const search = makeSearcher(index);
  const titles = (query: string) => search(query).map(({ record }) => record.title);

  test('has something of every kind', () => {
    expect([...new Set(index.records.map(({ kind }) => kind))].sort()).toEqual(
      'card community deck essay poster practice term workbook worksheet workshop'.split(' '),
    );
  });

  test('is no burden to load', () => {
    expect(gzipSync(JSON.stringify(index)).length).toBeLessThan(400 * 1024);
  });

  test('finds what people ask for', () => {
    expect(titles('feeling stuck').slice(0, 8)).toContain('Project kitchen');
    expect(titles('what if someone cries')[0]).toBe('If someone cries');
    expect(titles('what if someone cries')).toContain('Check-in round');
  });

  test('a title comes before a text, the beginning of a word or a slip of the finger will do', () => {
    expect(titles('case clinic').slice(0, 2)).toEqual(['Case clinic', 'Case clinic']);
    expect(titles('case clin')).toContain('Case clinic');
    expect(titles('comunity smorgasbord')[0]).toBe('Community smörgåsbord');
  });

  test('leads to the part of the text that was found', () => {
    const found = search('weeps').find(({ record }) => record.address === 'practices/practice-programme/');
    expect(found?.address).toMatch(/^practices\/practice-programme\/#.+/);
    expect(found?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['weeps']);
  });

  test('nothing is found for nothing, and for what no text has', () => {
    expect(search('  ?')).toEqual([]);
    expect(search('xylophonist')).toEqual([]);
  });
});

test('a folder with one essay can be searched', async () => {
  const search = makeSearcher(await indexOf(join(fixtures, 'plain-essay')));
  const [first] = search('what does a well do');
  expect(first?.record.title).toBe('The well in the square');
});
