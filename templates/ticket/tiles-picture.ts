import type { Tiling } from '../../src/imposition/index.ts';

const mostWidthMm = 78;
const mostHeightMm = 92;
const glueMm = 10;

/** A drawing of a poster: its sheets with their names, dotted where one lies on the glue of another. As SVG, in one ink. */
export function tilesPicture(
  { tiles }: Tiling,
  [posterWidthMm, posterHeightMm]: readonly [number, number],
): string {
  const scale = Math.min(mostWidthMm / posterWidthMm, mostHeightMm / posterHeightMm);
  const fontSize = 5 / scale;
  const sheets = tiles.map(({ label, partMm: { xMm, yMm, widthMm, heightMm }, gluesRight, gluesBelow }) => {
    const y = posterHeightMm - yMm - heightMm;
    const glue = `fill="none" stroke="#555" stroke-width="${0.25 / scale}" stroke-dasharray="${0.8 / scale}"`;
    const right = xMm + widthMm;
    const foot = y + heightMm;
    return [
      `<rect x="${xMm}" y="${y}" width="${widthMm}" height="${heightMm}" fill="none" stroke="#000" stroke-width="${0.35 / scale}"/>`,
      gluesRight ? `<path d="M${right + glueMm} ${y}V${foot}" ${glue}/>` : '',
      gluesBelow ? `<path d="M${xMm} ${foot + glueMm}H${right}" ${glue}/>` : '',
      `<text x="${xMm + widthMm / 2}" y="${y + heightMm / 2}" text-anchor="middle" dominant-baseline="central" font-size="${fontSize}" font-weight="700" data-generated>${label}</text>`,
    ].join('');
  });
  const edge = 0.6 / scale;
  const width = posterWidthMm + 2 * edge;
  const height = posterHeightMm + 2 * edge;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-edge} ${-edge} ${width} ${height}" width="${width * scale}mm" height="${height * scale}mm" role="img" aria-hidden="true">${sheets.join('')}</svg>`;
}
