/**
 * A printed sheet as a thing in the hand: its front towards us, its back seen through the paper. It knows nothing of
 * how sheets were imposed; only that paper has two sides, and that a printer turns it over on one of its edges.
 */
import type { Duplex, Fold } from '../../../src/imposition/index.ts';

export interface Spot {
  readonly xMm: number;
  readonly yMm: number;
}

export interface PaperMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * Where the ink of a back lies as seen through the paper from the front. The page of a back is what one sees after
 * turning the sheet over on its long or short edge: an edge that stands upright swaps left and right, a level one top
 * and bottom.
 */
export function throughTheSheet(spot: Spot, sheet: PaperMm, flip: Exclude<Duplex, 'none'>): Spot {
  const isLongEdgeUpright = sheet.heightMm > sheet.widthMm;
  const turnsAboutUpright = (flip === 'long-edge') === isLongEdgeUpright;
  return turnsAboutUpright
    ? { xMm: sheet.widthMm - spot.xMm, yMm: spot.yMm }
    : { xMm: spot.xMm, yMm: sheet.heightMm - spot.yMm };
}

/** Where a spot lies, seen from the other half, once a sheet is folded across its middle. */
export function foldedOver(spot: Spot, sheet: PaperMm, fold: Fold): Spot {
  return fold === 'vertical'
    ? { xMm: sheet.widthMm - spot.xMm, yMm: spot.yMm }
    : { xMm: spot.xMm, yMm: sheet.heightMm - spot.yMm };
}

/** From each spot of the front to the nearest one behind it: how far right and up that lies. */
export function gaps(fronts: readonly Spot[], behind: readonly Spot[]): { rightMm: number; upMm: number }[] {
  return fronts.map((front) => {
    const all = behind.map((spot) => ({ rightMm: spot.xMm - front.xMm, upMm: spot.yMm - front.yMm }));
    return all.reduce((a, b) => (Math.hypot(b.rightMm, b.upMm) < Math.hypot(a.rightMm, a.upMm) ? b : a));
  });
}
