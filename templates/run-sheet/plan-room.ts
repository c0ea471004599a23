import type { PlannedItem, Practice } from '../../src/library/index.ts';
import { lineCount, textWidthEm, type Typeface } from '../../src/measure/index.ts';
import type { Catalogue } from '../../src/words/index.ts';

/** How closely the rows of a plan are set: 0 is usual, 2 the closest that is still read from a chair. */
export type Density = 0 | 1 | 2;

export interface RowText {
  readonly title: string;
  readonly isBreak: boolean;
  /** Lines of their own in the left column: who does it in which groups, what to have at hand, what to do. */
  readonly who: string;
  readonly materials: string;
  readonly do: readonly string[];
  readonly say: readonly string[];
  /** Steps with their clocks, set one after another. */
  readonly steps: readonly string[];
}

/** What stands above and below the rows. */
export interface FrameText {
  readonly title: string;
  readonly facts: string;
  /** What to leave out if it is late. */
  readonly cuts: string;
}

export interface PlanRoom {
  readonly widthMm: number;
  readonly heightMm: number;
}

const mmPerPt = 25.4 / 72;

/** Type as plan.css and run-sheet.css set it: its size in points, and how high its lines are in sizes of it. */
interface Type {
  readonly pt: number;
  readonly lineHeight: number;
  readonly typeface: Typeface;
}

interface Measures {
  readonly title: Type;
  readonly who: Type;
  readonly materials: Type;
  readonly text: Type;
  readonly steps: Type;
  /** The clock with the minutes left below it. */
  readonly clockMm: number;
  /** Above and below a row, with the line under it. */
  readonly paddingMm: number;
}

const said: Type = { pt: 13.2, lineHeight: 1.3, typeface: 'reading' };
const running = { lineHeight: 1.28, typeface: 'plain' } as const;
const small: Type = { pt: 12, ...running };

function measuresOf(titlePt: number, body: { text: Type; others: Type; steps: Type }) {
  return {
    title: { pt: titlePt, lineHeight: 1.15, typeface: 'bold' },
    who: { ...body.others, typeface: 'bold' },
    materials: body.others,
    text: body.text,
    steps: body.steps,
  } as const;
}

function alike(type: Type) {
  return { text: type, others: type, steps: type };
}

const measures: Readonly<Record<Density, Measures>> = {
  0: {
    ...measuresOf(15, {
      text: small,
      others: { pt: 11.5, ...running },
      steps: { pt: 11.5, lineHeight: 1.35, typeface: 'plain' },
    }),
    clockMm: 15.1,
    paddingMm: 3.6,
  },
  1: {
    ...measuresOf(14, alike({ pt: 10.8, lineHeight: 1.25, typeface: 'plain' })),
    clockMm: 13.7,
    paddingMm: 2.4,
  },
  2: {
    ...measuresOf(13, alike({ pt: 9.8, lineHeight: 1.22, typeface: 'plain' })),
    clockMm: 11.4,
    paddingMm: 1.4,
  },
};

/** Above what is to be done, the author’s words stand a little apart. */
const textGapMm = 0.6;
/** What stands between two steps in a line, beside a space. */
const stepGapMm = 4;
/** The frame around a break stands off the rows beside it, and is thicker than their line. */
const breakMm = 2.6;
/** The columns beside the two with words, and the gaps between all four. */
const clockColumnMm = 29;
const realColumnMm = 20;
const gapMm = 4;
/** Beside the title stand the date and the hours. */
const dateAndHoursMm = 116;
/** The lines of head and labels, and the room around them. */
const headMm = 10;
/** Layouts differ by a little of what was measured. */
const spareMm = 3;

/** The widest setting in which a plan stands on one page; the closest where it takes more. */
export function planDensity(
  rows: readonly RowText[],
  options: { room: PlanRoom; frame: FrameText },
): Density {
  const fits = ([0, 1, 2] as const).find(
    (density) => planHeightMm(rows, { ...options, density }) + spareMm <= options.room.heightMm,
  );
  return fits ?? 2;
}

/** How high a plan stands on its page. */
export function planHeightMm(
  rows: readonly RowText[],
  { room, frame, density }: { room: PlanRoom; frame: FrameText; density: Density },
): number {
  const { title, who, materials, text, steps, clockMm, paddingMm } = measures[density];
  const doMm = room.widthMm * 0.39;
  const sayMm = room.widthMm - doMm - clockColumnMm - realColumnMm - 3 * gapMm;
  const head =
    heightMm(frame.title, { pt: 22, lineHeight: 1.1, typeface: 'heading' }, room.widthMm - dateAndHoursMm) +
    heightMm(frame.facts, small, room.widthMm - dateAndHoursMm) +
    headMm;
  const footMm =
    heightMm('–', { ...title, pt: measures[density].title.pt }, doMm) +
    heightMm(frame.cuts, small, room.widthMm - clockColumnMm - realColumnMm - 2 * gapMm);
  const rowsMm = rows.map((row) => {
    const left =
      heightMm(row.title, title, doMm) +
      heightMm(row.who, who, doMm) +
      heightMm(row.materials, materials, doMm) +
      row.do.reduce((sum, each) => sum + heightMm(each, text, doMm) + textGapMm, 0);
    const right =
      row.say.reduce((sum, each) => sum + heightMm(each, said, sayMm), 0) + stepsMm(row.steps, steps, sayMm);
    return Math.max(clockMm, left, right) + paddingMm + (row.isBreak ? breakMm : 0);
  });
  return head + rowsMm.reduce((sum, each) => sum + each, 0) + Math.max(clockMm, footMm) + paddingMm;
}

function heightMm(text: string, { pt, lineHeight, typeface }: Type, widthMm: number): number {
  const sizeMm = pt * mmPerPt;
  return lineCount(text, { widthEm: widthMm / sizeMm, typeface }) * sizeMm * lineHeight;
}

/** Steps stand whole in a line, one after another; only one that is longer than a line is broken. */
function stepsMm(steps: readonly string[], { pt, lineHeight, typeface }: Type, widthMm: number): number {
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
  return lines * sizeMm * lineHeight;
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
    materials,
    do: item.do,
    say: item.say,
    steps: steps.map(({ step }) => `19:00 ${step.title}`),
  };
}
