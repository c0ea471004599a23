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
        // The cube makes one full face cost more than two half-full ones.
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
