/** How thin the lines of a page are, by the instructions that draw them. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mmOf } from '../../../src/press/pdf/millimetres.ts';
import { openPdf } from '../../../src/press/pdf/read.ts';

type Matrix = readonly number[];

const scaleOf = ([a = 1, b = 0, c = 0, d = 1]: Matrix) => Math.sqrt(Math.abs(a * d - b * c));

function times([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, inner: Matrix): Matrix {
  const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, jf = 0] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * jf + e,
    b * ie + d * jf + f,
  ];
}

const strokes: readonly number[] = [OPS.stroke, OPS.closeStroke];
const fills: readonly number[] = [OPS.fill, OPS.eoFill];
const both: readonly number[] = [
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];

/** The width in millimetres of every stroke of a PDF, and the lesser side of everything filled, page by page. */
export async function lineWidthsMm(pdf: Uint8Array): Promise<number[][]> {
  const document = await openPdf(pdf);
  try {
    const pages: number[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      pages.push(widthsOf(fnArray, argsArray as unknown[]));
      page.cleanup();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

function widthsOf(operators: readonly number[], operands: readonly unknown[]): number[] {
  const widths: number[] = [];
  let state: { matrix: Matrix; lineWidth: number } = { matrix: [1, 0, 0, 1, 0, 0], lineWidth: 1 };
  const saved: (typeof state)[] = [];
  for (const [index, operator] of operators.entries()) {
    const args = operands[index] as unknown[] | null;
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(state);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    if (operator === OPS.transform) state = { ...state, matrix: times(state.matrix, args as number[]) };
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(args?.[0])) {
      state = { ...state, matrix: times(state.matrix, args[0] as number[]) };
    }
    if (operator === OPS.setLineWidth) state = { ...state, lineWidth: Number(args?.[0]) };
    if (operator === OPS.setGState) {
      const [settings] = args as [settings: [key: string, value: unknown][]];
      const width = settings.find(([key]) => key === 'LW');
      if (width !== undefined) state = { ...state, lineWidth: Number(width[1]) };
    }
    if (operator !== OPS.constructPath || args === null) continue;
    const [painting, , bounds] = args as [number, unknown, ArrayLike<number> | null];
    const scale = scaleOf(state.matrix);
    if (strokes.includes(painting) || both.includes(painting)) widths.push(mmOf(state.lineWidth * scale));
    if (fills.includes(painting) && bounds !== null) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
      widths.push(mmOf(Math.min(Math.abs(x1 - x0), Math.abs(y1 - y0)) * scale));
    }
  }
  return widths;
}
