import { lineCount, type Typeface } from '../../src/measure/index.ts';

/** From across a room to across a table, in points. */
const sizesPt = [42, 38, 34, 30, 26, 23, 20, 17.5, 15] as const;
const mmPerPt = 25.4 / 72;
/** Lines are 1.2 as high as their type, with half a line between items. */
const lineHeight = 1.2;
const spaceBetween = 0.55;
/** Clocks stand in a column of their own, in sizes of the type. */
export const clockWidth = 3.4;

export interface AgendaTitle {
  readonly title: string;
  readonly typeface: Typeface;
}

/** The largest type in which all titles stand on a page of that room, in points; the smallest where none fits. */
export function agendaSizePt(
  titles: readonly AgendaTitle[],
  { widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number },
): number {
  const smallest = sizesPt.at(-1) ?? 0;
  return (
    sizesPt.find((sizePt) => {
      const sizeMm = sizePt * mmPerPt;
      const widthEm = widthMm / sizeMm - clockWidth;
      const lines = titles.reduce(
        (sum, { title, typeface }) => sum + lineCount(title, { widthEm, typeface }),
        0,
      );
      return (lines * lineHeight + titles.length * spaceBetween) * sizeMm <= heightMm;
    }) ?? smallest
  );
}
