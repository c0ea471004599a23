import type { PlannedItem, Practice } from '../../src/library/index.ts';
import type { Catalogue } from '../../src/words/index.ts';

/** How closely the rows of a plan are set: 0 is usual, 2 the closest that is still read from a chair. */
export type Density = 0 | 1 | 2;

export interface RowText {
  readonly title: string;
  readonly isBreak: boolean;
  /** Lines of their own in the left column: facts, what to have at hand, what to do. */
  readonly do: readonly string[];
  readonly say: readonly string[];
  /** Steps with their clocks, set one after another. */
  readonly steps: readonly string[];
}

/** Heights and letters to a line, in millimetres of a page, measured on printed ones. */
const measures = [
  {
    titleMm: 6.2,
    doLineMm: 5.5,
    sayLineMm: 6.1,
    stepLineMm: 5.6,
    clockMm: 15.2,
    paddingMm: 3.8,
    letterMm: 2.15,
  },
  {
    titleMm: 5.7,
    doLineMm: 4.9,
    sayLineMm: 5.9,
    stepLineMm: 5.0,
    clockMm: 12.9,
    paddingMm: 2.4,
    letterMm: 1.95,
  },
  {
    titleMm: 5.3,
    doLineMm: 4.4,
    sayLineMm: 5.8,
    stepLineMm: 4.6,
    clockMm: 10.4,
    paddingMm: 1.4,
    letterMm: 1.8,
  },
] as const;

/** Titles are bold, and larger than what stands below them. */
const titleWidth = 1.2;
/** Letters of words to say are never smaller. */
const sayLetterMm = 2.4;
/** Head, labels and the last row, and some room for lines that break earlier than was guessed. */
const framesMm: Readonly<Record<Density, number>> = { 0: 42, 1: 39, 2: 36 };
/** The frame around a break stands off the rows beside it. */
const breakMarginMm = 2;

export interface PlanRoom {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The widest setting in which a plan most likely stands on one page; the closest where it takes more. */
export function planDensity(rows: readonly RowText[], room: PlanRoom): Density {
  const fits = ([0, 1, 2] as const).find((density) => heightMm(rows, { room, density }) <= room.heightMm);
  return fits ?? 2;
}

function heightMm(rows: readonly RowText[], { room, density }: { room: PlanRoom; density: Density }): number {
  const measure = measures[density];
  const doWidthMm = room.widthMm * 0.39;
  const sayWidthMm = room.widthMm * 0.61 - 61;
  const lines = (text: string, widthMm: number, letterMm: number) =>
    Math.max(1, Math.ceil((text.length * letterMm) / widthMm));
  const sum = (texts: readonly string[], each: (text: string) => number) =>
    texts.reduce((total, text) => total + each(text), 0);
  return rows.reduce((total, row) => {
    const titleLines = lines(row.title, doWidthMm, measure.letterMm * titleWidth);
    const left =
      titleLines * measure.titleMm +
      sum(row.do, (text) => lines(text, doWidthMm, measure.letterMm)) * measure.doLineMm;
    const said = sum(row.say, (text) => lines(text, sayWidthMm, sayLetterMm)) * measure.sayLineMm;
    const stepsWidthMm = sum(row.steps, (text) => (text.length + 3) * measure.letterMm);
    // Steps stand whole in a line, so that lines are seldom full.
    const steps = Math.ceil((stepsWidthMm * 1.15) / sayWidthMm) * measure.stepLineMm;
    return (
      total +
      Math.max(measure.clockMm, left, said + steps) +
      measure.paddingMm +
      (row.isBreak ? breakMarginMm : 0)
    );
  }, framesMm[density]);
}

/** What stands in the row of an item, as far as it takes room. */
export function rowText(
  { item, steps, minutes }: PlannedItem<Practice>,
  { lines, words }: { lines: readonly string[]; words: Catalogue['workshopWords'] },
): RowText {
  const marks = [words.minutes(minutes), ...(item.drop === undefined ? [] : [words.cutMark(item.drop)])];
  return {
    title: [item.title, ...marks].join(' '),
    isBreak: item.type === 'break',
    do: [...lines.filter((line) => line !== ''), ...item.do],
    say: item.say,
    steps: steps.map(({ step }) => `19:00 ${step.title}`),
  };
}
