import type { Grid } from './grid.ts';
import type { Line } from './sheet.ts';

const TICK_MM = 5;
/** How far outside trims and bleed a mark begins, so that a drifting cut shows no ink. */
const GAP_MM = 2;
/** The rim of the sheet in which nothing is drawn, since few printers reach it. */
const RIM_MM = 3;
/** A shorter tick is a speck, not a mark. */
const SHORTEST_MM = 0.5;

/** One direction of the grid: where its cuts are, and how far the sheet reaches. */
interface Axis {
  cutsMm: number[];
  sheetMm: number;
}

/**
 * The ticks that say where to cut, for the front of a sheet: in the margin only, at both ends of every cut, the
 * outer ones included, from 2 mm outside the trims and their bleed, up to 5 mm long, nowhere within 3 mm of the
 * sheet's edge. Where the margin has no room for a tick (under 5.5 mm), there is none; so a grid that fills the
 * sheet has no marks at all, and nothing is left on a finished card.
 */
export function cutMarks(grid: Grid): Line[] {
  return marksAt(grid, { columnsMm: grid.columnCutsMm, rowsMm: grid.rowCutsMm });
}

/** Ticks in the margin, like `cutMarks`, at both ends of the vertical and horizontal lines named by x and by y. */
export function marksAt(grid: Grid, lines: { columnsMm: number[]; rowsMm: number[] }): Line[] {
  const columns: Axis = { cutsMm: grid.columnCutsMm, sheetMm: grid.sheetMm.widthMm };
  const rows: Axis = { cutsMm: grid.rowCutsMm, sheetMm: grid.sheetMm.heightMm };
  return [
    ...offTheRim(lines.columnsMm, columns).flatMap((xMm) =>
      ticks(rows, grid.clearMm).map(([startMm, endMm]) => ({
        x1Mm: xMm,
        y1Mm: startMm,
        x2Mm: xMm,
        y2Mm: endMm,
      })),
    ),
    ...offTheRim(lines.rowsMm, rows).flatMap((yMm) =>
      ticks(columns, grid.clearMm).map(([startMm, endMm]) => ({
        x1Mm: startMm,
        y1Mm: yMm,
        x2Mm: endMm,
        y2Mm: yMm,
      })),
    ),
  ];
}

function offTheRim(linesMm: number[], { sheetMm }: Axis): number[] {
  return linesMm.filter((lineMm) => lineMm >= RIM_MM && lineMm <= sheetMm - RIM_MM);
}

/** Where along `axis` the ticks of the lines that cross it start and end. */
function ticks({ cutsMm, sheetMm }: Axis, clearMm: number): [startMm: number, endMm: number][] {
  const beforeMm = Math.min(...cutsMm) - clearMm - GAP_MM;
  const afterMm = Math.max(...cutsMm) + clearMm + GAP_MM;
  const ends: [number, number][] = [
    [Math.max(beforeMm - TICK_MM, RIM_MM), beforeMm],
    [afterMm, Math.min(afterMm + TICK_MM, sheetMm - RIM_MM)],
  ];
  return ends.filter(([startMm, endMm]) => endMm - startMm >= SHORTEST_MM);
}
