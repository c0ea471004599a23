/** Each element of a text says on which line of its file the author began it. */
import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../src/markdown/glossary-terms.ts';
import { cardBackHtml, cardFace, fileCard, practiceCues, textCards } from '../../src/markdown/index.ts';
import { printHtml, siteHtml } from '../../src/markdown/index.ts';
import { withTopHeading } from '../../src/markdown/index.ts';
import { english } from '../../src/words/en/index.ts';
import { htmlOf, renderMarkdown } from './render.ts';

const { words } = english;
const treeOf = async (markdown: string) => (await renderMarkdown(markdown)).tree;

/** The words of every element with a line, by that line; words in a stamped element inside it are that one’s. */
function wordsByLine(html: string): [number, string][] {
  return selectAll('[data-line]', fromHtml(html, { fragment: true })).map((element) => {
    const inner = selectAll('[data-line]', element).filter((each) => each !== element);
    const own = structuredClone(element);
    const takeAway = (node: typeof own) => {
      node.children = node.children.filter(
        (child) => child.type !== 'element' || child.properties['dataLine'] === undefined,
      );
      for (const child of node.children) if (child.type === 'element') takeAway(child);
    };
    if (inner.length > 0) takeAway(own);
    return [Number(element.properties['dataLine']), toString(own).replace(/\s+/g, ' ').trim()];
  });
}

/** Everything an author can write, each word once. */
const everything = `# Alpha

First *emphasis
over lines* paragraph
goes *further
on*.

:::aside[Betalabel]
Gamma inside.

- delta item
- epsilon item
  second line

  loose *zeta*
:::

<div>
rawwords
<p>tibia
<b>theta</b></p>
</div>

| Iota | Kappa |
| :--- | ----: |
| lambda | mu |
| nu | xi |

\`\`\`
omicron
pirate
\`\`\`

    rhodium

> sigma
> tauon

1. upsilon

   phial

Chief[^1] and [psi](https://example.org/a).

<details><summary>Omega</summary>

Hidden.

</details>

Setext
======

[^1]: Notewords
    carryon.
`;

const lines = everything.split('\n');
/** The line of the file on which a word stands. */
const lineWith = (word: string) => lines.findIndex((line) => line.includes(word)) + 1;

const paperOptions = {
  words,
  dropsTitle: false,
  topLevel: 1,
  facilitatorNotes: true,
  idPrefix: 'x--',
  targetOf: (url: string) => ({ to: 'address', url }) as const,
};

/** Every word lies within an element from whose line on, up to the next one’s, the file has it. */
function expectComplete(html: string, { ofTemplate = [] }: { ofTemplate?: readonly string[] } = {}) {
  const stamped = wordsByLine(html);
  const sorted = [...new Set(stamped.map(([line]) => line))].sort((a, b) => a - b);
  const seen = new Set<string>();
  for (const [line, text] of stamped) {
    const next = sorted.find((each) => each > line) ?? lines.length + 1;
    // Text may go on behind an element inside it.
    const source = lines.slice(line - 1, Math.max(next, line + 3)).join('\n');
    for (const word of text.match(/\p{L}{3,}/gu) ?? []) {
      seen.add(word);
      if (!ofTemplate.includes(word)) expect(source, `“${word}” at line ${line}`).toContain(word);
    }
  }
  const apart = html.replace(/<\/(p|li|t[dh]|h\d)>/g, '$& ');
  const all = toString(fromHtml(apart, { fragment: true })).match(/\p{L}{3,}/gu) ?? [];
  expect(all.filter((word) => !seen.has(word) && !ofTemplate.includes(word))).toEqual([]);
}

describe('lines', () => {
  test('are those of the file, for every kind of block', async () => {
    const html = printHtml(await treeOf(everything), { ...paperOptions, footnotes: true });
    const found = new Map(
      wordsByLine(html).flatMap(([line, text]) => text.split(' ').map((word) => [word, line] as const)),
    );
    for (const word of [
      'Alpha',
      'Gamma',
      'delta',
      'epsilon',
      'zeta',
      'tibia',
      'theta',
      'Iota',
      'lambda',
      'nu',
    ])
      expect([word, found.get(word)]).toEqual([word, lineWith(word)]);
    for (const word of ['omicron', 'rhodium', 'sigma', 'upsilon', 'phial', 'Omega', 'Hidden.', 'Setext'])
      expect([word, found.get(word)]).toEqual([word, lineWith(word)]);
    expect(found.get('Notewords')).toBe(lineWith('Notewords'));
  });

  test('are complete on paper, where notes stand at the foot and where they stand at the end', async () => {
    const tree = await treeOf(everything);
    const ofTemplate = ['Footnotes', words.addresses, 'example', 'org'];
    const withNotes = printHtml(tree, { ...paperOptions, footnotes: true });
    expectComplete(withNotes.replace(/<span class="address-note">.*?<\/span>/g, ''), { ofTemplate });
    expectComplete(printHtml(tree, paperOptions), { ofTemplate });
  });

  test('are not in what is read on the website', async () => {
    const tree = await treeOf(everything);
    const links = { words, addressOf: (href: string) => href };
    expect(siteHtml(tree, { ...links, dropsTitle: false })).not.toContain('data-line');
    expect(withTopHeading(tree.children as ElementContent[], 3)).not.toContain('data-line');
  });

  test('an author cannot write them', async () => {
    expect((await renderMarkdown('<p data-line="99">Words</p>\n')).stamped).toBe(
      '<p data-line="1">Words</p>',
    );
  });
});

describe('lines are kept', () => {
  const face = { words, linkOf: () => ({ suffix: undefined }) };
  const cardsIn = (tree: Root) => [...textCards(tree).values()];

  test('on cards of a list, with and without paragraphs', async () => {
    const cards = cardsIn(
      await treeOf(`:::cards[Starters]
- **Title.** Front words

  Back words

- Loose front
  goes on

- **Only**
:::
`),
    );
    expect(cards.map(({ titleLine }) => titleLine)).toEqual([2, undefined, 9]);
    expect(wordsByLine(cards.map(({ front }) => cardFace(front, face).html).join(''))).toEqual([
      [2, 'Front words'],
      [6, 'Loose front goes on'],
    ]);
    expect(wordsByLine(htmlOf(cards[0]?.back))).toEqual([[4, 'Back words']]);
    const tight = cardsIn(await treeOf(':::cards\n- One\n- **Two** words\n:::\n'));
    expect(wordsByLine(tight.map(({ front }) => htmlOf(front)).join(''))).toEqual([
      [2, 'One'],
      [3, 'words'],
    ]);
  });

  test('on a card that is a file', async () => {
    const card = fileCard(await treeOf('\n# Stop\n\nFront.\n\n---\n\nBack.\n'), { dropsTitle: true });
    expect(card.titleLine).toBe(2);
    expect(wordsByLine(htmlOf(card.front))).toEqual([[4, 'Front.']]);
    expect(wordsByLine(htmlOf(card.back))).toEqual([[8, 'Back.']]);
  });

  const practice = `Why.

:::step[Open]{minutes=5}
::card[Short words]

Long words.

> Say this.
:::

:::prompt
What now?
:::

:::care
Anyone may pass.
:::
`;

  test('on the card of a practice, and in a run sheet', async () => {
    const tree = await treeOf(practice);
    const back = cardBackHtml(tree, face);
    const lineOf = new Map(wordsByLine(back).map(([line, text]) => [text, line]));
    expect(lineOf.get('Short words')).toBe(4);
    expect(lineOf.get('Anyone may pass.')).toBe(16);
    const { ofStep, care } = practiceCues(tree);
    const step = ofStep('step-1');
    expect(wordsByLine(step.do)).toEqual([[4, 'Short words']]);
    expect(wordsByLine(step.say)).toEqual([[8, 'Say this.']]);
    expect(wordsByLine(step.prompt)).toEqual([[12, 'What now?']]);
    expect(wordsByLine(care)).toEqual([[16, 'Anyone may pass.']]);
  });

  test('in a glossary below its settings', async () => {
    const body = '\n## Crew\n\nFour people.\n\n- or five\n';
    const { terms } = readGlossary((await renderMarkdown(body, { linesAbove: 3 })).tree);
    expect(wordsByLine(htmlOf(terms[0]?.meaning.children as ElementContent[]))).toEqual([
      [7, 'Four people.'],
      [9, ''],
      [9, 'or five'],
    ]);
  });
});
