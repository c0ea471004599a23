import type { Line } from './sheet.ts';

/**
 * Letters and digits as strokes, four units wide and six high, the origin at the lower left: sheets are labelled with
 * marks, which need no typeface. Strokes are parted by bars, their points by spaces.
 */
const strokes: Readonly<Record<string, string>> = {
  A: '00 26 40|12 32',
  B: '00 06 36 45 44 33 03|33 42 41 30 00',
  C: '45 36 16 05 01 10 30 41',
  D: '00 06 26 44 42 20 00',
  E: '40 00 06 46|03 33',
  F: '00 06 46|03 33',
  G: '45 36 16 05 01 10 30 41 43 23',
  H: '00 06|40 46|03 43',
  I: '20 26|10 30|16 36',
  J: '01 10 20 31 36|16 46',
  K: '00 06|46 03 40',
  L: '06 00 40',
  0: '10 30 41 45 36 16 05 01 10',
  1: '15 26 20|10 30',
  2: '05 16 36 45 44 00 40',
  3: '05 16 36 45 44 33 42 41 30 10 01|13 33',
  4: '30 36 02 42',
  5: '46 06 03 33 42 41 30 10 01',
  6: '36 16 04 01 10 30 41 42 33 13 02',
  7: '06 46 10',
  8: '13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33',
  9: '10 30 42 45 36 16 05 04 13 33 43',
};

const unitsHigh = 6;
const unitsToTheNext = 6;

/** The letters that columns of sheets can have. */
export const strokeLetters = 'ABCDEFGHIJKL';

/** A word of such letters and digits, its lower left corner at a point. */
export function strokeText(
  text: string,
  { xMm, yMm, heightMm }: { xMm: number; yMm: number; heightMm: number },
): Line[] {
  const unitMm = heightMm / unitsHigh;
  return Array.from(text).flatMap((letter, place) =>
    (strokes[letter] ?? '').split('|').flatMap((stroke) => {
      const points = stroke.split(' ').map((point) => ({
        xMm: xMm + (place * unitsToTheNext + Number(point[0])) * unitMm,
        yMm: yMm + Number(point[1]) * unitMm,
      }));
      return points.slice(1).flatMap((to, index) => {
        const from = points[index];
        return from === undefined ? [] : [{ x1Mm: from.xMm, y1Mm: from.yMm, x2Mm: to.xMm, y2Mm: to.yMm }];
      });
    }),
  );
}

/** How wide a word is. */
export function strokeTextWidthMm(text: string, heightMm: number): number {
  return ((text.length * unitsToTheNext - 2) * heightMm) / unitsHigh;
}
