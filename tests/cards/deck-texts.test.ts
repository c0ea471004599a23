import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cardFaces, textsOf, type TextOf } from '../../src/cards/index.ts';
import { entryOfCard, type Deck, type DeckCard } from '../../src/library/index.ts';
import { cardWords, type TextCard } from '../../src/markdown/index.ts';
import { fixtures, toolkitOf } from '../folder/content-folders.ts';

const { entries } = await toolkitOf(join(fixtures, 'small-toolkit'));
const deck = entries.get('evening-deck') as Deck;
const textOf: TextOf = ({ body, id }) => {
  if (body.format === 'mdx') throw new TypeError(`${id} has components`);
  return body;
};

test('a deck’s texts are its own and those of its cards, each once', () => {
  const ids = textsOf(deck).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe('evening-deck');
  const ofCards = deck.cards.map((card) => entryOfCard(card)?.id);
  expect(new Set(ids)).toEqual(new Set([...ofCards, 'evening-deck'].filter((id) => id !== undefined)));
  expect(deck.cards.filter((card) => entryOfCard(card) === undefined).map(({ type }) => type)).toEqual(
    Array.from({ length: 5 }, () => 'group'),
  );
});

describe('the faces of a card with words of its own', () => {
  const texts = deck.cards.filter((card: DeckCard) => card.type === 'text');
  const wordsOf = ({ title, front, back }: TextCard) => {
    const onFront = cardWords({ title, front, back });
    return [onFront.title, onFront.text, back && cardWords({ title: undefined, front: back, back }).text];
  };
  const facesOf = cardFaces(deck, textOf);

  test('are those of its item in a list, or of its file', () => {
    const faces = texts.map((card) => wordsOf(facesOf(card)));
    expect(faces).toMatchInlineSnapshot(`
      [
        [
          undefined,
          "What made you laugh this week?",
          undefined,
        ],
        [
          undefined,
          "What is worth waiting for?",
          undefined,
        ],
        [
          undefined,
          "What has changed?",
          undefined,
        ],
        [
          undefined,
          "What would you do again?",
          undefined,
        ],
        [
          "Ask for something small.",
          "Ask somebody for a thing you could do alone.",
          "Was it hard? See why we meet and the round.",
        ],
        [
          "Scribe.",
          "Writes down what was decided.",
          undefined,
        ],
        [
          "Joy",
          "",
          undefined,
        ],
        [
          undefined,
          "What would be enough?",
          undefined,
        ],
        [
          "Wait",
          "Two hands, one on the other. It asks for a little time.",
          "Nobody has to say why. Then the walk goes on.",
        ],
        [
          "Stop",
          "A raised hand. Everyone is quiet until it comes down.",
          undefined,
        ],
      ]
    `);
    expect(faces.map(([, , back]) => back !== undefined)).toEqual(texts.map(({ hasBack }) => hasBack));
  });

  test('have the title that a file gives as a field', () => {
    const [file] = texts.filter(({ id }) => id === undefined);
    if (file === undefined) throw new Error('no card in a file');
    const renamed = { ...file, title: 'Hold on' };
    const withoutHeading = { ...file.entry, titleStandsInText: false };
    const faces = facesOf({ ...renamed, entry: withoutHeading });
    expect(cardWords(faces).title).toBe('Hold on');
  });

  test('are not guessed for an item that the text does not have', () => {
    const [first] = texts;
    if (first === undefined) throw new Error('no card');
    expect(() => facesOf({ ...first, id: 'nowhere' })).toThrow(RangeError);
  });
});
