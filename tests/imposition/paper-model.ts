import type { Duplex, Placement, SizeMm } from '../../src/imposition/index.ts';

/**
 * A sheet of paper as a thing in space, to check imposition against without using its code. A point on paper is
 * told as someone sees it who looks at the front. The sheet lies centred on the origin, facing +z.
 */
export interface Point {
  xMm: number;
  yMm: number;
}

type Vector = [x: number, y: number, z: number];

/** Half a turn about the sheet's long or short edge. Half a turn undoes itself. */
function halfTurn([x, y, z]: Vector, edge: 'x' | 'y'): Vector {
  return edge === 'y' ? [-x, y, -z] : [x, -y, -z];
}

/** Where the ink of a back's point lies on the paper, as seen through the paper from the front. */
export function throughThePaper(
  point: Point,
  { sheetMm, duplex }: { sheetMm: SizeMm; duplex: Duplex },
): Point {
  if (duplex === 'none') throw new Error('A sheet printed on one side has no back.');
  const longEdge = sheetMm.heightMm >= sheetMm.widthMm ? 'y' : 'x';
  const shortEdge = longEdge === 'y' ? 'x' : 'y';
  const seen: Vector = [point.xMm - sheetMm.widthMm / 2, point.yMm - sheetMm.heightMm / 2, 1];
  const [x, y, z] = halfTurn(seen, duplex === 'long-edge' ? longEdge : shortEdge);
  if (z >= 0) throw new Error('The back must face away once the front faces us.');
  return { xMm: x + sheetMm.widthMm / 2, yMm: y + sheetMm.heightMm / 2 };
}

/** Where the ink of a point beyond the fold lies once its half is folded behind the other, as seen through the paper. */
export function foldedBehind(
  point: Point,
  { sheetMm, fold }: { sheetMm: SizeMm; fold: 'vertical' | 'horizontal' },
): Point {
  // The ink of this side faces us until its half is turned about the fold, which runs through the origin.
  const flat: Vector = [point.xMm - sheetMm.widthMm / 2, point.yMm - sheetMm.heightMm / 2, 1];
  const [x, y, z] = halfTurn(flat, fold === 'vertical' ? 'y' : 'x');
  if (z >= 0) throw new Error('The folded half must face away.');
  return { xMm: x + sheetMm.widthMm / 2, yMm: y + sheetMm.heightMm / 2 };
}

/** Where a point of a laid-out page (from the lower left of its upright trim) comes to lie on its side of a sheet. */
export function onTheSheet(point: Point, placement: Placement, trimMm: SizeMm): Point {
  const radians = (placement.rotationDeg * Math.PI) / 180;
  const centre = { xMm: trimMm.widthMm / 2, yMm: trimMm.heightMm / 2 };
  const x = point.xMm - centre.xMm;
  const y = point.yMm - centre.yMm;
  return {
    xMm: placement.xMm + centre.xMm + x * Math.cos(radians) - y * Math.sin(radians),
    yMm: placement.yMm + centre.yMm + x * Math.sin(radians) + y * Math.cos(radians),
  };
}

/** How far two points are apart. */
export function distanceMm(a: Point, b: Point): number {
  return Math.hypot(a.xMm - b.xMm, a.yMm - b.yMm);
}

/** The area two trims share, in square millimetres. */
export function overlapMm2(a: Placement, b: Placement, trimMm: SizeMm): number {
  const width = trimMm.widthMm - Math.abs(a.xMm - b.xMm);
  const height = trimMm.heightMm - Math.abs(a.yMm - b.yMm);
  return Math.max(0, width) * Math.max(0, height);
}

/** Does the whole trim lie on the sheet, give or take a nanometre? */
export function liesOn(sheetMm: SizeMm, placement: Placement, trimMm: SizeMm): boolean {
  return (
    placement.xMm >= -1e-6 &&
    placement.yMm >= -1e-6 &&
    placement.xMm + trimMm.widthMm <= sheetMm.widthMm + 1e-6 &&
    placement.yMm + trimMm.heightMm <= sheetMm.heightMm + 1e-6
  );
}
