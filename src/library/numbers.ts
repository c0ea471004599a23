/** The numbers by which printed things refer to each other. */
import type { Deck, DeckCard, Entry, Toolkit, Workbook } from './types.ts';

/** The text that a card of a deck is made of; undefined for a card that only says its group. */
export function entryOfCard(card: DeckCard): Entry | undefined {
  switch (card.type) {
    case 'practice':
      return card.practice;
    case 'text':
      return card.entry;
    case 'group':
      return undefined;
  }
}

/** The number of an entry’s card in a deck, from 1; undefined where the deck has none. */
export function cardNumber({ cards }: Deck, entry: Entry): number | undefined {
  const index = cards.findIndex((card) => entryOfCard(card)?.textId === entry.textId);
  return entry.kind === 'deck' || index === -1 ? undefined : index + 1;
}

export interface ChapterNumber {
  readonly workbook: Workbook;
  /** From 1, as in the book’s contents. */
  readonly number: number;
}

/** Where the first workbook that holds an entry, or one section of it, has it. */
export function chapterNumber(
  entry: Entry,
  anchor: string | undefined,
  { workbooks }: Pick<Toolkit, 'workbooks'>,
): ChapterNumber | undefined {
  for (const workbook of workbooks) {
    const chapters = workbook.contents.filter((item) => item.type === 'entry');
    const ofEntry = chapters.filter((item) => item.entry.textId === entry.textId);
    const chapter =
      ofEntry.find(({ section }) => section !== undefined && section.anchor === anchor) ??
      ofEntry.find(({ section }) => section === undefined) ??
      (anchor === undefined ? ofEntry[0] : undefined);
    if (chapter !== undefined) return { workbook, number: chapters.indexOf(chapter) + 1 };
  }
  return undefined;
}
