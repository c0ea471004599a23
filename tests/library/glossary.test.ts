import { expect, test } from 'vitest';
import { readContentFolder } from '../../src/folder/index.ts';
import { serialiseHtml } from '../../src/markdown/html.ts';
import { makeToolkit } from '../../src/library/index.ts';
import { temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

const essay = { 'essays/a.md': '# A\n\nText, [a crew](../glossary.md#crew).\n' };
const made = async (glossary: string) =>
  makeToolkit(await readContentFolder(await temporaryFolder({ ...essay, 'glossary.md': glossary })));

test('terms have their other names, meanings and lines', async () => {
  const folder = await temporaryFolder({
    ...essay,
    'glossary.md':
      '---\ntitle: Words\neveryday: [Host’s chair]\n---\n\n# Words\n\n## Crew\n\nAlso: crews, small groups.\n\nA *few* people.\n\nTwo paragraphs.\n\n## Host’s chair\n\nA chair.\n',
  });
  const { glossary, essays } = await toolkitOf(folder);
  const terms = glossary?.terms.map(({ meaning, ...term }) => ({ ...term, html: serialiseHtml(meaning) }));
  expect(terms).toEqual([
    {
      name: 'Crew',
      anchor: 'crew',
      also: ['crews', 'small groups'],
      isEveryday: false,
      html: '<p data-line="12">A <em>few</em> people.</p>\n<p data-line="14">Two paragraphs.</p>',
      line: 8,
    },
    {
      name: 'Host’s chair',
      anchor: 'hosts-chair',
      also: [],
      isEveryday: true,
      html: '<p data-line="18">A chair.</p>',
      line: 16,
    },
  ]);
  // It is no essay.
  expect(essays.map(({ id }) => id)).toEqual(['a']);
});

test('a folder without one has none', async () => {
  expect((await toolkitOf(await temporaryFolder(essay))).glossary).toBeUndefined();
});

test('links into it are not dead, but to a term that is not there', async () => {
  const { diagnostics } = await made(
    '## Crew\n\nSome, [a dyad](#dyad), [a crew](#crew), [A](essays/a.md).\n',
  );
  expect(diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
    ['dead-link', 'content/glossary.md', 3],
  ]);
});

test('what is wrong is told with its line', async () => {
  const { diagnostics, toolkit } = await made(
    'Loose.\n\n## Crew\n\nA few.\n\n## crew\n\nAgain.\n\n## Empty\n\n## Host\n\nAlso:\n\nSomeone.\n\n## Guest\n\nAlso: Host.\n\n![A chair](chair.png)\n',
  );
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
    ['glossary-loose-text', 1],
    ['double-term', 7],
    ['term-without-meaning', 11],
    ['empty-also', 15],
    ['double-term', 21],
    ['glossary-picture', 23],
  ]);
  expect(toolkit).toBeUndefined();
});

test('everyday words are names of terms', async () => {
  const { diagnostics, toolkit } = await made('---\neveryday: [Crew, Crwe]\n---\n\n## Crew\n\nA few.\n');
  expect(diagnostics.map(({ code, line, advice }) => [code, line, advice])).toEqual([
    ['unknown-reference', 2, 'Did you mean “Crew”?'],
  ]);
  expect(toolkit).toBeUndefined();
});
