/** A photocopier that has seen better days. */
import { piecesOf, type Raster } from './raster.ts';

/** Its lens spreads a point of ink over so much, measured at half its darkness. */
const blurMm = 0.15;
/** And so much of black is lost everywhere: pale ink vanishes, black becomes grey. */
const lost = 0.1 * 255;

export function photocopy(raster: Raster): Raster {
  const { widthPx, heightPx, dotsPerMm, ink } = raster;
  const sigma = (blurMm * dotsPerMm) / 2.355;
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((a, b) => a + b);
  const spread = (from: ArrayLike<number>, step: number): Float32Array => {
    const to = new Float32Array(from.length);
    for (let dot = 0; dot < from.length; dot++) {
      let sum = 0;
      for (let at = 0; at < weights.length; at++) {
        sum += (weights[at] ?? 0) * (from[dot + (at - reach) * step] ?? 0);
      }
      to[dot] = sum / total;
    }
    return to;
  };
  const blurred = spread(spread(ink, 1), widthPx);
  const copied = new Uint8Array(ink.length);
  for (let dot = 0; dot < copied.length; dot++) copied[dot] = Math.max(0, (blurred[dot] ?? 0) - lost);
  return { widthPx, heightPx, dotsPerMm, ink: copied };
}

export interface Kept {
  /** Pieces of ink: mostly letters, and their dots. */
  readonly pieces: number;
  /** Those of which nothing is left. */
  readonly gone: number;
  /** Those that have fallen apart. */
  readonly broken: number;
  /** Pieces of the copy that hold what were several. */
  readonly joined: number;
}

/**
 * What a copy has kept of the letters of its original. Ink is what is darker than half of the blackest; after two
 * copies that is a contrast of 3 : 1 to paper.
 */
export function compareStrokes(original: Raster, copy: Raster): Kept {
  const half = ({ ink }: Raster) => {
    let most = 0;
    for (const dark of ink) if (dark > most) most = dark;
    return most / 2;
  };
  // Smaller ones are specks.
  const before = piecesOf(original, half(original)).filter((piece) => piece.length >= 6);
  const owner = new Int32Array(original.ink.length).fill(-1);
  const after = piecesOf(copy, half(copy));
  for (const [index, piece] of after.entries()) for (const dot of piece) owner[dot] = index;
  const holders = before.map(
    (piece) => new Set(piece.flatMap((dot) => ((owner[dot] ?? -1) < 0 ? [] : [owner[dot] ?? -1]))),
  );
  const held = new Map<number, number>();
  for (const set of holders) for (const index of set) held.set(index, (held.get(index) ?? 0) + 1);
  return {
    pieces: before.length,
    gone: holders.filter((set) => set.size === 0).length,
    broken: holders.filter((set) => set.size > 1).length,
    joined: [...held.values()].filter((count) => count > 1).length,
  };
}
