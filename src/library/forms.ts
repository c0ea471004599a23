import {
  isCount,
  mostGridColumns,
  mostGridLines,
  mostGridRows,
  mostSlips,
  namesIn,
} from '../markdown/forms.ts';
import type { OutlineDirective } from '../markdown/outline-blocks.ts';
import { problems, type Place, type Problem } from '../problems/index.ts';

/** What is wrong with a table to fill in. */
export function checkGrid({ attributes }: OutlineDirective, at: Place): Problem[] {
  const { columns = '', widths, rows, lines } = attributes;
  const names = namesIn(columns);
  const found: Problem[] = [];
  if (names.length === 0) found.push(problems.gridWithoutColumns(at));
  if (names.length > mostGridColumns) {
    found.push(problems.gridTooManyColumns(at, { count: names.length, most: mostGridColumns }));
  }
  if (widths !== undefined && !areShares(widths, names.length)) {
    found.push(problems.gridWidthsWrong(at, { value: widths, columns: names.length }));
  }
  if (rows !== undefined) found.push(...checkRows(rows, { at, columns, names }));
  if (lines !== undefined && !isCount(lines, mostGridLines)) {
    found.push(problems.gridLinesNotANumber(at, { value: lines, most: mostGridLines }));
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
): Problem[] {
  const rowNames = namesIn(rows);
  const hasNames = rowNames.length > 1 || /\p{L}/u.test(rows);
  if (!hasNames) {
    return isCount(rows, mostGridRows)
      ? []
      : [problems.gridRowsWrong(at, { value: rows, most: mostGridRows })];
  }
  if (rowNames.length > mostGridRows) {
    return [problems.gridRowsWrong(at, { value: String(rowNames.length), most: mostGridRows })];
  }
  return names.length === 1 ? [problems.gridWithoutRoom(at, { columns })] : [];
}

/** What is wrong with slips to tear off. */
export function checkSlips({ attributes }: OutlineDirective, at: Place): Problem[] {
  const { count } = attributes;
  if (count === undefined || isCount(count, mostSlips)) return [];
  return [problems.slipsCountNotANumber(at, { value: count, most: mostSlips })];
}
