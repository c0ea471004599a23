/**
 * How much of a card a text takes, guessed from its letters before any browser lays it out. It chooses the size of
 * type and on how many faces a text is put; whether it fits is measured later, and an error if it does not.
 */

/** The area of a face in which text and drawings stand, with the size of its running text. */
export interface FaceRoom {
  readonly widthEm: number;
  readonly heightEm: number;
}

export function faceRoom({
  trimMm,
  safeMm,
  textPt,
}: {
  trimMm: readonly [widthMm: number, heightMm: number];
  safeMm: number;
  textPt: number;
}): FaceRoom {
  const emMm = (textPt * 25.4) / 72;
  return { widthEm: (trimMm[0] - 2 * safeMm) / emMm, heightEm: (trimMm[1] - 2 * safeMm) / emMm };
}

/** The mean width of a letter in em, with spaces: of the face for cards and forms, and of the one for reading. */
export const letterEm = { plain: 0.445, reading: 0.475, heading: 0.5 } as const;
/** How much of a line stays empty because no word fits there any more, in em of its type. */
const raggedEm = 1;
/** Letters of scripts without spaces, and emoji, are about as wide as they are high. */
const wideLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu;

function textWidthEm(text: string, letters: keyof typeof letterEm): number {
  const wide = text.match(wideLetter)?.length ?? 0;
  return (text.length - wide) * letterEm[letters] + wide;
}

export interface Setting {
  readonly widthEm: number;
  /** The size of its type, in em of the card’s running text. */
  readonly sizeEm: number;
  readonly lineHeight: number;
  readonly letters: keyof typeof letterEm;
}

/** The height in em of running text that a text takes in lines of a width; each line of `text` begins a new one. */
export function textHeightEm(text: string, { widthEm, sizeEm, lineHeight, letters }: Setting): number {
  const lineEm = Math.max(1, widthEm / sizeEm - raggedEm);
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .reduce((sum, line) => sum + Math.ceil(textWidthEm(line, letters) / lineEm), 0);
  return lines * sizeEm * lineHeight;
}

/** Whether the longest word of a text fits on a line without being broken. */
export function wordsFit(text: string, { widthEm, sizeEm, letters }: Omit<Setting, 'lineHeight'>): boolean {
  const longest = Math.max(
    0,
    ...text.split(/\s+/).map((word) => (word.match(wideLetter) === null ? word.length : 1)),
  );
  // A long word may have wide letters only.
  return longest * letterEm[letters] * 1.15 * sizeEm <= widthEm;
}

/** The largest of `sizes` at which a height is within the room; the smallest where it never is. */
export function largestFitting(
  sizes: readonly number[],
  { heightEm, heightAt }: { heightEm: number; heightAt: (size: number) => number },
): number {
  return sizes.find((size) => heightAt(size) <= heightEm) ?? Math.min(...sizes);
}

/**
 * Divides pieces, in order and none cut in two, among so many faces that all are about as full. With fewer pieces
 * than faces, the last faces have none.
 */
export function dividePieces<Piece>(
  pieces: readonly Piece[],
  faces: number,
  heightOf: (piece: Piece) => number,
): Piece[][] {
  const parts = Math.min(faces, pieces.length);
  // best[part - 1][end]: the first pieces up to `end` on the first `part` faces, and where the last face begins.
  const best: { cost: number; start: number }[][] = [];
  for (let part = 1; part <= parts; part += 1) {
    const row: { cost: number; start: number }[] = [];
    for (let end = part; end <= pieces.length; end += 1) {
      let height = 0;
      let found = { cost: Infinity, start: end - 1 };
      for (let start = end - 1; start >= part - 1; start -= 1) {
        const piece = pieces[start];
        height += piece === undefined ? 0 : heightOf(piece);
        const before = part === 1 ? (start === 0 ? 0 : Infinity) : best[part - 2]?.[start]?.cost;
        // Cubes make one full face dearer than several that are half full.
        const cost = (before ?? Infinity) + height ** 3;
        if (cost < found.cost) found = { cost, start };
      }
      row[end] = found;
    }
    best.push(row);
  }
  const divided: Piece[][] = Array.from({ length: faces }, () => []);
  let end = pieces.length;
  for (let part = parts; part >= 1; part -= 1) {
    const start = best[part - 1]?.[end]?.start ?? 0;
    divided[part - 1] = pieces.slice(start, end);
    end = start;
  }
  return divided;
}

/** The fewest faces, at most `most`, on which pieces fit; `most` where they do not fit at all. */
export function facesNeeded<Piece>(
  pieces: readonly Piece[],
  { most, heightEm, heightOf }: { most: number; heightEm: number; heightOf: (piece: Piece) => number },
): number {
  for (let faces = 1; faces < most; faces += 1) {
    const divided = dividePieces(pieces, faces, heightOf);
    const fits = divided.every((each) => each.reduce((sum, piece) => sum + heightOf(piece), 0) <= heightEm);
    if (fits) return faces;
  }
  return most;
}
