import { foldOverGridOptions } from './fold-over.ts';
import type { FoldOverGrid } from './fold-over.ts';
import { divideSheet } from './grid.ts';
import type { GridOptions } from './grid.ts';
import type { SizeMm } from './sheet.ts';

/** One thing to do to a printed sheet that lies before us, its front up. */
export interface CuttingStep {
  action: 'fold' | 'cut';
  /** Whether to cut the whole sheet (once folded, both its layers), or each of the strips cut before. */
  through: 'sheet' | 'strips';
  /** How the cut or the fold runs. */
  line: 'vertical' | 'horizontal';
  /** The edge of the sheet to measure from: of vertical lines the left one, of horizontal ones the top one. */
  fromEdge: 'left' | 'top';
  distanceMm: number;
}

/** No one cuts off a narrower strip; the sheet's edge is the edge of the card. */
const NARROWEST_MM = 0.5;

/**
 * How to cut a sheet apart with straight cuts, as a guillotine would: first, all the way across, the cuts of the
 * direction that has fewer of them (where they are equal, the shorter ones), then the cuts through the strips. In
 * each direction the cut furthest from the edge it is measured from comes first, so that this edge is still there
 * to measure the next one from. A fold-over sheet is folded first; the half with the backs goes behind.
 *
 * Throws a RangeError if a size or a count is not positive, or if the trims do not fit on the sheet.
 */
export function cuttingOrder(grid: GridOptions | (FoldOverGrid & { trimMm: SizeMm })): CuttingStep[] {
  const fold = 'fold' in grid ? grid.fold : undefined;
  const { sheetMm, fillsSheet, columnCutsMm, rowCutsMm } = divideSheet(
    'fold' in grid ? foldOverGridOptions(grid) : grid,
  );
  const { widthMm, heightMm } = sheetMm;
  const fromTopMm = rowCutsMm.map((yMm) => heightMm - yMm).reverse();

  const cutsOf = (line: CuttingStep['line']): number[] => {
    const [cutsMm, lengthMm] = line === 'vertical' ? [columnCutsMm, widthMm] : [fromTopMm, heightMm];
    const inner = fillsSheet ? cutsMm.slice(1, -1) : cutsMm;
    const reachMm = fold === line ? lengthMm / 2 : lengthMm;
    return inner
      .filter((cutMm) => cutMm >= NARROWEST_MM && cutMm <= reachMm - NARROWEST_MM)
      .sort((a, b) => b - a);
  };
  const vertical = cutsOf('vertical');
  const horizontal = cutsOf('horizontal');
  const isVerticalFirst =
    vertical.length === horizontal.length ? heightMm < widthMm : vertical.length < horizontal.length;
  const upright = vertical.map((distanceMm) => stepAt({ action: 'cut', line: 'vertical', distanceMm }));
  const level = horizontal.map((distanceMm) => stepAt({ action: 'cut', line: 'horizontal', distanceMm }));
  const [first, second] = isVerticalFirst ? [upright, level] : [level, upright];
  const through = first.length > 0 ? 'strips' : 'sheet';
  return [
    ...(fold === undefined ? [] : [foldStep(fold, sheetMm)]),
    ...first,
    ...second.map((step) => ({ ...step, through }) as const),
  ];
}

function foldStep(line: FoldOverGrid['fold'], { widthMm, heightMm }: SizeMm): CuttingStep {
  return stepAt({ action: 'fold', line, distanceMm: (line === 'vertical' ? widthMm : heightMm) / 2 });
}

function stepAt(step: Pick<CuttingStep, 'action' | 'line' | 'distanceMm'>): CuttingStep {
  return { ...step, through: 'sheet', fromEdge: step.line === 'vertical' ? 'left' : 'top' };
}
