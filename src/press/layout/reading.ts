import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintJob } from '../../print-job.ts';
import type { Diagnostic } from '../verify/diagnostic.ts';
import type { PageSurvey } from './in-page/survey.ts';
import { browserFailure, diskFailure, Interrupted, PressFailure } from '../failure.ts';
import { diagnostics } from '../verify/catalogue.ts';
import { inspect } from '../verify/inspect.ts';
import type { PageNumbers } from './in-page/paged.ts';
import { layOut, pagesPerPart as usualPart, type LaidOut } from './lay-out.ts';
import { ownFonts } from './own-fonts.ts';
import type { OutlineHeading } from '../pdf/outline.ts';
import type { OpenedPart, ReadPart } from '../pdf/parts.ts';
import { startReader } from '../pdf/reader.ts';
import { printKeptParts, printParts, type PrintedPages } from './print-pages.ts';
import type { AnchorPages } from '../jobs/references.ts';
import type { Tab } from './tab.ts';

export interface Reading {
  readonly pageCount: number;
  /** The finished `reading` PDF, from which every other form is made; empty where no page could be laid out. */
  readonly pdf: Uint8Array;
  /** The same, opened again; undefined where no page could be laid out. */
  readonly document: PDFDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What each page calls itself, where it is the face of a card. */
  readonly faceNames: readonly (string | undefined)[];
  /** Pages of one digest are alike to the eye. */
  readonly pageDigests: readonly string[];
  /** On which page, from 1, each id begins. */
  readonly anchorPages: AnchorPages;
}

/** Page numbers in running text can change the length of lines, and so the pages; three rounds settle any book but an oscillating one. */
const mostRounds = 3;

export interface ReadingOptions {
  /** What it is; that may follow from the size of its pages, in px. */
  readonly jobOf: (size: { width: number; height: number }) => PrintJob;
  /** Printed instead of what stands at the address. */
  readonly html?: string | undefined;
  /** What it says that follows from the number of its pages. */
  readonly later?: ((pages: number) => Later) | undefined;
  /** Whether fonts of the machine are told. */
  readonly bringsFonts?: boolean | undefined;
  /** Whether letters that its fonts lack are taken from the project’s. */
  readonly hasFallbackFonts?: boolean | undefined;
  /** How many pages leave the layout together. */
  readonly pagesPerPart?: number | undefined;
}

export interface Later {
  /** What stands in the elements marked `data-fact-later`, in their order. */
  readonly texts: readonly string[];
  /** The page with these texts, to be laid out anew where they have no room. */
  readonly html: string;
}

/** Lays a page out, finishes its PDF and inspects it. */
export async function makeReading(
  tab: Tab,
  pathname: string,
  { jobOf, html, later, bringsFonts = false, hasFallbackFonts, pagesPerPart = usualPart }: ReadingOptions,
): Promise<Reading> {
  tab.served.forget();
  if (html !== undefined) tab.served.override(pathname, html);
  startReader();
  // Large libraries, loaded while the browser is at work.
  const loading = Promise.all([
    import('../pdf/parts.ts'),
    import('../pdf/finish.ts'),
    import('../pdf/open.ts'),
  ]);
  loading.catch(() => undefined);
  const open = async (pages: PrintedPages) => (await loading)[0].openPart(pages);
  const printed = await layOutAndPrint(tab, {
    pathname,
    hasFallbackFonts,
    then: open,
    later,
    pagesPerPart,
  }).catch(failedLayout);
  if ('reason' in printed) return notLaidOut(jobOf({ width: 0, height: 0 }), printed.reason);
  const { laidOut, documents, parts } = printed;

  const [{ readFinished }, { finishReading }, { loadPdf }] = await loading;
  const survey = parts.flatMap((pages) => pages.survey);
  const job = jobOf(survey[0]?.size ?? { width: 0, height: 0 });
  const finished = await finishReading(documents, {
    job,
    headings: headingsOf(survey),
    ownFonts: bringsFonts ? await ownFonts(tab.served, pathname) : undefined,
  });
  const document = await loadPdf(finished.pdf);
  const found = inspect({
    job,
    laidOut: {
      ...laidOut,
      survey,
      wordsOut: parts.flatMap(({ words }) => words),
      pictureWords: parts.flatMap(({ pictureWords }) => pictureWords),
      marginsOut: parts.flatMap(({ margins }) => margins),
    },
    pdf: await readFinished(finished.pdf, { document, parts }),
    unembeddedFonts: finished.unembeddedFonts,
    foreignFonts: finished.foreignFonts,
    failedRequests: [...tab.served.failedRequests],
  });
  const pages = parts.flatMap((part) =>
    part.survey.map((page, index) => ({ page, words: part.words[index] ?? [] })),
  );
  return {
    pageCount: laidOut.pageCount,
    pdf: finished.pdf,
    document,
    diagnostics: found,
    anchorPages: laidOut.numbers.pages,
    faceNames: survey.map(({ faceName }) => faceName),
    // What counts may say something else on pages that are made alike.
    pageDigests: pages.map(({ page, words }, index) =>
      words.some(({ kind }) => kind === 'number' || kind === 'letters') ? `page ${index}` : page.digest,
    ),
  };
}

/** What a page’s own text and styles made Paged.js or the press stumble over; what ails the browser is thrown on. */
function failedLayout(error: unknown): { reason: string } {
  const isOfPress = error instanceof PressFailure || error instanceof Interrupted;
  if (isOfPress || browserFailure(error) !== undefined || diskFailure(error) !== undefined) throw error;
  return { reason: (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '' };
}

function notLaidOut(job: PrintJob, reason: string): Reading {
  return {
    pageCount: 0,
    pdf: new Uint8Array(),
    document: undefined,
    diagnostics: [diagnostics.layoutFailed(job, { reason })],
    anchorPages: {},
    faceNames: [],
    pageDigests: [],
  };
}

interface LayOutAndPrintOptions extends Pick<ReadingOptions, 'hasFallbackFonts' | 'later'> {
  readonly pathname: string;
  readonly pagesPerPart: number;
  readonly then: (pages: PrintedPages) => Promise<OpenedPart>;
}

/** The parts of the document in their order, each gone on with by `then` while the next one is printed. */
async function layOutAndPrint(
  tab: Tab,
  { pathname, hasFallbackFonts, then, later, pagesPerPart }: LayOutAndPrintOptions,
): Promise<{ laidOut: LaidOut; documents: PDFDocument[]; parts: readonly ReadPart[] }> {
  const others = printParts(tab.beside, pathname, then);
  tab.onPart = (part) => others.take(part);
  let expected: PageNumbers | undefined;
  for (let round = 1; ; round++) {
    const laidOut = await layOut(tab.page, pathname, { expected, pagesPerPart, hasFallbackFonts });
    const kept: Promise<OpenedPart>[] = [];
    const { texts: laterTexts, html } = later?.(laidOut.pageCount) ?? { texts: [], html: undefined };
    for await (const pages of printKeptParts(tab.page, { ...laidOut, pagesPerPart, laterTexts })) {
      const opened = then(pages);
      opened.catch(() => undefined);
      kept.push(opened);
    }
    const opened = [...(await Promise.all(kept)), ...(await others.printed())];
    others.clear();
    if (round === mostRounds || opened.every(({ pages }) => pages.isSettled)) {
      opened.sort((a, b) => a.pages.firstPage - b.pages.firstPage);
      return {
        laidOut,
        documents: opened.map(({ document }) => document),
        parts: opened.map(({ pages }) => pages),
      };
    }
    expected = laidOut.numbers;
    if (html !== undefined) tab.served.override(pathname, html);
  }
}

const pointsPerPx = 72 / 96;

function headingsOf(survey: readonly PageSurvey[]): OutlineHeading[] {
  return survey.flatMap(({ headings }, pageIndex) =>
    headings.map(({ level, text, yPx }) => ({ level, text, pageIndex, yPt: yPx * pointsPerPx })),
  );
}
