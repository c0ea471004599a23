import type { Box, Line } from './sheet.ts';
import { strokeText, strokeTextWidthMm } from './stroke-letters.ts';
import type { Tile } from './tile.ts';

/** Marks keep so far from what is printed of the poster. */
const GAP_MM = 0.5;
const CUT_TICK_MM = 2.5;
const LABEL_MM = 4;
const NEIGHBOUR_LABEL_MM = 2.6;
/** Short slanting strokes say where glue goes. */
const GLUE_STROKE_MM = 2.5;
const GLUE_STEP_MM = 15;

interface Strips {
  /** The width of the glue strips. */
  glueMm: number;
  /** How far the poster goes on into them. */
  underlapMm: number;
}

/** All marks of a sheet. None lies on the visible part: they are cut off, or covered by the next sheet. */
export function tileMarks(tile: Tile, strips: Strips): Line[] {
  return [...cutTicks(tile, strips), ...labels(tile, strips), ...glueStrokes(tile, strips)];
}

/** At the four corners of the visible part, outside of it, in line with its edges. */
function cutTicks({ placeMm }: Tile, { glueMm, underlapMm }: Strips): Line[] {
  const { left, right, bottom, top } = edgesOf(placeMm);
  const outerMm = 1 + GAP_MM;
  const farMm = Math.min(underlapMm + GAP_MM, glueMm);
  const toLeft = [left - outerMm - CUT_TICK_MM, left - outerMm] as const;
  const toTop = [top + outerMm, top + outerMm + CUT_TICK_MM] as const;
  const toRight = [right + farMm, Math.min(right + farMm + CUT_TICK_MM, right + glueMm)] as const;
  const toFoot = [Math.max(bottom - farMm - CUT_TICK_MM, bottom - glueMm), bottom - farMm] as const;
  return [
    ...[top, bottom].flatMap((y) => [toLeft, toRight].map(([x1, x2]) => line(x1, y, x2, y))),
    ...[left, right].flatMap((x) => [toTop, toFoot].map(([y1, y2]) => line(x, y1, x, y2))),
  ];
}

/** The sheet’s own name at its foot; in the middle of each glue strip, the name of the sheet that comes on it. */
function labels(tile: Tile, { glueMm, underlapMm }: Strips): Line[] {
  const { left, right, bottom, top } = edgesOf(tile.placeMm);
  const ownHeightMm = Math.min(LABEL_MM, glueMm - underlapMm - 2 * GAP_MM);
  if (ownHeightMm <= 1) return [];
  const heightMm = Math.min(NEIGHBOUR_LABEL_MM, ownHeightMm);
  const isWide = right - left > 40;
  const own = strokeText(tile.label, {
    xMm: left + 6,
    yMm: bottom - glueMm + GAP_MM,
    heightMm: ownHeightMm,
  });
  const next = labelOf(tile, 1, 0);
  const below = labelOf(tile, 0, 1);
  const widthMm = strokeTextWidthMm(next, heightMm);
  const fitsStrip = widthMm <= glueMm - underlapMm - GAP_MM;
  return [
    ...own,
    ...(tile.gluesRight && fitsStrip
      ? strokeText(next, {
          xMm: right + glueMm - widthMm - GAP_MM / 2,
          yMm: (bottom + top - heightMm) / 2,
          heightMm,
        })
      : []),
    ...(tile.gluesBelow && isWide
      ? strokeText(below, {
          xMm: (left + right) / 2 - strokeTextWidthMm(below, heightMm) / 2,
          yMm: bottom - glueMm + GAP_MM,
          heightMm,
        })
      : []),
  ];
}

function labelOf({ label, row }: Tile, columnsOn: number, rowsOn: number): string {
  return `${String.fromCharCode(label.charCodeAt(0) + columnsOn)}${row + 1 + rowsOn}`;
}

function glueStrokes({ placeMm, gluesRight, gluesBelow }: Tile, { glueMm, underlapMm }: Strips): Line[] {
  const { left, right, bottom, top } = edgesOf(placeMm);
  const roomMm = glueMm - underlapMm - 2 * GAP_MM;
  const lengthMm = Math.min(GLUE_STROKE_MM, roomMm);
  if (lengthMm <= 0.5) return [];
  // Not where labels and ticks are.
  const along = (from: number, to: number) => {
    const middle = (from + to) / 2;
    const count = Math.floor((to - from - 40) / GLUE_STEP_MM);
    return Array.from({ length: Math.max(count, 0) }, (_, index) => from + 22 + index * GLUE_STEP_MM).filter(
      (at) => Math.abs(at - middle) > 8,
    );
  };
  return [
    ...(gluesRight
      ? along(bottom, top).map((y) => {
          const x = right + glueMm - GAP_MM - lengthMm;
          return line(x, y, x + lengthMm, y + lengthMm);
        })
      : []),
    ...(gluesBelow
      ? along(left, right).map((x) => {
          const y = bottom - glueMm + GAP_MM;
          return line(x, y, x + lengthMm, y + lengthMm);
        })
      : []),
  ];
}

function edgesOf({ xMm, yMm, widthMm, heightMm }: Box) {
  return { left: xMm, right: xMm + widthMm, bottom: yMm, top: yMm + heightMm };
}

function line(x1Mm: number, y1Mm: number, x2Mm: number, y2Mm: number): Line {
  return { x1Mm, y1Mm, x2Mm, y2Mm };
}
