/** Rows as columns: for a terminal, or for the docs as Markdown. */

export type Row = readonly string[];

export interface TableOptions {
  readonly markdown: boolean;
}

/** Absent values are a dash, never a nought. */
export const absent = '–';

/** A number, a limit, a share, or nothing. */
const numeric = /^((≤ )?[\d.]+( %)?|\d+ of \d+|–|not told)$/;

export function bulleted(lines: readonly string[], { markdown }: TableOptions): string[] {
  return markdown ? lines.map((line) => `- ${line}`) : [...lines];
}

/** Columns as wide as their widest cell; in a terminal, numbers stand to the right. */
export function layOut(head: Row, rows: readonly Row[], { markdown }: TableOptions): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const isNumeric = head.map((_, column) => rows.every((row) => numeric.test(row[column] ?? '')));
  const cells = (row: Row) =>
    widths.map((width, column) => {
      const cell = row[column] ?? '';
      return isNumeric[column] === true ? cell.padStart(width) : cell.padEnd(width);
    });
  if (!markdown) return all.map((row) => cells(row).join('  ').trimEnd()).join('\n');
  const rule = widths.map((width, column) =>
    isNumeric[column] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const lines = [cells(head), rule, ...rows.map(cells)];
  return lines.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
