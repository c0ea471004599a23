import { expect, test } from 'vitest';
import { blocksOf } from '../../src/markdown/blocks.ts';
import {
  cardBackHtml,
  cardFace,
  fileCard,
  posterParts,
  practiceCues,
  printHtml,
  printTree,
  siteHtml,
  textCards,
  textParts,
} from '../../src/markdown/index.ts';
import { readGlossary } from '../../src/markdown/glossary-terms.ts';
import { stepAttributes } from '../../src/schemas/index.ts';
import { english } from '../../src/words/en/index.ts';
import { renderMarkdown } from './render.ts';

const { words } = english;
const options = { words, dropsTitle: true, facilitatorNotes: true, idPrefix: 'x--', topLevel: 2 };

const practice = `# Round

:::step[Open *well*]{minutes=2.5 per=person who="Host"}
::card[Short.]

See [b](b.md).

> Say this.

1. One
:::

:::prompt
What now?
:::

:::care
Anyone may pass.
:::

:::write{lines=6 kind=dotted}
:::

:::step[Close]{minutes=3}
![A chair](chair.png)
:::

:::cards[Starters]{kind=starter depth=2}
- **One.** Two

  Back.
:::

## Crew[^1]

People.

---

Back.

[^1]: Note.
`;

test('a step is a node with an id, its line in the file, and what its author says of it', async () => {
  const { tree } = await renderMarkdown(practice, { linesAbove: 10 });
  expect(blocksOf(tree, 'step').map(({ data }) => data.block)).toEqual([
    { type: 'step', id: 'step-1', line: 13, title: 'Open well', minutes: 2.5, per: 'person', who: 'Host' },
    { type: 'step', id: 'step-2', line: 34, title: 'Close', minutes: 3, per: 'group' },
  ]);
});

test('each field that the schema of steps names gets to the step', async () => {
  const { tree } = await renderMarkdown(practice);
  const [step] = blocksOf(tree, 'step');
  expect(Object.keys(step?.data.block ?? {})).toEqual(expect.arrayContaining([...stepAttributes]));
});

test('so are room to write, lists of cards, and their cards', async () => {
  const { tree } = await renderMarkdown(practice);
  expect(blocksOf(tree, 'write').map(({ data }) => data.block)).toEqual([
    { type: 'write', id: 'write-1', line: 21, lines: 6, kind: 'dotted' },
  ]);
  expect(
    [...textCards(tree)].map(([id, { list, line, back }]) => [id, list.title, line, back?.length]),
  ).toEqual([['card-1', 'Starters', 29, 1]]);
});

test('what raw HTML calls a step is one only if it has all that a step has', async () => {
  const { tree } = await renderMarkdown(
    '<section class="step" data-minutes="many"><p>No.</p></section>\n\n<section class="step" data-minutes="4"><p>Yes.</p></section>\n\n:::step[A]{minutes=1}\n:::\n',
  );
  expect(blocksOf(tree, 'step').map(({ data: { block } }) => [block.id, block.minutes])).toEqual([
    ['step-1', 4],
    ['step-2', 1],
  ]);
});

test('cues are asked for by the id of a step, and never silently empty', async () => {
  const { tree } = await renderMarkdown(practice);
  const { ofStep } = practiceCues(tree);
  expect(ofStep('step-1').say).toContain('Say this.');
  expect(() => ofStep('step-3')).toThrow('step-3');
});

test('nothing that is made of a text changes its tree', async () => {
  const { tree } = await renderMarkdown(practice);
  const before = structuredClone(tree);
  const linkOf = () => ({ suffix: undefined });
  const nowhere = () => ({ to: 'nowhere' }) as const;
  siteHtml(tree, { ...options, addressOf: () => undefined });
  printHtml(tree, { ...options, targetOf: nowhere });
  posterParts(printTree(tree, { ...options, targetOf: nowhere }), { top: 2 });
  cardBackHtml(tree, { words, linkOf });
  practiceCues(tree);
  const { front, back } = fileCard(tree, { dropsTitle: true });
  for (const nodes of [front, back ?? [], ...[...textCards(tree).values()].map((card) => card.front)])
    cardFace(nodes, { words, linkOf });
  textParts(tree, { ...options, linkOf });
  readGlossary(tree);
  expect(tree).toEqual(before);
});
