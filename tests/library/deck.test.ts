import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cardNumber, chapterNumber, type Deck, type DeckCard } from '../../src/library/index.ts';
import { fixtures, practiceFile, temporaryFolder, toolkitOf } from '../folder/content-folders.ts';

const nameOf = (card: DeckCard) => {
  if (card.type === 'practice') return card.practice.id;
  if (card.type === 'group') return `group ${card.group}, ${card.place + 1} of ${card.groupSize}`;
  const { kind, depth, title, text, hasBack } = card;
  return [kind, depth ?? '', title ?? '', text, hasBack ? 'back' : ''].join('|');
};

describe('the evening deck', async () => {
  const toolkit = await toolkitOf(join(fixtures, 'small-toolkit'));
  const deck = toolkit.entries.get('evening-deck') as Deck;

  test('has its cards in order: practices named, selected, lists, folder, groups', () => {
    expect(deck.cards.map(nameOf)).toEqual([
      'opening-round',
      'pair-walk',
      'starter|1||What made you laugh this week?|',
      'starter|1||What is worth waiting for?|',
      'starter|2||What has changed?|',
      'starter|3||What would you do again?|',
      'mission||Ask for something small.|Ask somebody for a thing you could do alone.|back',
      'role||Scribe.|Writes down what was decided.|',
      'word||Joy||',
      'question|||What would be enough?|',
      'information||Wait|Two hands, one on the other. It asks for a little time.|back',
      'information||Stop|A raised hand. Everyone is quiet until it comes down.|',
      'group 0, 1 of 2',
      'group 0, 2 of 2',
      'group 1, 1 of 3',
      'group 1, 2 of 3',
      'group 1, 3 of 3',
    ]);
  });

  test('knows where the words of each card stand', () => {
    const texts = deck.cards.flatMap((card) => (card.type === 'text' ? [card] : []));
    expect(texts.map(({ entry, id, line }) => [entry.id, id, line])).toEqual([
      ['evening-deck', 'card-1', 17],
      ['evening-deck', 'card-2', 18],
      ['evening-deck', 'card-3', 22],
      ['evening-deck', 'card-4', 26],
      ['evening-deck', 'card-5', 30],
      ['evening-deck', 'card-6', 36],
      ['evening-deck', 'card-7', 40],
      ['evening-deck', 'card-8', 44],
      ['signs-9-wait', undefined, 5],
      ['signs-10-stop', undefined, 1],
    ]);
    expect(texts.map(({ group }) => group)).toEqual([
      ...['Light', 'Light', 'Deeper', 'Deep', 'Missions', 'Roles', 'Feelings'],
      ...[undefined, undefined, undefined],
    ]);
  });

  test('has its other settings', () => {
    const { blankCount, sizes, mostCardsEach } = deck;
    expect({ blankCount, sizes, mostCardsEach }).toEqual({
      blankCount: 1,
      sizes: ['quarter', 'poker'],
      mostCardsEach: 2,
    });
  });

  test('numbers practices and files; its own lists have no entry to refer to', () => {
    const numberOf = (id: string) => cardNumber(deck, toolkit.entries.get(id) ?? deck);
    expect(['pair-walk', 'signs-9-wait', 'why-we-meet', 'evening-deck'].map(numberOf)).toEqual([
      2,
      11,
      undefined,
      undefined,
    ]);
  });

  test('chapters are numbered as in the contents of a workbook', () => {
    const numberOf = (id: string, anchor?: string) => {
      const entry = toolkit.entries.get(id);
      return entry && chapterNumber(entry, anchor, toolkit)?.number;
    };
    expect(numberOf('opening-round')).toBe(2);
    expect(numberOf('opening-round', 'thanks')).toBe(2);
    expect(numberOf('why-we-meet', 'the-kettle')).toBe(1);
    expect(numberOf('why-we-meet')).toBe(1);
    // Only the part about the kettle is in the book.
    expect(numberOf('why-we-meet', 'the-door')).toBeUndefined();
    expect(numberOf('kitchen-deck')).toBeUndefined();
  });
});

describe('a selection', () => {
  const practices = {
    'practices/a.md': practiceFile({ title: 'Zebra', scale: 'crew', more: 'intensity: low' }),
    'practices/b.md': practiceFile({ title: 'Ant', scale: 'crew', more: 'intensity: high' }),
    'practices/c.md': practiceFile({ title: 'Bee', scale: 'dyad', more: 'intensity: low' }),
    'practices/d.md': practiceFile({ title: 'Cat', scale: 'crew' }),
  };
  const cardsWith = async (settings: string) => {
    const files = { ...practices, 'decks/d.md': `---\nid: deck\ntitle: D\n${settings}\n---\n` };
    const [deck] = (await toolkitOf(await temporaryFolder(files))).decks;
    return deck?.cards.map(nameOf);
  };

  test.each([
    ['select: { scale: crew, intensity: low }', ['a']],
    ['select: { intensity: low }', ['c', 'a']],
    ['select: { scale: [dyad, crew], intensity: [low, high] }', ['c', 'b', 'a']],
    ['select: {}', ['c', 'b', 'd', 'a']],
    ['cards: [a]\nselect: { scale: crew }', ['a', 'b', 'd']],
    ['cards: [a]\nselect: { scale: crew, intensity: low }', ['a']],
  ])('%s', async (settings, cards) => {
    expect(await cardsWith(settings)).toEqual(cards);
  });
});

test('cards of a folder are in the order of their names, numbers as numbers', async () => {
  const toolkit = await toolkitOf(
    await temporaryFolder({
      'cards/a/10.md': 'Ten.\n',
      'cards/a/9.md': 'Nine.\n',
      'cards/a/inside/1.md': 'Inside.\n',
      'decks/d.md': '---\ntitle: D\nfolder: a\n---\n',
    }),
  );
  expect(toolkit.decks[0]?.cards.map(nameOf)).toEqual([
    'information|||Nine.|',
    'information|||Ten.|',
    'information|||Inside.|',
  ]);
});

test('a deck of blank cards is a deck', async () => {
  const [deck] = (await toolkitOf(await temporaryFolder({ 'decks/d.md': '---\ntitle: D\nblank: 3\n---\n' })))
    .decks;
  expect([deck?.cards, deck?.blankCount]).toEqual([[], 3]);
});
