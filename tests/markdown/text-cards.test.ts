import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import {
  cardFace,
  cardWords,
  fileCard,
  printHtml,
  siteHtml,
  textCards,
  textParts,
  wordsPart,
  type TextCard,
} from '../../src/markdown/index.ts';
import { english } from '../../src/words/en/index.ts';
import { htmlOf, plainText, renderMarkdown } from './render.ts';

const { words } = english;

const cardsIn = async (markdown: string) => [...textCards((await renderMarkdown(markdown)).tree).values()];
const withoutLines = (html: string) => html.replace(/ data-line="\d+"/g, '');
const list = (items: string) => `:::cards[A list]{kind=starter depth=1}\n${items}\n:::\n`;

describe('one item, one card', () => {
  test.each([
    ['a plain one', '- One.', { title: undefined, front: 'One.', back: undefined }],
    [
      'markup',
      '- *One* `two` [three](x.md).',
      { title: undefined, front: 'One two three.', back: undefined },
    ],
    ['a bold beginning', '- **One.** Two.', { title: 'One.', front: 'Two.', back: undefined }],
    ['only bold', '- **One**', { title: 'One', front: '', back: undefined }],
    [
      'bold inside bold markup',
      '- **One *and* a half.** Two.',
      { title: 'One and a half.', front: 'Two.', back: undefined },
    ],
    ['bold later', '- One **two**.', { title: undefined, front: 'One two.', back: undefined }],
    [
      'a second paragraph',
      '- One.\n\n  Two.\n\n  Three.',
      { title: undefined, front: 'One.', back: 'Two. Three.' },
    ],
    ['bold and a back', '- **One.** Two.\n\n  Three.', { title: 'One.', front: 'Two.', back: 'Three.' }],
    ['a quotation below', '- **One.** Two.\n  > Three.', { title: 'One.', front: 'Two.', back: 'Three.' }],
    ['lines', '- One,\n  two.', { title: undefined, front: 'One, two.', back: undefined }],
    ['a number', '1. One.', { title: undefined, front: 'One.', back: undefined }],
    ['a box to tick', '- [ ] One.', { title: undefined, front: 'One.', back: undefined }],
    [
      'right to left',
      '- **سؤال.** ما الذي تغيّر؟',
      { title: 'سؤال.', front: 'ما الذي تغيّر؟', back: undefined },
    ],
    ['Japanese', '- 今週、笑ったのは？', { title: undefined, front: '今週、笑ったのは？', back: undefined }],
    ['emoji', '- 👩‍👩‍👧 **and** 🏳️‍🌈?', { title: undefined, front: '👩‍👩‍👧 and 🏳️‍🌈?', back: undefined }],
  ])('%s', async (_, item, { title, front, back }) => {
    const [card] = await cardsIn(list(item));
    expect({
      title: card?.title && plainText(htmlOf(card.title)),
      front: plainText(htmlOf(card?.front)),
      back: card?.back && plainText(htmlOf(card.back)),
    }).toEqual({ title, front, back });
    expect(card && cardWords(card)).toEqual({ title, text: front.replace('One, two.', 'One,\ntwo.') });
    const { outline } = await renderMarkdown(list(item));
    expect(outline.cardLists.flatMap(({ items }) => items.map(({ isEmpty }) => isEmpty))).toEqual([false]);
  });

  test('keeps the markup', async () => {
    const [card] = await cardsIn(list('- **A *b*.** Say *thing*.'));
    expect(htmlOf(card?.title)).toBe('A <em>b</em>.');
    expect(htmlOf(card?.front)).toBe('<p data-line="2">Say <em>thing</em>.</p>');
    expect(card).toMatchObject({
      id: 'card-1',
      line: 2,
      list: { title: 'A list', kind: 'starter', depth: '1' },
    });
  });

  test('of several lists, of loose and tight ones, in order', async () => {
    const markdown = `${list('- a\n- b\n\n* c')}\nText.\n\n${list('- d\n\n- e\n\n  back')}`;
    const cards = await cardsIn(markdown);
    expect(cards.map(({ front }) => plainText(htmlOf(front)))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(cards.map(({ id, list: { id: listId } }) => [listId, id])).toEqual([
      ['cards-1', 'card-1'],
      ['cards-1', 'card-2'],
      ['cards-1', 'card-3'],
      ['cards-2', 'card-4'],
      ['cards-2', 'card-5'],
    ]);
  });

  test('a hundred cards are a hundred cards', async () => {
    const items = Array.from({ length: 100 }, (_, index) => `- Question ${index + 1}`).join('\n');
    expect(await cardsIn(list(items))).toHaveLength(100);
  });
});

describe('the text around the lists', async () => {
  const { tree } = await renderMarkdown(`Before.\n\n${list('- a\n- b')}\n## After\n\nThe end.\n`);

  test('is what the site and a book show', () => {
    const site = siteHtml(tree, { words, dropsTitle: false, addressOf: () => undefined });
    const paper = printHtml(tree, {
      words,
      dropsTitle: false,
      topLevel: 2,
      facilitatorNotes: false,
      idPrefix: '',
      targetOf: () => ({ to: 'nowhere' }),
    });
    for (const each of [site, paper]) expect(plainText(each)).toBe('Before. After The end.');
  });

  test('is given piece by piece, a heading with what it stands above', () => {
    const parts = textParts(tree, { words, dropsTitle: false, linkOf: () => ({ suffix: undefined }) });
    expect(parts.map(({ text }) => text)).toEqual(['Before.', 'After\nThe end.']);
  });
});

describe('a file that is a card', () => {
  const card = async (markdown: string, dropsTitle = true) =>
    facesOf(fileCard((await renderMarkdown(markdown)).tree, { dropsTitle }));
  const facesOf = ({ title, front, back }: TextCard) => ({
    title: title && withoutLines(htmlOf(title)),
    front: withoutLines(htmlOf(front)),
    back: back && withoutLines(htmlOf(back)),
  });

  test('has front and back on the two sides of a line', async () => {
    expect(await card('# One\n\nFront.\n\n- a\n- b\n\n---\n\nBack.\n')).toMatchObject({
      title: 'One',
      front: '<p>Front.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
      back: '<p>Back.</p>',
    });
  });

  test('may have no title and no back', async () => {
    expect(await card('Front.\n', false)).toEqual({
      title: undefined,
      front: '<p>Front.</p>',
      back: undefined,
    });
    expect((await card('Front.\n\n---\n', false)).back).toBeUndefined();
  });
});

test('a face says where its links lead, has lines to write on, and no host’s notes', async () => {
  const { tree } = await renderMarkdown(
    'See [a round](b.md).\n\n:::write[Mine]{lines=2}\n:::\n\n:::facilitator\nSecret.\n:::\n',
  );
  const face = cardFace(tree.children as ElementContent[], {
    words,
    linkOf: () => ({ suffix: wordsPart('card 7') }),
  });
  expect(face.text).toBe('See a round (card 7).\nMine');
  expect(face.html.match(/class="write-line"/g)).toHaveLength(2);
  expect(face.html).not.toMatch(/<a|href|Secret/);
});
