import type { Grid } from './grid.ts';
import type { Line } from './sheet.ts';

const TICK_MM = 5;
/** On a filled sheet: how far from the sheet's edge a tick begins; most home printers reach that far. */
const EDGE_MM = 5;
/** In a margin: how far outside the trims a tick begins, so that a drifting cut shows no ink. */
const GAP_MM = 2;
/** In a margin: the rim of the sheet in which nothing is drawn, since few printers reach it. */
const RIM_MM = 3;
/** A shorter tick is a speck, not a mark. */
const SHORTEST_MM = 0.5;

/** One direction of the grid: where its cuts are, and how far the sheet reaches. */
interface Axis {
  cutsMm: number[];
  sheetMm: number;
}

/**
 * The ticks that say where to cut, for the front of a sheet.
 *
 * - A grid that fills the sheet has a tick of 5 mm, 5 mm in from the sheet's edge, at both ends of every inner cut.
 * - A grid with a margin has ticks in the margin only, at both ends of every cut, the outer ones included: from
 *   2 mm outside the trims, up to 5 mm long, nowhere within 3 mm of the sheet's edge. Where the margin has no
 *   room for a tick (under 5.5 mm), there is none.
 */
export function cutMarks(grid: Grid): Line[] {
  const columns: Axis = { cutsMm: grid.columnCutsMm, sheetMm: grid.sheetMm.widthMm };
  const rows: Axis = { cutsMm: grid.rowCutsMm, sheetMm: grid.sheetMm.heightMm };
  const cuts = grid.fillsSheet ? innerCuts : cutsOffTheRim;
  const ticks = grid.fillsSheet ? ticksAtEdges : ticksInMargins;
  return [
    ...cuts(columns).flatMap((xMm) =>
      ticks(rows).map(([startMm, endMm]) => ({ x1Mm: xMm, y1Mm: startMm, x2Mm: xMm, y2Mm: endMm })),
    ),
    ...cuts(rows).flatMap((yMm) =>
      ticks(columns).map(([startMm, endMm]) => ({ x1Mm: startMm, y1Mm: yMm, x2Mm: endMm, y2Mm: yMm })),
    ),
  ];
}

function innerCuts({ cutsMm }: Axis): number[] {
  return cutsMm.slice(1, -1);
}

function cutsOffTheRim({ cutsMm, sheetMm }: Axis): number[] {
  return cutsMm.filter((cutMm) => cutMm >= RIM_MM && cutMm <= sheetMm - RIM_MM);
}

/** Where along `axis` the ticks of the cuts that cross it start and end. */
function ticksAtEdges({ sheetMm }: Axis): [startMm: number, endMm: number][] {
  return [
    [EDGE_MM, EDGE_MM + TICK_MM],
    [sheetMm - EDGE_MM - TICK_MM, sheetMm - EDGE_MM],
  ];
}

/** The same for a grid with margins. */
function ticksInMargins({ cutsMm, sheetMm }: Axis): [startMm: number, endMm: number][] {
  const beforeMm = Math.min(...cutsMm) - GAP_MM;
  const afterMm = Math.max(...cutsMm) + GAP_MM;
  const ticks: [number, number][] = [
    [Math.max(beforeMm - TICK_MM, RIM_MM), beforeMm],
    [afterMm, Math.min(afterMm + TICK_MM, sheetMm - RIM_MM)],
  ];
  return ticks.filter(([startMm, endMm]) => endMm - startMm >= SHORTEST_MM);
}
