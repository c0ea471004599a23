/** From across a room to across a table, in points. */
const sizesPt = [42, 38, 34, 30, 26, 23, 20, 17.5, 15] as const;
const mmPerPt = 25.4 / 72;
/** Lines are 1.2 as high as their letters are large, with a third of a line between items. */
const lineHeight = 1.2;
const spaceBetween = 0.55;
/** How wide a letter is on average, in sizes of the type. */
const letterWidth = 0.54;
/** Clocks stand in a column of their own, in sizes of the type. */
export const clockWidth = 3.4;

/** The largest type in which all titles stand on a page of that room, in points; the smallest where none fits. */
export function agendaSizePt(
  titles: readonly string[],
  { widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number },
): number {
  const smallest = sizesPt.at(-1) ?? 0;
  return (
    sizesPt.find((sizePt) => {
      const sizeMm = sizePt * mmPerPt;
      const letters = (widthMm / sizeMm - clockWidth) / letterWidth;
      const lines = titles.reduce((sum, title) => sum + Math.ceil(title.length / letters), 0);
      return (lines * lineHeight + titles.length * spaceBetween) * sizeMm <= heightMm;
    }) ?? smallest
  );
}
