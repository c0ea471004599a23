import { cardTypePt, type Paper } from '../../src/documents/index.ts';
import type { CardSizeName } from '../../src/schemas/index.ts';

/** Smaller letters lose their strokes when a copy is copied. */
const leastNotePt = 7.5;
/** Footers repeat what is said elsewhere. */
const leastFootPt = 7;

/** Small type in em of running text, to a hundredth. */
function smallTypeEm(textPt: number, leastPt: number): number {
  return Math.max(0.83, Math.ceil((leastPt / textPt) * 100) / 100);
}

/** Styles that say how large a card’s running text is; all else follows from it. */
export function cardTextCss(size: CardSizeName, paper: Paper): string {
  const textPt = cardTypePt(size, paper);
  return `:root { --card-text-pt: ${textPt}pt; --card-note: ${smallTypeEm(textPt, leastNotePt)}rem; --card-small: ${smallTypeEm(textPt, leastFootPt)}rem; --front-scale: 1; }\n`;
}
