import { describe, expect, test } from 'vitest';
import { cardBackHtml, wordsPart, type CardPart } from '../../src/markdown/index.ts';
import { english } from '../../src/words/en/index.ts';
import { attributesOf, plainText, renderMarkdown, textsOf } from './render.ts';

const { words } = english;

type CardOptions = Parameters<typeof cardBackHtml>[1];

async function back(markdown: string, options: Partial<CardOptions> = {}) {
  const { tree } = await renderMarkdown(markdown);
  return cardBackHtml(tree, { words, linkOf: () => ({ suffix: undefined }), ...options });
}

const practice = `What it is for.

## Steps

:::step[Tell the case]{minutes=10 who="Case giver"}
::card[Only *listen*.]

Leave out the names.
:::

:::prompt
What do you need to let go of?
:::

:::step[Round]{minutes=1.5 per=person}
Everyone has a turn.

- One.
- Two.
:::

:::care[Mind]
Anyone may pass.
:::

:::facilitator
Sit near the door.
:::

:::write[Notes]
:::
`;

describe('the back of a card', async () => {
  const html = await back(practice);

  test('has each step in order, with its title, who leads it, and its minutes', () => {
    expect(textsOf(html, 'ol.card-steps > li h3')).toEqual(['Tell the case Case giver', 'Round']);
    expect(textsOf(html, 'ol.card-steps > li > .card-minutes')).toEqual(['10 min', '1½ min each']);
  });

  test('has the words for the card where there are some, else those of the guide', () => {
    expect(textsOf(html, 'li:first-child .card-step-text > :not(h3)')).toEqual(['Only listen.']);
    expect(plainText(html)).toContain(' Round Everyone has a turn. One. Two. ');
    expect(textsOf(html, 'em')).toEqual(['listen']);
  });

  test('has the care note under one label', () => {
    expect(textsOf(html, '.card-care > .card-label')).toEqual([words.care]);
    expect(plainText(html)).toMatch(/Care Anyone may pass\.$/);
  });

  test('has nothing else', () => {
    expect(plainText(html)).not.toMatch(/What|Steps|names|door|Notes|Mind/);
  });

  test('knows the line in the file where each step begins', () => {
    expect(attributesOf(html, '.card-step', 'dataLine')).toEqual(['5', '15']);
  });
});

test('care has words for the card too', async () => {
  const html = await back(
    ':::step[A]{minutes=5}\nText.\n:::\n\n:::care\n::card[Pass if you like.]\n\nA long note.\n:::',
  );
  expect(plainText(html)).toBe(`5 min A Text. ${words.care} Pass if you like.`);
});

test('several lines of words for the card are all there', async () => {
  const html = await back(':::step[A]{minutes=5}\n::card[One.]\n\n::card[Two.]\n\nLong.\n:::');
  expect(textsOf(html, '.card-words')).toEqual(['One.', 'Two.']);
});

test('a practice without care has no empty box', async () => {
  expect(await back(':::step[A]{minutes=5}\nText.\n:::')).not.toContain('card-care');
});

test('links are plain words, with what paper can say of them', async () => {
  const suffixes: Record<string, CardPart> = {
    'b.md': wordsPart('card 7'),
    'https://example.org/': wordsPart('example.org'),
  };
  const html = await back(
    ':::step[A]{minutes=5}\nDo a [round](b.md), then [rest](c.md), see [here](https://example.org/).\n:::',
    { linkOf: (href) => ({ suffix: suffixes[href] }) },
  );
  expect(html).not.toContain('<a');
  expect(plainText(html)).toContain('Do a round (card 7), then rest, see here (example.org).');
});
