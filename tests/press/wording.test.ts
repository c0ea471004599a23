/** The whole wording of what the press says, as product. */
import { expect, test } from 'vitest';
import { findings } from '../../src/press/inspect/findings.ts';
import { progressLine, reportProgress } from '../../src/press/progress.ts';
import { reportProblems } from '../../src/problems/index.ts';

const job = {
  kind: 'card',
  title: 'Case clinic',
  paper: 'a4' as const,
  sources: ['content/practices/case-clinic.md'],
};
const file = 'content/practices/case-clinic.md';

const every: Record<keyof typeof findings, ReturnType<(typeof findings)[keyof typeof findings]>> = {
  doesNotFit: findings.doesNotFit(job, {
    file,
    line: 42,
    label: 'Case clinic, back',
    overflowMm: 4.2,
    remedies: ['card-words'],
    wordsBeyond: ['Anyone', 'may', 'pass,', 'at', 'any', 'time,', 'without', 'a', 'reason.'],
  }),
  wordsLost: findings.wordsLost(job, { file, page: 3, words: ['quietly'] }),
  wordsDoubled: findings.wordsDoubled(job, { file, page: undefined, words: ['the', 'case'] }),
  wordsMoved: findings.wordsMoved(job, { file, page: 4, words: ['the', 'closing', 'round'] }),
  wordsNotInPdf: findings.wordsNotInPdf(job, { file, page: 1, words: ['ᚠᚢᚦ'] }),
  surplusInPdf: findings.surplusInPdf(job, { file, page: 2, text: 'xyz' }),
  beyondPage: findings.beyondPage(job, { file, page: 2, text: 'Donaudampfschifffahrt', byMm: 12.34 }),
  endsInHeading: findings.endsInHeading(job, { file, page: 5, text: 'When not to' }),
  wrongPageCount: findings.wrongPageCount(job, { laidOut: 2, inPdf: 3 }),
  wrongSize: findings.wrongSize(job, { page: 1, isMm: [215.9, 279.4], shouldMm: [105, 148] }),
  fontNotEmbedded: findings.fontNotEmbedded(job, { font: '/Helvetica' }),
  missingInPdf: findings.missingInPdf(job, { what: 'outline' }),
  imageNotLoaded: findings.imageNotLoaded(job, { address: '/_astro/chair.png', page: 2 }),
  requestFailed: findings.requestFailed(job, { address: 'https://example.org/x.png', page: undefined }),
  noPageReferredTo: findings.noPageReferredTo(job, { address: 'print/workbook/crew-book/a4/' }),
  noAnchorReferredTo: findings.noAnchorReferredTo(job, {
    anchor: 'case-clinc',
    address: 'print/workbook/crew-starter/a4/',
  }),
  referredNotLaidOut: findings.referredNotLaidOut(job, { address: 'print/workbook/crew-starter/a4/' }),
  circularReferences: findings.circularReferences(job, {
    circle: ['print/a/', 'print/b/', 'print/a/'],
  }),
  cssNotRead: findings.cssNotRead(job, { file, line: 12, text: 'color red' }),
  pageSizeNotKnown: findings.pageSizeNotKnown(job, { file, line: 3, text: 'huge' }),
  layoutFailed: findings.layoutFailed(job, { reason: 'TypeError: media is undefined' }),
  layoutGivenUp: findings.layoutGivenUp(job, {
    file,
    page: 2,
    words: ['before', 'the', 'picture'],
    complaint: 'Unable to layout item:  [node HTMLElement]',
  }),
};

test('every finding names the document, the file and the place, and says what to do', async () => {
  await expect(reportProblems(Object.values(every))).toMatchFileSnapshot('__snapshots__/findings.txt');
  for (const { file: named, message, advice } of Object.values(every)) {
    expect(named).toBe(file);
    expect(message).toContain('card “Case clinic” (A4)');
    expect(advice.length).toBeGreaterThan(10);
  }
});

test('progress says what is being printed, how many are done and the time left', () => {
  const progress = { done: 3, total: 12, title: 'card “Case clinic” (A4)', share: 0.25 };
  expect(progressLine(progress, 20_000)).toBe(
    'Printing card “Case clinic” (A4) · 3 of 12 done · about 1:00 left',
  );
  expect(progressLine({ ...progress, done: 0, share: 0 }, 0)).toBe(
    'Printing card “Case clinic” (A4) · 0 of 12 done',
  );
});

test('progress is one line in a terminal, and plain lines elsewhere', () => {
  const written = (isTTY: boolean) => {
    let text = '';
    const reporter = reportProgress({ isTTY, columns: 30, write: (part: string) => (text += part) }, () => 0);
    reporter.update({ done: 0, total: 2, title: 'deck “Crew deck” (Letter)', share: 0 });
    reporter.update({ done: 1, total: 2, title: 'deck “Crew deck” (A4)', share: 0.5 });
    reporter.end();
    return text;
  };
  expect(written(false).trimEnd().split('\n')).toHaveLength(2);
  const inTerminal = written(true);
  expect(inTerminal).not.toContain('\n');
  for (const line of inTerminal.split('\r\u001B[2K')) expect(line.length).toBeLessThan(30);
});
