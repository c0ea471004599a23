import { expect, test } from 'vitest';
import { scaleSections } from '../../src/library/index.ts';
import { english } from '../../src/words/en/index.ts';
import { shippedContent, temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

const { words } = english;

async function sectionsIn(files: Readonly<Record<string, string>>) {
  const { essays } = await toolkitOf(await temporaryFolder(files));
  const found = scaleSections(essays, (scale) => words.scale(scale));
  return found && { essay: found.essay.id, anchors: Object.fromEntries(found.anchors) };
}

test('the essay with sections on the most scales tells of them', async () => {
  const found = await sectionsIn({
    'essays/a.md': '# A\n\n## The dyad\n\nx\n\n## Crew\n\nx\n\n## A network\n\nx\n',
    'essays/b.md': '# B\n\n## The self\n\nx\n\n## The dyad\n\nx\n\n## The crew\n\nx\n\n## The network\n\nx\n',
  });
  expect(found).toEqual({
    essay: 'b',
    anchors: { self: 'the-self', dyad: 'the-dyad', crew: 'the-crew', network: 'the-network' },
  });
});

test('headings that only speak of scales are none', async () => {
  expect(
    await sectionsIn({
      'essays/a.md':
        '# A\n\n## The crew\n\nx\n\n## Be yourself\n\nx\n\n## From one dyad to a network\n\nx\n\n## Myself\n\nx\n',
    }),
  ).toBeUndefined();
});

test('the shipped toolkit tells of all five', async () => {
  const { essays } = await toolkitOf(shippedContent);
  const found = scaleSections(essays, (scale) => words.scale(scale));
  expect(found?.essay.id).toBe('the-five-scales');
  expect([...(found?.anchors.values() ?? [])]).toEqual([
    'the-self',
    'the-dyad',
    'the-crew',
    'the-congregation',
    'the-network',
  ]);
});
