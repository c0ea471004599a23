/** Drawings for the tickets of books: what to do with the sheets, step by step. As SVG, in one ink, in millimetres. */

const widthMm = 44;
const heightMm = 34;

const line = (d: string, extra = '') =>
  `<path d="${d}" fill="none" stroke="#000" stroke-width="0.35" stroke-linejoin="round" stroke-linecap="round"${extra}/>`;
const paper = (d: string) =>
  `<path d="${d}" fill="#fff" stroke="#000" stroke-width="0.35" stroke-linejoin="round"/>`;
const rect = (x: number, y: number, width: number, height: number) =>
  paper(`M${x} ${y}h${width}v${height}h${-width}z`);
const staple = (d: string) => `<path d="${d}" fill="none" stroke="#000" stroke-width="0.9"/>`;
const dashed = ' stroke-dasharray="1.6 1.2"';
/** A sheet’s edge that is bent about a fold on the left, seen from the foot of the book. */
const bent = (x: number, y: number, reach: number, thick: number) =>
  line(`M${x + reach} ${y - thick}H${x + thick}a${thick} ${thick} 0 0 0 0 ${2 * thick}H${x + reach}`);

function picture(number: number, body: string): string {
  const label = `<text x="2.5" y="3" text-anchor="middle" dominant-baseline="central" font-size="5" font-weight="700" data-generated>${number}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="fold-picture" viewBox="0 0 ${widthMm} ${heightMm}" role="img" aria-hidden="true">${label}${body}</svg>`;
}

const pileToFold =
  rect(8, 8, 32, 22.6) +
  rect(7, 9, 32, 22.6) +
  rect(6, 10, 32, 22.6) +
  line('M22 10V32.6', dashed) +
  line('M33 15C31 5 16 4 12.5 13.5') +
  line('M11.4 11L12.5 13.5L15 12.4');

const openWithStaples =
  rect(6, 7, 32, 22.6) +
  line('M22 7V29.6') +
  line('M22 7.2C26 5.6 34 5.6 38 7M22 7.2C18 5.6 10 5.6 6 7') +
  staple('M22 11.5v3.4M22 21.7v3.4');

const closedBook =
  rect(15, 6.5, 16, 22.6) +
  rect(14.4, 6, 16, 22.6) +
  rect(13.8, 5.5, 16, 22.6) +
  staple('M14 10v3.4M14 20.2v3.4') +
  line('M17.5 11h8.5M17.5 13h6');

const countedPiles = [0, 1]
  .map(
    (part) =>
      [0, 1, 2, 3].map((sheet) => line(`M8 ${9 + part * 14 + sheet * 1.6}h28`)).join('') +
      line(`M38.5 ${8.6 + part * 14}q1.6 0 1.6 2.8t0 2.8`, ' stroke-width="0.25"'),
  )
  .join('');

const foldedParts = [9.5, 22.5]
  .map((y) => bent(11, y, 24, 1.2) + bent(11, y, 24, 2.6) + bent(11, y, 24, 4))
  .join('');

const gluedParts =
  [12.6, 21.4].map((y) => bent(12, y, 24, 1.2) + bent(12, y, 24, 2.6) + bent(12, y, 24, 4)).join('') +
  staple('M12 12.6h2.6M12 21.4h2.6') +
  line('M22 7.2H12.5Q9.6 7.2 9.6 10V24Q9.6 26.8 12.5 26.8H22', ' stroke-width="0.9"');

const sideBySide = (withCut: boolean) =>
  rect(6, 7, 32, 22.6) +
  line('M22 7V29.6', withCut ? dashed : ' stroke-dasharray="0.2 1.2"') +
  [9, 25].map((x) => line(`M${x} 12h10M${x} 15h10M${x} 18h7`)).join('');

const coverRight =
  rect(6, 7, 32, 22.6) + line('M22 7V29.6', ' stroke-dasharray="0.2 1.2"') + line('M25 12h9M25 15h6');

export const foldPictures = {
  onePile: [pileToFold, openWithStaples, closedBook],
  severalPiles: [countedPiles, foldedParts, gluedParts],
  twoUp: [coverRight, sideBySide(false) + staple('M7.5 10.6L10 8.6'), sideBySide(true)],
} as const;

/** The drawings in order, with their numbers. */
export function drawFolds(name: keyof typeof foldPictures): string[] {
  return foldPictures[name].map((body, index) => picture(index + 1, body));
}
