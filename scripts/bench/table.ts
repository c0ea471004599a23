/** Figures as text: for a terminal in columns, for the docs as Markdown. */
import { aimsOf, msPerPage, timeRatio, taskNames, type Figure } from './figures.ts';

/** A number, a limit, a share, or nothing. */
const numeric = /^((≤ )?[\d.]+|\d+ of \d+|–)$/;

type Row = readonly string[];

/** Absent values are a dash, never a nought. */
const absent = '–';

const figureHead: Row = [
  'task',
  'program',
  'seconds',
  'pages',
  'ms a page',
  'peak MiB',
  '× pagedjs-cli',
  'words lost',
];

export function figureTable(figures: readonly Figure[], options: { markdown: boolean }): string {
  const inOrder = taskNames.flatMap((task) => figures.filter((figure) => figure.task === task));
  const rows = inOrder.map((figure): Row => {
    const ratio = timeRatio(figure, figures);
    return [
      figure.task,
      figure.program,
      figure.seconds.toFixed(1),
      String(figure.pages),
      msPerPage(figure).toFixed(0),
      figure.peakMiB?.toFixed(0) ?? absent,
      ratio?.toFixed(2) ?? absent,
      `${figure.wordsLost} of ${figure.words}`,
    ];
  });
  const notes = inOrder.flatMap(({ task, program, note }) =>
    note === undefined ? [] : [`${program}, ${task}: ${note}.`],
  );
  return [
    layOut(figureHead, rows, options),
    ...(notes.length === 0 ? [] : ['', ...bulleted(notes, options)]),
  ].join('\n');
}

export function aimTable(figures: readonly Figure[], options: { markdown: boolean }): string {
  const rows = aimsOf(figures).map(({ text, most, measured }): Row => [
    text,
    `≤ ${most}`,
    measured?.toFixed(2) ?? absent,
    measured === undefined ? 'not measured' : measured <= most ? 'met' : 'not met',
  ]);
  return layOut(['aim', 'at most', 'measured', ''], rows, options);
}

export function bulleted(lines: readonly string[], { markdown }: { markdown: boolean }): string[] {
  return markdown ? lines.map((line) => `- ${line}`) : [...lines];
}

/** Columns as wide as their widest cell; in a terminal, numbers stand to the right. */
function layOut(head: Row, rows: readonly Row[], { markdown }: { markdown: boolean }): string {
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
