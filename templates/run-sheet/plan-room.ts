import type { PlannedItem, Practice } from '../../src/library/index.ts';
import { lineCount, textWidthEm, type Typeface } from '../../src/measure/index.ts';
import type { Catalogue } from '../../src/words/index.ts';

/** How closely the rows of a plan are set: 0 is usual, 2 the closest that is still read from a chair. */
export type Density = 0 | 1 | 2;

export interface RowText {
  readonly title: string;
  readonly isBreak: boolean;
  /** In the left column, bold: who, in which groups. */
  readonly who: string;
  /** Lines of their own below it: what to have at hand, what to do. */
  readonly do: readonly string[];
  readonly say: readonly string[];
  /** Steps with their clocks, set one after another. */
  readonly steps: readonly string[];
}

/** Sizes of type as in plan.css, and heights in millimetres of a page, measured on printed ones. */
const measures = [
  {
    titlePt: 15,
    textPt: 12,
    stepPt: 11.5,
    titleMm: 6.2,
    doLineMm: 5.5,
    sayLineMm: 6.1,
    stepLineMm: 5.6,
    clockMm: 15.2,
    paddingMm: 3.8,
  },
  {
    titlePt: 14,
    textPt: 10.8,
    stepPt: 10.8,
    titleMm: 5.7,
    doLineMm: 4.9,
    sayLineMm: 5.9,
    stepLineMm: 5.0,
    clockMm: 12.9,
    paddingMm: 2.4,
  },
  {
    titlePt: 13,
    textPt: 9.8,
    stepPt: 9.8,
    titleMm: 5.3,
    doLineMm: 4.4,
    sayLineMm: 5.8,
    stepLineMm: 4.6,
    clockMm: 10.4,
    paddingMm: 1.4,
  },
] as const;

const mmPerPt = 25.4 / 72;
/** Words to say are never smaller. */
const sayPt = 13.2;
/** What stands between two steps in a line: a margin, and a space. */
const stepGapMm = 4;
/** Head, labels and the last row, and some room for words that are broken earlier. */
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
  const lines = (text: string, { widthMm, pt, typeface }: Column) =>
    lineCount(text, { widthEm: widthMm / (pt * mmPerPt), typeface });
  const sum = (texts: readonly string[], column: Column) =>
    texts.reduce((total, text) => total + lines(text, column), 0);
  return rows.reduce((total, row) => {
    const ofDo = { widthMm: doWidthMm, pt: measure.textPt };
    const left =
      lines(row.title, { widthMm: doWidthMm, pt: measure.titlePt, typeface: 'bold' }) * measure.titleMm +
      (lines(row.who, { ...ofDo, typeface: 'bold' }) + sum(row.do, { ...ofDo, typeface: 'plain' })) *
        measure.doLineMm;
    const said = sum(row.say, { widthMm: sayWidthMm, pt: sayPt, typeface: 'reading' }) * measure.sayLineMm;
    const steps =
      stepLines(row.steps, { widthMm: sayWidthMm, pt: measure.stepPt, typeface: 'plain' }) *
      measure.stepLineMm;
    return (
      total +
      Math.max(measure.clockMm, left, said + steps) +
      measure.paddingMm +
      (row.isBreak ? breakMarginMm : 0)
    );
  }, framesMm[density]);
}

interface Column {
  readonly widthMm: number;
  readonly pt: number;
  readonly typeface: Typeface;
}

/** Steps stand whole in a line, one after another; only one that is longer than a line is broken. */
function stepLines(steps: readonly string[], { widthMm, pt, typeface }: Column): number {
  const sizeMm = pt * mmPerPt;
  let lines = 0;
  let leftMm = 0;
  for (const step of steps) {
    const stepMm = textWidthEm(step, typeface) * sizeMm + stepGapMm;
    if (stepMm > leftMm) {
      lines += Math.max(1, lineCount(step, { widthEm: (widthMm - stepGapMm) / sizeMm, typeface }));
      leftMm = widthMm;
    }
    leftMm -= stepMm + textWidthEm(' ', typeface) * sizeMm;
  }
  return lines;
}

/** What stands in the row of an item, as far as it takes room. */
export function rowText(
  { item, steps, minutes }: PlannedItem<Practice>,
  { who, materials, words }: { who: string; materials: string; words: Catalogue['workshopWords'] },
): RowText {
  const marks = [words.minutes(minutes), ...(item.drop === undefined ? [] : [words.cutMark(item.drop)])];
  return {
    title: [item.title, ...marks].join(' '),
    isBreak: item.type === 'break',
    who,
    do: [materials, ...item.do],
    say: item.say,
    steps: steps.map(({ step }) => `19:00 ${step.title}`),
  };
}
