/** The stages of the press, and what they took, from the times at which they began and ended: pure. */

export const stageNames = [
  'start',
  'open',
  'prepare',
  'lay out',
  'survey',
  'print',
  'read',
  'finish',
  'inspect',
  'sheets',
  'pictures',
  'place',
  'end',
] as const;
export type StageName = (typeof stageNames)[number];

export const stageTexts: Readonly<Record<StageName, string>> = {
  start: 'Node.js, our modules, the browser and its page',
  open: 'HTML is opened, its fonts are decoded',
  prepare: 'style sheets, words and places are read',
  'lay out': 'Paged.js in the browser',
  survey: 'finished pages are shown and read',
  print: 'the browser writes PDFs',
  read: 'PDFs are read by the reader thread',
  finish: 'parts are opened, joined and saved',
  inspect: 'the finished PDF is compared with what went in',
  sheets: 'other files are made of it',
  pictures: 'pages are drawn by the reader thread',
  place: 'files are written and put in place',
  end: 'the browser and the process end',
};

export interface Span {
  readonly stage: StageName;
  readonly fromMs: number;
  readonly toMs: number;
}

export interface StageTime {
  readonly stage: StageName;
  /** In which at least one thing was at this stage. */
  readonly seconds: number;
  /** Of the whole run; stages go on beside each other. */
  readonly share: number;
}

/** What comes before the first span is the start, what comes after the last one the end. */
export function timesOf(spans: readonly Span[], wholeMs: number): StageTime[] {
  const firstMs = Math.min(wholeMs, ...spans.map(({ fromMs }) => fromMs));
  const lastMs = Math.max(firstMs, ...spans.map(({ toMs }) => toMs));
  const all: readonly Span[] = [
    { stage: 'start', fromMs: 0, toMs: firstMs },
    ...spans,
    { stage: 'end', fromMs: lastMs, toMs: Math.max(lastMs, wholeMs) },
  ];
  return stageNames.flatMap((stage) => {
    const ms = unionMs(all.filter((span) => span.stage === stage));
    return ms === 0 ? [] : [{ stage, seconds: ms / 1000, share: ms / wholeMs }];
  });
}

function unionMs(spans: readonly Span[]): number {
  let sum = 0;
  let untilMs = -Infinity;
  for (const { fromMs, toMs } of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    sum += Math.max(0, toMs - Math.max(fromMs, untilMs));
    untilMs = Math.max(untilMs, toMs);
  }
  return sum;
}
