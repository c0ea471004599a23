import type { CardPart } from '../markdown/index.ts';
import { dividePieces, facesNeeded } from './divide.ts';
import { largestFitting, textHeightEm, wordsFit, type FaceRoom } from './face-room.ts';

/** Sizes of type for a card’s own words, in em of running text, the largest first. */
const textSizes = [2.4, 2.1, 1.8, 1.55, 1.35, 1.15, 1];
/** What the head, the foot and the air between them take. */
const aroundEm = 6;

/** The size at which the words of one face stand: short ones large, long ones no smaller than running text. */
export function textSize(
  { title = '', text }: { title?: string | undefined; text: string },
  room: FaceRoom,
): number {
  const { widthEm } = room;
  // A word that is too long for any size is broken at every size.
  const canFit = [title, text].every((each) =>
    wordsFit(each, { widthEm, sizeEm: 1.15, typeface: 'reading' }),
  );
  const heightAt = (sizeEm: number) => {
    const large = { widthEm, sizeEm: sizeEm * titleShare, lineHeight: 1.15, typeface: 'heading' } as const;
    const plain = { widthEm, sizeEm, lineHeight: 1.32, typeface: 'reading' } as const;
    if (canFit && !(wordsFit(title, large) && wordsFit(text, plain))) return Infinity;
    // Paragraphs stand a little apart.
    const gaps = (title === '' ? 0 : 1) + text.split('\n').length - 1;
    return textHeightEm(title, large) + textHeightEm(text, plain) + gaps * 0.5 * sizeEm;
  };
  return largestFitting(textSizes, { heightEm: (room.heightEm - aroundEm) * 0.95, heightAt });
}

/** A title is a little larger than the words below it. */
const titleShare = 1.15;

/** A longer text does not belong on cards. */
export const mostTextCards = 4;

/**
 * A text on cards of its own, front and back in turn: each face’s pieces. A face without any, always the last, has
 * the deck’s design. `mostCards` is only for texts that fit on so many.
 */
export function planText(
  parts: readonly CardPart[],
  { room, mostCards }: { room: FaceRoom; mostCards: number },
): CardPart[][] {
  const heightOf = ({ text }: CardPart) =>
    textHeightEm(text, { widthEm: room.widthEm, sizeEm: 1.05, lineHeight: 1.36, typeface: 'plain' }) + 0.65;
  const heightEm = room.heightEm - 4.5;
  const needed = facesNeeded(parts, { most: 2 * mostCards, heightEm, heightOf });
  return dividePieces(parts, needed, heightOf).concat(needed % 2 === 1 ? [[]] : []);
}

/** Sizes of the title card’s words. */
export function titleSize(
  { title, summary }: { title: string; summary: string },
  { widthEm, heightEm }: FaceRoom,
): { titleEm: number; summaryEm: number } {
  const titleEm = largestFitting([3.4, 3, 2.6, 2.2, 1.8], {
    heightEm: heightEm * 0.34,
    heightAt: (sizeEm) => {
      const setting = { widthEm, sizeEm, lineHeight: 1.1, typeface: 'heading' } as const;
      return wordsFit(title, setting) ? textHeightEm(title, setting) : Infinity;
    },
  });
  const summaryEm = largestFitting([1.5, 1.3, 1.15, 1], {
    heightEm: heightEm * 0.26,
    heightAt: (sizeEm) => textHeightEm(summary, { widthEm, sizeEm, lineHeight: 1.35, typeface: 'reading' }),
  });
  return { titleEm, summaryEm };
}
