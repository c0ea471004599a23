/** What was measured, and what follows from it; no process is started here. */

export type TaskName = '184 pages' | '736 pages' | '60 documents';
export const taskNames: readonly TaskName[] = ['184 pages', '736 pages', '60 documents'];

/** The program that the aims are measured against. */
export const yardstick = 'pagedjs-cli';

export interface Figure {
  readonly task: TaskName;
  readonly program: string;
  readonly seconds: number;
  readonly pages: number;
  readonly peakMiB: number | undefined;
  readonly words: number;
  readonly wordsLost: number;
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

/** One figure for several runs: the median time, and the most memory and the most loss of any. */
export function summarise(runs: readonly Figure[]): Figure {
  const [first] = runs;
  if (first === undefined) throw new RangeError('a figure needs a run');
  const peaks = runs.map(({ peakMiB }) => peakMiB).filter((peakMiB) => peakMiB !== undefined);
  return {
    ...first,
    seconds: median(runs.map(({ seconds }) => seconds)),
    peakMiB: peaks.length === 0 ? undefined : Math.max(...peaks),
    wordsLost: Math.max(...runs.map(({ wordsLost }) => wordsLost)),
  };
}

export function msPerPage({ seconds, pages }: Pick<Figure, 'seconds' | 'pages'>): number {
  return (seconds * 1000) / pages;
}

export function figureOf(figures: readonly Figure[], program: string, task: TaskName): Figure | undefined {
  return figures.find((figure) => figure.program === program && figure.task === task);
}

/** How many times as long as the yardstick took for the same; undefined where that was not measured. */
export function timeRatio(figure: Figure, figures: readonly Figure[]): number | undefined {
  const other = figureOf(figures, yardstick, figure.task);
  return other === undefined ? undefined : figure.seconds / other.seconds;
}

export interface Aim {
  readonly text: string;
  readonly most: number;
  /** Undefined where what it takes was not measured. */
  readonly measured: number | undefined;
}

/** What the press is to reach. */
export function aimsOf(figures: readonly Figure[]): Aim[] {
  const ours = (task: TaskName) => figureOf(figures, 'ours', task);
  const ratio = (task: TaskName) => {
    const figure = ours(task);
    return figure === undefined ? undefined : timeRatio(figure, figures);
  };
  const memoryRatio = (task: TaskName) =>
    quotient(ours(task)?.peakMiB, figureOf(figures, yardstick, task)?.peakMiB);
  const pageMs = (task: TaskName) => {
    const figure = ours(task);
    return figure === undefined ? undefined : msPerPage(figure);
  };
  return [
    { text: `184 pages: time against ${yardstick}`, most: 0.5, measured: ratio('184 pages') },
    { text: `736 pages: time against ${yardstick}`, most: 0.33, measured: ratio('736 pages') },
    {
      text: 'time a page, at 736 pages against 184',
      most: 1.2,
      measured: quotient(pageMs('736 pages'), pageMs('184 pages')),
    },
    { text: `60 documents: time against ${yardstick}`, most: 0.125, measured: ratio('60 documents') },
    ...taskNames.map((task): Aim => ({
      text: `${task}: memory against ${yardstick}`,
      most: 1,
      measured: memoryRatio(task),
    })),
  ];
}

function quotient(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}
