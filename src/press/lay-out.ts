import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PressFailure } from './failure.ts';
import { measureFit, type Overflow } from './in-page/fit.ts';
import { paginate, type PageNumbers, type Paginated } from './in-page/paginate.ts';
import { readWords, type PageWord } from './in-page/read-words.ts';
import { makeReady } from './in-page/ready.ts';
import { surveyPages, type PageSurvey } from './in-page/survey.ts';
import { siteOrigin } from './site/files.ts';

/** One document as the browser laid it out. */
export interface LaidOut {
  /** The PDF as the browser wrote it. */
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** Words before layout. */
  readonly wordsIn: readonly PageWord[];
  /** Words after layout, page by page. */
  readonly wordsOut: readonly (readonly PageWord[])[];
  readonly overflows: readonly Overflow[];
  readonly survey: readonly PageSurvey[];
  readonly hasHeadings: boolean;
  readonly brokenImages: readonly string[];
  /** What Paged.js complained of. */
  readonly complaints: readonly string[];
}

const pagedScript = join(
  dirname(createRequire(import.meta.url).resolve('pagedjs')),
  '..',
  'dist',
  'paged.js',
);

/** Messages of Paged.js after which its result cannot be trusted. */
const fatalComplaint = /Unable to layout item|Layout repeated|MaxIterations/i;

/** Time for one document: a ground for starting, and more for its length. */
function timeLimitMs(words: number): number {
  return 60_000 + words * 10;
}

/**
 * Lays one print page out in an open browser page and prints it.
 * @throws PressFailure when the layout does not end in time or the page cannot be opened.
 */
export async function layOut(page: Page, pathname: string): Promise<LaidOut> {
  const complaints: string[] = [];
  const listen = (message: { text(): string }) => {
    if (fatalComplaint.test(message.text())) complaints.push(message.text());
  };
  page.on('console', listen);
  try {
    const { brokenImages } = await open(page, pathname);
    const overflows = await page.evaluate(measureFit);
    const wordsIn = (await page.evaluate(readWords, 'body')).flat();
    const limitMs = timeLimitMs(wordsIn.length);
    const { pageCount } = await inTime(paginateUntilSettled(page, pathname), limitMs, pathname);
    const wordsOut = await page.evaluate(readWords, '.pagedjs_page_content');
    const survey = await page.evaluate(surveyPages);
    const hasHeadings = await page.evaluate(() => document.querySelector('h1, h2, h3, h4, h5, h6') !== null);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: limitMs,
    });
    return { pdf, pageCount, wordsIn, wordsOut, overflows, survey, hasHeadings, brokenImages, complaints };
  } finally {
    page.off('console', listen);
  }
}

async function open(page: Page, pathname: string): Promise<{ brokenImages: string[] }> {
  const response = await page.goto(siteOrigin + pathname, { waitUntil: 'load', timeout: 60_000 });
  if (response?.ok() !== true) {
    throw new PressFailure(`The print page ${pathname} is not in the built site. Run “npm run build” again.`);
  }
  return page.evaluate(makeReady);
}

/** Page numbers in running text can change the length of lines, and so the pages; three rounds settle any book but an oscillating one. */
async function paginateUntilSettled(page: Page, pathname: string): Promise<Paginated> {
  const script = await readFile(pagedScript, 'utf8');
  let expected: PageNumbers = {};
  for (let round = 1; ; round++) {
    await page.evaluate(script);
    const paginated = await page.evaluate(paginate, { expected });
    if (paginated.isSettled || round === 3) return paginated;
    expected = paginated.numbers;
    await open(page, pathname);
  }
}

async function inTime<T>(work: Promise<T>, limitMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = Math.round(limitMs / 1000);
      reject(
        new PressFailure(
          `Laying out ${what} did not end within ${seconds} seconds. Look at the page for something endless: a very long table, a long run of line breaks.`,
        ),
      );
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
