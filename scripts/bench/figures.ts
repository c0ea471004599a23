/** What was measured, and what follows from it; no process is started here. */
import { allTasks, bookNames, comparedTask, type TaskName } from './tasks.ts';

/** The program that the aims are measured against. */
export const yardstick = 'pagedjs-cli';

export interface Figure {
  readonly task: TaskName;
  readonly program: string;
  readonly seconds: number;
  /** Of all processors, for the program and all that it started; undefined where it cannot be told. */
  readonly cpuSeconds: number | undefined;
  readonly peakMiB: number | undefined;
  /** Those of the PDF that was written; undefined where there is more than one make of it. */
  readonly pages: number | undefined;
  readonly text: { readonly words: number; readonly lost: number } | undefined;
  /** What a reader of the figure must know: that it is scaled up. */
  readonly note: string | undefined;
}

/** A program that could not be had, or failed at a task. */
export interface Absence {
  readonly program: string;
  readonly task: TaskName | undefined;
  readonly reason: string;
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('the median of nothing');
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (lower + upper) / 2;
}

/** One figure for several runs: the median of the times, and the most memory and the most loss of any. */
export function summarise(runs: readonly Figure[]): Figure {
  const [first] = runs;
  if (first === undefined) throw new RangeError('a figure needs a run');
  const cpu = known(runs.map(({ cpuSeconds }) => cpuSeconds));
  const texts = known(runs.map(({ text }) => text));
  return {
    ...first,
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpuSeconds: cpu.length === 0 ? undefined : median(cpu),
    peakMiB: greatest(runs.map(({ peakMiB }) => peakMiB)),
    text: texts.toSorted((a, b) => b.lost - a.lost)[0],
  };
}

/** The greatest of those that are known; undefined where none is. */
export function greatest(values: readonly (number | undefined)[]): number | undefined {
  const numbers = known(values);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

/** Undefined as soon as one of them is not known. */
export function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
}

function known<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

export function msPerPage({ seconds, pages }: Pick<Figure, 'seconds' | 'pages'>): number | undefined {
  return pages === undefined ? undefined : (seconds * 1000) / pages;
}

export function figureOf(figures: readonly Figure[], program: string, task: TaskName): Figure | undefined {
  return figures.find((figure) => figure.program === program && figure.task === task);
}

/** How many times as much as the yardstick of the same run; undefined where one of the two was not measured. */
export interface Ratios {
  readonly time: number | undefined;
  readonly cpu: number | undefined;
  readonly memory: number | undefined;
}

export function ratiosOf(figure: Figure, figures: readonly Figure[]): Ratios {
  const other = figureOf(figures, yardstick, comparedTask(figure.task));
  return {
    time: quotient(figure.seconds, other?.seconds),
    cpu: quotient(figure.cpuSeconds, other?.cpuSeconds),
    memory: quotient(figure.peakMiB, other?.peakMiB),
  };
}

export interface Aim {
  readonly text: string;
  readonly most: number;
  /** Undefined where what it takes was not measured. */
  readonly measured: number | undefined;
}

/** What the press is to reach, of the tasks that any program did. */
export function aimsOf(figures: readonly Figure[]): Aim[] {
  const done = new Set(figures.map(({ task }) => task));
  const ours = (task: TaskName) => figureOf(figures, 'ours', task);
  const against = (task: TaskName, what: 'time' | 'memory', most: number): Aim[] => {
    const figure = ours(task);
    const measured = figure === undefined ? undefined : ratiosOf(figure, figures)[what];
    return done.has(task) ? [{ text: `${task}: ${what} against ${yardstick}`, most, measured }] : [];
  };
  const pageMs = (task: TaskName) => {
    const figure = ours(task);
    return figure === undefined ? undefined : msPerPage(figure);
  };
  return [
    ...bookNames.flatMap((book): Aim[] => {
      const short: TaskName = `${book}, 184 pages`;
      const long: TaskName = `${book}, 736 pages`;
      const growth: Aim = {
        text: `${book}: time a page, at 736 pages against 184`,
        most: 1.2,
        measured: quotient(pageMs(long), pageMs(short)),
      };
      return [
        ...against(short, 'time', 0.5),
        ...against(long, 'time', 0.33),
        ...(done.has(short) && done.has(long) ? [growth] : []),
      ];
    }),
    ...against('60 documents', 'time', 0.125),
    ...allTasks.flatMap((task) => (task.kind === 'command' ? [] : against(task.name, 'memory', 1))),
  ];
}

function quotient(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}
