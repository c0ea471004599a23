/** Figures as text. */
import { aimsOf, figureOf, msPerPage, ratiosOf, yardstick, type Figure } from './figures.ts';
import { absent, bulleted, layOut, type Row, type TableOptions } from './lay-out.ts';
import { allTasks } from './tasks.ts';

const figureHead: Row = [
  'task',
  'program',
  'pages',
  'seconds',
  'CPU s',
  'peak MiB',
  'ms a page',
  '× time',
  '× CPU',
  '× memory',
  'words lost',
];

/** `×` is how many times as much as the yardstick. */
export function figureTable(figures: readonly Figure[], options: TableOptions): string {
  const inOrder = allTasks.flatMap(({ name }) => figures.filter((figure) => figure.task === name));
  const rows = inOrder.map((figure): Row => {
    const { time, cpu, memory } = ratiosOf(figure, figures);
    return [
      figure.task,
      figure.program,
      figure.pages === undefined ? absent : String(figure.pages),
      figure.seconds.toFixed(1),
      toldOr(figure.cpuSeconds, 1),
      toldOr(figure.peakMiB, 0),
      msPerPage(figure)?.toFixed(0) ?? absent,
      time?.toFixed(2) ?? absent,
      cpu?.toFixed(2) ?? absent,
      memory?.toFixed(2) ?? absent,
      figure.text === undefined ? absent : `${figure.text.lost} of ${figure.text.words}`,
    ];
  });
  const notes = [
    `×: against ${yardstick} in the same run; whole commands against the 184 pages of our own texts.`,
    ...inOrder.flatMap(({ task, program, note }) =>
      note === undefined ? [] : [`${program}, ${task}: ${note}.`],
    ),
    ...lengthNotes(figures),
  ];
  return [layOut(figureHead, rows, options), '', ...bulleted(notes, options)].join('\n');
}

/** What the platform does not tell of processes is said in so many words. */
export function toldOr(value: number | undefined, digits: number): string {
  return value?.toFixed(digits) ?? 'not told';
}

/** A book is as long as it says, or the table says that it is not. */
const lengthTolerance = 0.05;

/** Books that the yardstick lays out longer or shorter than they are called. */
export function lengthNotes(figures: readonly Figure[]): string[] {
  return allTasks.flatMap((task) => {
    if (task.kind !== 'book') return [];
    const pages = figureOf(figures, yardstick, task.name)?.pages;
    if (pages === undefined || Math.abs(pages / task.pages - 1) <= lengthTolerance) return [];
    return [
      `${task.name}: ${yardstick} makes ${pages} pages of it, more than ${lengthTolerance * 100} % from ${task.pages}.`,
    ];
  });
}

export function aimTable(figures: readonly Figure[], options: TableOptions): string {
  const rows = aimsOf(figures).map(({ text, most, measured }): Row => [
    text,
    `≤ ${most}`,
    measured?.toFixed(2) ?? absent,
    measured === undefined ? 'not measured' : measured <= most ? 'met' : 'not met',
  ]);
  return rows.length === 0 ? '' : layOut(['aim', 'at most', 'measured', ''], rows, options);
}
