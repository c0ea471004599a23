import type { Line } from './sheet.ts';

/** A short text; its size is `textPt` of the sheet. */
export interface CalibrationText {
  text: string;
  /** The left end, the middle or the right end of its baseline, as `align` says. */
  xMm: number;
  yMm: number;
  align: 'left' | 'centre' | 'right';
}

/** One step of a scale: backs whose line lies behind this one are to be moved by `offsetMm`, as its label says. */
export interface CalibrationStep {
  axis: 'x' | 'y';
  offsetMm: number;
  line: Line;
  label: CalibrationText;
}

/** The scales reach so far to both sides of nought. */
export const REACH_MM = 6;
const STEP_MM = 0.5;
/** From one step of a scale to the next along the line of the back: room for a label of its own. */
const PITCH_MM = 5.5;
const TICK_MM = 4;
/** Between the reach of a scale and its labels. */
export const GAP_MM = 2;
/** Room for "-5.5" beside the scale for x, and above the scale for y. */
export const LABEL_MM = { widthMm: 10, heightMm: 4 };

const offsetsMm = Array.from(
  { length: (2 * REACH_MM) / STEP_MM + 1 },
  (_, step) => step * STEP_MM - REACH_MM,
);
/** How long a scale is, with as much at both ends as the other direction may drift. */
export const LENGTH_MM = offsetsMm.length * PITCH_MM + 2 * REACH_MM;

/** From the top down, their upright ticks moving to the right. */
export function stepsForX(noughtMm: number, topMm: number): CalibrationStep[] {
  return offsetsMm.map((offsetMm, index) => {
    const xMm = noughtMm + offsetMm;
    const yMm = topMm - REACH_MM - (index + 0.5) * PITCH_MM;
    return {
      axis: 'x',
      offsetMm,
      line: { x1Mm: xMm, y1Mm: yMm + TICK_MM / 2, x2Mm: xMm, y2Mm: yMm - TICK_MM / 2 },
      label: { text: String(offsetMm), xMm: noughtMm - REACH_MM - GAP_MM, yMm: yMm - 0.9, align: 'right' },
    };
  });
}

/** From the left, their level ticks moving down. */
export function stepsForY(noughtMm: number, leftMm: number): CalibrationStep[] {
  return offsetsMm.map((offsetMm, index) => {
    const xMm = leftMm + REACH_MM + (index + 0.5) * PITCH_MM;
    const yMm = noughtMm - offsetMm;
    return {
      axis: 'y',
      offsetMm,
      line: { x1Mm: xMm - TICK_MM / 2, y1Mm: yMm, x2Mm: xMm + TICK_MM / 2, y2Mm: yMm },
      label: { text: String(offsetMm), xMm, yMm: noughtMm + REACH_MM + GAP_MM, align: 'centre' },
    };
  });
}
