/** What is seen when a printed sheet of crosses is held against the light, flat or folded. */
import type { Fold } from '../../../src/imposition/index.ts';
import { armMm, type Flip } from './cross-cards.ts';
import { foldedOver, throughTheSheet, type Spot } from './light.ts';
import { blobsOf, withPdf, type Raster } from './raster.ts';

/** A cross is found to a hundredth of a millimetre at that, by how dark its dots are. */
const dotsPerInch = 150;

/** The middles of all crosses of a page. Cut marks have one arm, and letters are smaller. */
function crossesOn(raster: Raster): Spot[] {
  return blobsOf(raster, 40)
    .filter(({ leftMm, rightMm, bottomMm, topMm }) =>
      [rightMm - leftMm, topMm - bottomMm].every((lengthMm) => Math.abs(lengthMm - 2 * armMm) < 0.4),
    )
    .map(({ xMm, yMm }) => ({ xMm, yMm }));
}

/** The crosses of the first sheet’s front, and of its back as the light shows them. Pages must be portrait. */
export function againstTheLight(
  pdf: Uint8Array,
  flip: Flip,
): Promise<{ front: readonly Spot[]; behind: readonly Spot[] }> {
  return withPdf(pdf, async ({ draw }) => {
    const front = await draw(1, dotsPerInch);
    const back = await draw(2, dotsPerInch);
    const paper = {
      widthMm: front.widthPx / front.dotsPerMm,
      heightMm: front.heightPx / front.dotsPerMm,
    };
    if (paper.widthMm > paper.heightMm) throw new Error('The sheet goes to the printer as a landscape page.');
    return {
      front: crossesOn(front),
      behind: crossesOn(back).map((spot) => throughTheSheet(spot, paper, flip)),
    };
  });
}

/**
 * The crosses in front of the fold, and those behind it as the light shows them once the sheet is folded across its
 * middle, printed side out.
 */
export function foldedAgainstTheLight(
  pdf: Uint8Array,
  fold: Fold,
): Promise<{ front: readonly Spot[]; behind: readonly Spot[] }> {
  return withPdf(pdf, async ({ draw }) => {
    const sheet = await draw(1, dotsPerInch);
    const [widthMm, heightMm] = [sheet.widthPx / sheet.dotsPerMm, sheet.heightPx / sheet.dotsPerMm];
    const all = crossesOn(sheet);
    const isFront = ({ xMm, yMm }: Spot) => (fold === 'vertical' ? xMm < widthMm / 2 : yMm > heightMm / 2);
    return {
      front: all.filter(isFront),
      behind: all
        .filter((spot) => !isFront(spot))
        .map((spot) => foldedOver(spot, { widthMm, heightMm }, fold)),
    };
  });
}
