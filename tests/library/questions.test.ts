import { expect, test } from 'vitest';
import { readContentFolder } from '../../src/folder/index.ts';
import { makeToolkit } from '../../src/library/index.ts';
import { practiceFile, shippedContent, temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

const files = (door: string) => ({
  'essays/kitchen.md': '# Kitchen\n\nText.\n',
  'practices/round.md': practiceFile({ title: 'Round' }),
  'toolkit.yaml': `name: A\ndoors:\n  - question: How?\n    ${door}\n`,
});
const diagnosticsOf = async (door: string) =>
  makeToolkit(await readContentFolder(await temporaryFolder(files(door)))).diagnostics.map(
    ({ file, line, message, advice }) => `${file}:${line ?? ''} ${message} ${advice}`,
  );

test('a question leads to the entries it names', async () => {
  const { questions, entries } = await toolkitOf(
    await temporaryFolder(files('essay: kitchen\n    practice: round')),
  );
  expect(questions).toEqual([
    {
      question: 'How?',
      text: undefined,
      essay: entries.get('kitchen'),
      practice: entries.get('round'),
      workshop: undefined,
    },
  ]);
});

test('a misspelt id is told with its line and what was meant', async () => {
  expect(await diagnosticsOf('essay: kitchn')).toEqual([
    'content/toolkit.yaml:4 “doors.essay” names “kitchn”, but there is no such entry. Did you mean “kitchen”?',
  ]);
});

test('an entry of another kind is not meant', async () => {
  expect(await diagnosticsOf('practice: kitchen')).toEqual([
    'content/toolkit.yaml:4 “doors.practice” names “kitchen”, but there is no such entry. There are: round.',
  ]);
  expect(await diagnosticsOf('workshop: round')).toEqual([
    'content/toolkit.yaml:4 “doors.workshop” names “round”, but there is no such entry. Nothing can be named here yet.',
  ]);
});

test('the shipped toolkit has six questions, each with something to read, to try and to meet for', async () => {
  const { questions } = await toolkitOf(shippedContent);
  expect(questions).toHaveLength(6);
  for (const { essay, practice, workshop } of questions) {
    expect([essay?.kind, practice?.kind, workshop?.kind]).toEqual(['essay', 'practice', 'workshop']);
  }
});
