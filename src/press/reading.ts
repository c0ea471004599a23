import type { PrintJob } from '../documents/index.ts';
import type { Problem } from '../problems/index.ts';
import { inspect } from './inspect/inspect.ts';
import { layOut } from './lay-out.ts';
import { finishReading } from './pdf/finish.ts';
import type { OutlineHeading } from './pdf/outline.ts';
import { readPdf } from './pdf/read.ts';
import { readPdfInThreads, startReaderThreads } from './pdf/read-in-threads.ts';
import { printParts, printShownPages, type PrintedPages } from './print-pages.ts';
import type { Tab } from './session.ts';

export interface Reading {
  readonly pageCount: number;
  /** The finished `reading` PDF, from which every other form is made. */
  readonly pdf: Uint8Array;
  readonly findings: readonly Problem[];
}

/** Lays a page out, finishes its PDF and inspects it. What it is may follow from the size of its pages, in px. */
export async function makeReading(
  tab: Tab,
  pathname: string,
  jobOf: (size: { width: number; height: number }) => PrintJob,
): Promise<Reading> {
  const { page, served } = tab;
  served.forget();
  const parts = printParts(tab.beside, pathname);
  tab.onPart = (part) => {
    startReaderThreads();
    parts.take(part);
  };
  const laidOut = await layOut(page, pathname, { beginAgain: () => parts.clear() });
  const inParts = await parts.printed();
  const isLong = inParts.length > 0;
  const printed = isLong ? inParts : [await printShownPages(page)];

  const survey = printed.flatMap((pages) => pages.survey);
  const job = jobOf(survey[0]?.size ?? { width: 0, height: 0 });
  const finished = await finishReading(
    printed.map((pages) => pages.pdf),
    { job, headings: headingsOf(printed) },
  );
  const findings = inspect({
    job,
    laidOut: { ...laidOut, survey, wordsOut: printed.flatMap(({ words }) => words) },
    pdf: await (isLong ? readPdfInThreads : readPdf)(finished.pdf),
    unembeddedFonts: finished.unembeddedFonts,
    failedRequests: [...served.failedRequests],
  });
  return { pageCount: laidOut.pageCount, pdf: finished.pdf, findings };
}

const pointsPerPx = 72 / 96;

function headingsOf(printed: readonly PrintedPages[]): OutlineHeading[] {
  return printed
    .flatMap(({ survey }) => survey)
    .flatMap(({ headings }, pageIndex) =>
      headings.map(({ level, text, yPx }) => ({ level, text, pageIndex, yPt: yPx * pointsPerPx })),
    );
}
