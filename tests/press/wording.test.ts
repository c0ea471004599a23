/** The whole wording of what the press says, as product. */
import { expect, test } from 'vitest';
import { diagnostics } from '../../src/press/verify/catalogue.ts';
import { progressLine, reportProgress, type Progress } from '../../src/press/schedule/progress.ts';
import { buildingLine, builtLine } from '../../scripts/site-progress.ts';
import { reportDiagnostics } from '../../src/diagnostics/index.ts';

const job = {
  kind: 'card',
  title: 'Case clinic',
  paper: 'a4' as const,
  sources: ['content/practices/case-clinic.md'],
};
const file = 'content/practices/case-clinic.md';

const every: Record<keyof typeof diagnostics, ReturnType<(typeof diagnostics)[keyof typeof diagnostics]>> = {
  doesNotFit: diagnostics.doesNotFit(job, {
    file,
    line: 42,
    label: 'Case clinic, back',
    overflowMm: 4.2,
    remedies: ['card-words'],
    wordsBeyond: ['Anyone', 'may', 'pass,', 'at', 'any', 'time,', 'without', 'a', 'reason.'],
  }),
  wordsLost: diagnostics.wordsLost(job, { file, page: 3, words: ['quietly'] }),
  wordsDoubled: diagnostics.wordsDoubled(job, { file, page: undefined, words: ['the', 'case'] }),
  wordsMoved: diagnostics.wordsMoved(job, { file, page: 4, words: ['the', 'closing', 'round'] }),
  wordsNotInPdf: diagnostics.wordsNotInPdf(job, { file, page: 1, words: ['ᚠᚢᚦ'] }),
  surplusInPdf: diagnostics.surplusInPdf(job, { file, page: 2, text: 'xyz' }),
  marginMissing: diagnostics.marginMissing(job, { page: 51, box: 'top-right', text: 'Before you start' }),
  marginSurplus: diagnostics.marginSurplus(job, { page: 4, box: 'bottom-left', text: '4' }),
  beyondPage: diagnostics.beyondPage(job, {
    file,
    line: 7,
    page: 2,
    text: 'Donaudampfschifffahrt',
    byMm: 12.34,
  }),
  tableTooWide: diagnostics.tableTooWide(job, {
    file,
    line: 12,
    page: 2,
    text: 'Donaudampfschifffahrt',
    byMm: 12.34,
  }),
  endsInHeading: diagnostics.endsInHeading(job, { file, page: 5, text: 'When not to' }),
  wrongPageCount: diagnostics.wrongPageCount(job, { laidOut: 2, inPdf: 3 }),
  wrongSize: diagnostics.wrongSize(job, { page: 1, isMm: [215.9, 279.4], shouldMm: [105, 148] }),
  fontNotEmbedded: diagnostics.fontNotEmbedded(job, { font: '/Helvetica' }),
  foreignFont: diagnostics.foreignFont(job, { file, page: 2, letters: '☐⚀', font: 'DejaVuSans' }),
  missingInPdf: diagnostics.missingInPdf(job, { what: 'outline' }),
  imageNotLoaded: diagnostics.imageNotLoaded(job, { address: '/_astro/chair.png', page: 2 }),
  requestFailed: diagnostics.requestFailed(job, { address: 'https://example.org/x.png', page: undefined }),
  noPageReferredTo: diagnostics.noPageReferredTo(job, { address: 'print/workbook/crew-book/a4/' }),
  noAnchorReferredTo: diagnostics.noAnchorReferredTo(job, {
    anchor: 'case-clinc',
    address: 'print/workbook/crew-starter/a4/',
  }),
  referredNotLaidOut: diagnostics.referredNotLaidOut(job, { address: 'print/workbook/crew-starter/a4/' }),
  circularReferences: diagnostics.circularReferences(job, {
    circle: ['print/a/', 'print/b/', 'print/a/'],
  }),
  cssNotRead: diagnostics.cssNotRead(job, { file, line: 12, text: 'color red' }),
  pageSizeNotKnown: diagnostics.pageSizeNotKnown(job, { file, line: 3, text: 'huge' }),
  layoutFailed: diagnostics.layoutFailed(job, { reason: 'TypeError: media is undefined' }),
  layoutGivenUp: diagnostics.layoutGivenUp(job, {
    file,
    page: 2,
    words: ['before', 'the', 'picture'],
    complaint: 'Unable to layout item:  [node HTMLElement]',
  }),
};

test('every finding names the document, the file and the place, and says what to do', async () => {
  await expect(reportDiagnostics(Object.values(every))).toMatchFileSnapshot('__snapshots__/findings.txt');
  for (const { file: named, message, advice } of Object.values(every)) {
    expect(named).toBe(file);
    expect(message).toContain('card “Case clinic” (A4)');
    expect(advice.length).toBeGreaterThan(10);
  }
});

const state: Progress = {
  documents: { done: 3, all: 12 },
  pages: { done: 60, all: 240 },
  share: 0.25,
  leftMs: 62_000,
  moreLeft: undefined,
  title: 'card “Case clinic” (A4)',
};

test('progress says how much is printed, the time left and why that is more than before', async () => {
  const every = [
    { ...state, documents: { done: 0, all: 12 }, pages: { done: 0, all: 230 }, share: 0, leftMs: undefined },
    state,
    { ...state, leftMs: 754_000, moreLeft: 'more-pages' as const },
    { ...state, leftMs: 754_000, moreLeft: 'slower-pages' as const },
    { ...state, leftMs: 754_000, moreLeft: 'begun-again' as const },
    { ...state, documents: { done: 11, all: 12 }, pages: { done: 239, all: 240 }, share: 0.99, leftMs: 200 },
    { ...state, documents: { done: 12, all: 12 }, pages: { done: 240, all: 240 }, share: 1, leftMs: 0 },
    { ...state, documents: { done: 1, all: 1 }, pages: { done: 1, all: 1 }, share: 1, leftMs: 0 },
  ];
  await expect(every.map((each) => `${progressLine(each)}\n`).join('')).toMatchFileSnapshot(
    '__snapshots__/progress.txt',
  );
});

/** What is written of a run of so many steps, one each so many seconds. */
function written({ isTTY, steps, seconds }: { isTTY: boolean; steps: number; seconds: number }): string {
  let text = '';
  let nowMs = 0;
  const reporter = reportProgress(
    { isTTY, columns: 30, write: (part: string) => (text += part) },
    () => nowMs,
  );
  for (let step = 0; step <= steps; step++) {
    reporter.update({ ...state, share: step / steps, leftMs: (steps - step) * seconds * 1000 });
    nowMs += seconds * 1000;
  }
  reporter.end();
  return text;
}

test('progress is one line in a terminal', () => {
  const inTerminal = written({ isTTY: true, steps: 500, seconds: 1 });
  expect(inTerminal).not.toContain('\n');
  const lines = inTerminal.split('\r\u001B[2K');
  expect(lines.length).toBeGreaterThan(500);
  for (const line of lines) expect(line.length).toBeLessThan(30);
});

test('progress is a line for each tenth, or for each half minute, in a log', () => {
  const linesOf = (steps: number, seconds: number) =>
    written({ isTTY: false, steps, seconds })
      .trimEnd()
      .split('\n')
      .map((line) => /^\d+ %/.exec(line)?.[0]);
  const tenths = ['0 %', '10 %', '20 %', '30 %', '40 %', '50 %', '60 %', '70 %', '80 %', '90 %', '100 %'];
  expect(linesOf(500, 0.1)).toEqual(tenths);
  expect(linesOf(2, 20)).toEqual(['0 %', '50 %', '100 %']);
  // Ten minutes of work in steps of five seconds.
  expect(linesOf(120, 5)).toHaveLength(21);
});

test('a log is told at once when more is left than before', () => {
  let text = '';
  const reporter = reportProgress({ write: (part: string) => (text += part) }, () => 0);
  reporter.update(state);
  reporter.update(state);
  reporter.update({ ...state, leftMs: 90_000, moreLeft: 'more-pages' });
  expect(text.split('\n').slice(0, -1)).toEqual([
    progressLine(state),
    progressLine({ ...state, leftMs: 90_000, moreLeft: 'more-pages' }),
  ]);
});

test('the building of the site says how many pages there are', () => {
  expect([
    buildingLine(0),
    buildingLine(1),
    buildingLine(211),
    builtLine(382, 68_400),
    builtLine(1, 20),
  ]).toEqual([
    'Building the site …',
    'Building the site · 1 page …',
    'Building the site · 211 pages …',
    'The site is built: 382 pages, in 1:08.',
    'The site is built: 1 page, in 0:01.',
  ]);
});
