import { cardTypePt, type Paper } from '../../src/documents/index.ts';
import type { CardSizeName } from '../../src/schemas/index.ts';

/** Smaller letters lose their strokes when a copy is copied. */
const leastSmallPt = 7.5;

/** The type of credits and feet, in em of running text, to a hundredth. */
function smallTypeEm(textPt: number): number {
  return Math.max(0.83, Math.ceil((leastSmallPt / textPt) * 100) / 100);
}

/** Styles that say how large a card’s running text is; all else follows from it. */
export function cardTextCss(size: CardSizeName, paper: Paper): string {
  const textPt = cardTypePt(size, paper);
  return `:root { --card-text-pt: ${textPt}pt; --card-small: ${smallTypeEm(textPt)}rem; --front-scale: 1; }\n`;
}
