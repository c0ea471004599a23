/** Tables to fill in and slips to tear off: what their attributes say, and their elements. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { hasClass } from './html.ts';

export const mostGridColumns = 8;
export const mostGridRows = 40;
export const mostGridLines = 12;
export const mostSlips = 12;
const usualRows = 6;
const usualSlips = 8;

export interface GridColumn {
  readonly name: string;
  /** What goes into it, below its name: “Test: what we try”. */
  readonly hint: string | undefined;
  /** How wide it is, as a share of the whole. */
  readonly share: number;
}

export interface GridShape {
  readonly columns: readonly GridColumn[];
  /** How many empty rows, or the names of rows, which stand in the first column. */
  readonly rows: number | readonly string[];
  /** How many lines of handwriting a row holds. */
  readonly lines: number;
}

/** “Who, What, When” → its three names. */
export function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export function isCount(value: string, most: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= most;
}

/** Checked attributes as a shape; what raw HTML gives wrongly is left out or cut short. */
export function gridShape({ columns, widths, rows, lines }: Readonly<Record<string, unknown>>): GridShape {
  const names = namesIn(textOf(columns)).slice(0, mostGridColumns);
  const shares = namesIn(textOf(widths)).map(Number);
  const areShares = shares.length === names.length && shares.every((share) => share > 0);
  const whole = areShares ? shares.reduce((sum, share) => sum + share, 0) : Math.max(1, names.length);
  const asked = textOf(rows);
  return {
    columns: (names.length === 0 ? [''] : names).map((words, index) => {
      const [name = '', ...hint] = words.split(': ');
      return {
        name,
        hint: hint.length === 0 ? undefined : hint.join(': '),
        share: (areShares ? (shares[index] ?? 1) : 1) / whole,
      };
    }),
    rows: /[^\d\s]/.test(asked)
      ? namesIn(asked).slice(0, mostGridRows)
      : Math.min(Number(asked) || usualRows, mostGridRows),
    lines: Math.min(Number(lines) || 1, mostGridLines),
  };
}

/** The table of a :::grid; of rows that are all alike at most so many. */
export function gridTable({ columns, rows, lines }: GridShape, { mostRows }: { mostRows: number }): Element {
  const names = typeof rows === 'number' ? undefined : rows;
  const count = typeof rows === 'number' ? Math.min(rows, mostRows) : rows.length;
  const shareOf = (column: number) => `--share:${columns[column]?.share.toFixed(4) ?? '1'}`;
  const row = (index: number) =>
    h('tr', { className: ['grid-row'] }, [
      ...columns.map((_, column) =>
        names !== undefined && column === 0
          ? h('th', { scope: 'row', style: shareOf(column) }, names[index] ?? '')
          : h('td', { style: shareOf(column) }),
      ),
    ]);
  return h('table', { className: ['grid-table'], style: `--grid-lines:${lines}` }, [
    h(
      'colgroup',
      columns.map(({ share }) => h('col', { style: `width:${(share * 100).toFixed(2)}%` })),
    ),
    h('thead', [
      h(
        'tr',
        columns.map(({ name, hint }, column) =>
          h('th', { scope: 'col', style: shareOf(column) }, [
            name,
            ...(hint === undefined ? [] : [' ', h('span', { className: ['grid-hint'] }, hint)]),
          ]),
        ),
      ),
    ]),
    h(
      'tbody',
      Array.from({ length: count }, (_, index) => row(index)),
    ),
  ]);
}

/** How many slips there are. */
export function slipsCount(count: unknown): number {
  const asked = Number(count ?? usualSlips);
  return Number.isInteger(asked) ? Math.min(mostSlips, Math.max(1, asked)) : usualSlips;
}

/** Puts the content of a :::slips block on each of its slips, below its title. */
export function repeatSlips(block: Element, count: number): void {
  const titles = block.children.filter((child) => hasClass(child, 'slips-title'));
  const content = block.children.filter((child) => !hasClass(child, 'slips-title'));
  block.children = [
    ...titles,
    h(
      'div',
      { className: ['slips-row'] },
      Array.from({ length: count }, () =>
        h('div', { className: ['slip'] }, [
          h('div', { className: ['slip-words'] }, structuredClone<ElementContent[]>(content)),
        ]),
      ),
    ),
  ];
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
