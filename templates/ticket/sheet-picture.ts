import type { CardSheets } from '../../src/documents/index.ts';
import type { CuttingStep, SizeMm } from '../../src/imposition/index.ts';

/** Millimetres of the sheet to one of the picture. */
const shrink = 3;

/** A drawing of a sheet: its cards, and its cuts and folds with their numbers. As SVG, in one ink. */
export function sheetPicture(
  { sheetMm: [widthMm, heightMm], imposition }: CardSheets,
  { trimMm, steps }: { trimMm: SizeMm; steps: readonly CuttingStep[] },
): string {
  const columns =
    imposition.layout === 'cards'
      ? imposition.columns
      : imposition.fold === 'vertical'
        ? 2
        : imposition.pairs;
  const rows =
    imposition.layout === 'cards' ? imposition.rows : imposition.fold === 'vertical' ? imposition.pairs : 2;
  const left = (widthMm - columns * trimMm.widthMm) / 2;
  const top = (heightMm - rows * trimMm.heightMm) / 2;
  const cards = Array.from({ length: columns * rows }, (_, index) => {
    const x = left + (index % columns) * trimMm.widthMm;
    const y = top + Math.floor(index / columns) * trimMm.heightMm;
    return `<rect x="${x + 3}" y="${y + 3}" width="${trimMm.widthMm - 6}" height="${trimMm.heightMm - 6}" rx="4" fill="none" stroke="#777" stroke-width="0.8"/>`;
  });
  const cuts = steps.map(({ action, line, distanceMm }, index) => {
    const dash = action === 'fold' ? '6 4' : '2 3';
    const isVertical = line === 'vertical';
    const [x1, y1, x2, y2] = isVertical
      ? [distanceMm, -6, distanceMm, heightMm + 6]
      : [-6, distanceMm, widthMm + 6, distanceMm];
    // Numbers stand outside the sheet, at the ends of their lines.
    const [x, y] = isVertical ? [distanceMm, -14] : [-14, distanceMm];
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#000" stroke-width="1.2" stroke-dasharray="${dash}"/><text x="${x}" y="${y}" text-anchor="middle" dominant-baseline="central" font-size="13" font-weight="700" data-generated>${index + 1}</text>`;
  });
  const around = 24;
  const width = widthMm + 2 * around;
  const height = heightMm + 2 * around;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-around} ${-around} ${width} ${height}" width="${width / shrink}mm" height="${height / shrink}mm" role="img" aria-hidden="true"><rect width="${widthMm}" height="${heightMm}" fill="none" stroke="#000" stroke-width="1"/>${cards.join('')}${cuts.join('')}</svg>`;
}
