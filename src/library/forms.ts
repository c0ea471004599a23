import {
  isCount,
  mostGridColumns,
  mostGridLines,
  mostGridRows,
  mostSlips,
  namesIn,
} from '../markdown/forms.ts';
import type { OutlineDirective } from '../markdown/outline-blocks.ts';
import { diagnostics, type Place, type Diagnostic } from '../diagnostics/index.ts';

/** What is wrong with a table to fill in. */
export function checkGrid({ attributes }: OutlineDirective, at: Place): Diagnostic[] {
  const { columns = '', widths, rows, lines } = attributes;
  const names = namesIn(columns);
  const found: Diagnostic[] = [];
  if (names.length === 0) found.push(diagnostics.gridWithoutColumns(at));
  if (names.length > mostGridColumns) {
    found.push(diagnostics.gridTooManyColumns(at, { count: names.length, most: mostGridColumns }));
  }
  if (widths !== undefined && !areShares(widths, names.length)) {
    found.push(diagnostics.gridWidthsWrong(at, { value: widths, columns: names.length }));
  }
  if (rows !== undefined) found.push(...checkRows(rows, { at, columns, names }));
  if (lines !== undefined && !isCount(lines, mostGridLines)) {
    found.push(diagnostics.gridLinesNotANumber(at, { value: lines, most: mostGridLines }));
  }
  return found;
}

function areShares(widths: string, columns: number): boolean {
  const shares = namesIn(widths);
  return (
    shares.length === columns && shares.every((share) => /^\d{1,3}(\.\d+)?$/.test(share) && Number(share) > 0)
  );
}

function checkRows(
  rows: string,
  { at, columns, names }: { at: Place; columns: string; names: readonly string[] },
): Diagnostic[] {
  const rowNames = namesIn(rows);
  const hasNames = rowNames.length > 1 || /\p{L}/u.test(rows);
  if (!hasNames) {
    return isCount(rows, mostGridRows)
      ? []
      : [diagnostics.gridRowsWrong(at, { value: rows, most: mostGridRows })];
  }
  if (rowNames.length > mostGridRows) {
    return [diagnostics.gridRowsWrong(at, { value: String(rowNames.length), most: mostGridRows })];
  }
  return names.length === 1 ? [diagnostics.gridWithoutRoom(at, { columns })] : [];
}

/** What is wrong with slips to tear off. */
export function checkSlips({ attributes }: OutlineDirective, at: Place): Diagnostic[] {
  const { count } = attributes;
  if (count === undefined || isCount(count, mostSlips)) return [];
  return [diagnostics.slipsCountNotANumber(at, { value: count, most: mostSlips })];
}
