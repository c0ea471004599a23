import { describe, expect, test } from 'vitest';
import {
  cardFace,
  fileCard,
  printHtml,
  siteHtml,
  textCards,
  textParts,
  wordsPart,
} from '../../src/markdown/index.ts';
import { readOutline } from '../../src/markdown/outline.ts';
import { english } from '../../src/words/en/index.ts';
import { plainText, renderMarkdown } from './render.ts';

const { words } = english;

const cardsIn = async (markdown: string) => textCards((await renderMarkdown(markdown)).html);
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
      title: card?.titleHtml && plainText(card.titleHtml),
      front: plainText(card?.frontHtml ?? ''),
      back: card?.backHtml && plainText(card.backHtml),
    }).toEqual({ title, front, back });
    const [outlined] = readOutline(list(item), 'md').cardLists.flatMap(({ items }) => items);
    expect(outlined?.title).toBe(title);
    expect(outlined?.hasBack).toBe(back !== undefined);
    expect(outlined?.isEmpty).toBe(false);
  });

  test('keeps the markup', async () => {
    const [card] = await cardsIn(list('- **A *b*.** Say *thing*.'));
    expect(card).toEqual({
      titleHtml: 'A <em>b</em>.',
      frontHtml: '<p>Say <em>thing</em>.</p>',
      backHtml: undefined,
    });
  });

  test('of several lists, of loose and tight ones, in order', async () => {
    const markdown = `${list('- a\n- b\n\n* c')}\nText.\n\n${list('- d\n\n- e\n\n  back')}`;
    const cards = await cardsIn(markdown);
    expect(cards.map(({ frontHtml }) => plainText(frontHtml))).toEqual(['a', 'b', 'c', 'd', 'e']);
    const outline = readOutline(markdown, 'md');
    expect(outline.cardLists.map(({ label, items }) => [label, items.map(({ text }) => text)])).toEqual([
      ['A list', ['a', 'b', 'c']],
      ['A list', ['d', 'e']],
    ]);
  });

  test('a hundred cards are a hundred cards', async () => {
    const items = Array.from({ length: 100 }, (_, index) => `- Question ${index + 1}`).join('\n');
    expect(await cardsIn(list(items))).toHaveLength(100);
  });
});

describe('the text around the lists', async () => {
  const { html } = await renderMarkdown(`Before.\n\n${list('- a\n- b')}\n## After\n\nThe end.\n`);

  test('is what the site and a book show', () => {
    const site = siteHtml(html, { words, dropsTitle: false, addressOf: () => undefined });
    const paper = printHtml(html, {
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
    const parts = textParts(html, { words, dropsTitle: false, linkOf: () => ({ suffix: undefined }) });
    expect(parts.map(({ text }) => text)).toEqual(['Before.', 'After\nThe end.']);
  });
});

describe('a file that is a card', () => {
  const card = async (markdown: string, dropsTitle = true) =>
    fileCard((await renderMarkdown(markdown)).html, { dropsTitle });

  test('has front and back on the two sides of a line', async () => {
    expect(await card('# One\n\nFront.\n\n- a\n- b\n\n---\n\nBack.\n')).toMatchObject({
      titleHtml: 'One',
      frontHtml: '<p>Front.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
      backHtml: '<p>Back.</p>',
    });
  });

  test('may have no title and no back', async () => {
    expect(await card('Front.\n', false)).toEqual({
      titleHtml: undefined,
      frontHtml: '<p>Front.</p>',
      backHtml: undefined,
    });
    expect((await card('Front.\n\n---\n', false)).backHtml).toBeUndefined();
  });
});

test('a face says where its links lead, has lines to write on, and no host’s notes', async () => {
  const { html } = await renderMarkdown(
    'See [a round](b.md).\n\n:::write[Mine]{lines=2}\n:::\n\n:::facilitator\nSecret.\n:::\n',
  );
  const face = cardFace(html, { words, linkOf: () => ({ suffix: wordsPart('card 7') }) });
  expect(face.text).toBe('See a round (card 7).\nMine');
  expect(face.html.match(/class="write-line"/g)).toHaveLength(2);
  expect(face.html).not.toMatch(/<a|href|Secret/);
});
