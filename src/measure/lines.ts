import { textWidthEm, type Typeface } from './text-width.ts';

/** Where a text may be broken: after spaces and hyphens, and between characters of scripts without spaces. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{P}*\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]*-*\s*/gu;

interface Piece {
  /** With the space after it, which may hang over the end of a line. */
  readonly widthEm: number;
  readonly inkEm: number;
}

const known = new Map<Typeface, Map<string, Piece>>();

function piecesOf(text: string, typeface: Typeface): Piece[] {
  const ofFace = known.get(typeface) ?? new Map<string, Piece>();
  known.set(typeface, ofFace);
  return (text.match(pieces) ?? []).map((piece) => {
    let measured = ofFace.get(piece);
    if (measured === undefined) {
      measured = { widthEm: textWidthEm(piece, typeface), inkEm: textWidthEm(piece.trimEnd(), typeface) };
      ofFace.set(piece, measured);
    }
    return measured;
  });
}

/**
 * How many lines a text takes in a column of a width in em of its type, broken as a browser does: each line as full as
 * can be, a word that is longer than a line broken. Each line of `text` begins a new one; empty ones take none.
 */
export function lineCount(
  text: string,
  { widthEm, typeface }: { widthEm: number; typeface: Typeface },
): number {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .reduce((sum, line) => sum + linesOf(piecesOf(line.trim(), typeface), widthEm), 0);
}

function linesOf(all: readonly Piece[], lineEm: number): number {
  let lines = 1;
  let filledEm = 0;
  for (const { widthEm, inkEm } of all) {
    if (filledEm > 0 && filledEm + inkEm > lineEm) {
      lines += 1;
      filledEm = 0;
    }
    const more = Math.max(0, Math.ceil(inkEm / lineEm) - 1);
    lines += more;
    filledEm += widthEm - more * lineEm;
  }
  return lines;
}

/** The width in em of the widest word of a text, which only breaking it makes narrower. */
export function widestWordEm(text: string, typeface: Typeface): number {
  return Math.max(0, ...piecesOf(text, typeface).map(({ inkEm }) => inkEm));
}
