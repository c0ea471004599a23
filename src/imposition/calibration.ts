import { GAP_MM, LABEL_MM, LENGTH_MM, REACH_MM, stepsForX, stepsForY } from './drift-scale.ts';
import type { CalibrationStep, CalibrationText } from './drift-scale.ts';
import { turnOf } from './duplex.ts';
import { checkSize, describeSize, isWithin } from './limits.ts';
import type { Duplex, Line, SizeMm } from './sheet.ts';

export interface CalibrationSheet {
  sheetMm: SizeMm;
  duplex: Exclude<Duplex, 'none'>;
  /** How thick to draw every line. */
  strokeMm: number;
  textPt: number;
  front: {
    steps: CalibrationStep[];
    /** The names of the two scales: "x" and "y". */
    texts: CalibrationText[];
    /** A part of the front left free for words on how to use the sheet. */
    wordsMm: SizeMm & { xMm: number; yMm: number };
  };
  /** One long line for x, and one for y. */
  back: { lines: [x: Line, y: Line] };
}

const BETWEEN_MM = 8;
const MARGIN_MM = 10;

const BLOCK_MM: SizeMm = {
  widthMm: LABEL_MM.widthMm + GAP_MM + 2 * REACH_MM + BETWEEN_MM + LENGTH_MM,
  heightMm: LENGTH_MM,
};

/**
 * A sheet to print on both sides and to hold against the light, front towards you and upright, that tells how far
 * the printer's backs drift.
 *
 * The front has two scales from −6 to 6 in steps of 0.5 mm. Each step is a tick with its number beside it, and the
 * ticks stand like stairs: down the left of the block for x, each half a millimetre further right than the one
 * above; along its top for y, each half a millimetre lower than the one before. The back has one long line for each
 * scale, which crosses all its steps and lies behind its nought if the printer is exact. To read a scale, find the
 * tick that the line of the back lies behind.
 *
 * The numbers read are the two numbers of `OffsetMm`, with their signs: what is read is what is typed. So x grows to
 * the right (a back too far right, seen from the front, is moved to the right as seen from the back), and y grows
 * downwards (a back that is too low is moved up). They hold for sheets that lie the same way, portrait or
 * landscape; and for both flips, as far as the printer turns the paper the same way for both.
 *
 * Throws a RangeError if the sheet is too small for the scales with 10 mm around them; A4 and Letter are not,
 * portrait and landscape.
 */
export function calibrationSheet(options: {
  sheetMm: SizeMm;
  duplex: Exclude<Duplex, 'none'>;
}): CalibrationSheet {
  const { sheetMm, duplex } = options;
  checkSize('The sheet', sheetMm);
  const neededMm = {
    widthMm: BLOCK_MM.widthMm + 2 * MARGIN_MM,
    heightMm: BLOCK_MM.heightMm + 2 * MARGIN_MM,
  };
  if (!isWithin(neededMm.widthMm, sheetMm.widthMm) || !isWithin(neededMm.heightMm, sheetMm.heightMm)) {
    throw new RangeError(
      `The scales need a sheet of at least ${describeSize(neededMm)}, not ${describeSize(sheetMm)}.`,
    );
  }
  const leftMm = (sheetMm.widthMm - BLOCK_MM.widthMm) / 2;
  const topMm = (sheetMm.heightMm + BLOCK_MM.heightMm) / 2;
  const scaleLeftMm = leftMm + BLOCK_MM.widthMm - LENGTH_MM;
  const noughtMm = {
    x: leftMm + LABEL_MM.widthMm + GAP_MM + REACH_MM,
    y: topMm - LABEL_MM.heightMm - GAP_MM - REACH_MM,
  };
  const wordsTopMm = noughtMm.y - REACH_MM - BETWEEN_MM;
  const wordsBottomMm = topMm - BLOCK_MM.heightMm;
  const behind: [x: Line, y: Line] = [
    { x1Mm: noughtMm.x, x2Mm: noughtMm.x, y1Mm: topMm, y2Mm: topMm - LENGTH_MM },
    { x1Mm: scaleLeftMm, x2Mm: scaleLeftMm + LENGTH_MM, y1Mm: noughtMm.y, y2Mm: noughtMm.y },
  ];
  const [xLine, yLine] = behind;
  return {
    sheetMm,
    duplex,
    strokeMm: 0.2,
    textPt: 7,
    front: {
      steps: [...stepsForX(noughtMm.x, topMm), ...stepsForY(noughtMm.y, scaleLeftMm)],
      texts: [
        { text: 'x', xMm: noughtMm.x - REACH_MM - GAP_MM, yMm: topMm - 4, align: 'right' },
        { text: 'y', xMm: scaleLeftMm + 2, yMm: noughtMm.y + REACH_MM + GAP_MM, align: 'centre' },
      ],
      wordsMm: {
        xMm: scaleLeftMm,
        yMm: wordsBottomMm,
        widthMm: LENGTH_MM,
        heightMm: wordsTopMm - wordsBottomMm,
      },
    },
    back: { lines: [toBack(xLine, { sheetMm, duplex }), toBack(yLine, { sheetMm, duplex })] },
  };
}

/** The same line as the back's own coordinates tell it. */
function toBack(
  { x1Mm, y1Mm, x2Mm, y2Mm }: Line,
  { sheetMm, duplex }: { sheetMm: SizeMm; duplex: Exclude<Duplex, 'none'> },
): Line {
  return turnOf(sheetMm, duplex) === 'sideways'
    ? { x1Mm: sheetMm.widthMm - x1Mm, y1Mm, x2Mm: sheetMm.widthMm - x2Mm, y2Mm }
    : { x1Mm, y1Mm: sheetMm.heightMm - y1Mm, x2Mm, y2Mm: sheetMm.heightMm - y2Mm };
}
