import type { PrintJob } from '../documents/index.ts';
import type { Problem } from '../problems/index.ts';
import type { PageSurvey } from './in-page/survey.ts';
import { inspect } from './inspect/inspect.ts';
import { layOut } from './lay-out.ts';
import { finishReading } from './pdf/finish.ts';
import type { OutlineHeading } from './pdf/outline.ts';
import { openPart, readFinished } from './pdf/parts.ts';
import { printPart, printParts, printShownPages } from './print-pages.ts';
import type { Tab } from './tab.ts';

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
  const others = printParts(tab.beside, pathname, openPart);
  tab.onPart = (part) => others.take(part);
  const laidOut = await layOut(page, pathname, { beginAgain: () => others.clear() });
  const { lastPart } = laidOut;
  const last = lastPart === undefined ? printShownPages(page) : printPart(page, lastPart);
  const [inPlace, fromBeside] = await Promise.all([last.then(openPart), others.printed()]);
  const parts = [inPlace, ...fromBeside].sort((a, b) => a.firstPage - b.firstPage);

  const survey = parts.flatMap((pages) => pages.survey);
  const job = jobOf(survey[0]?.size ?? { width: 0, height: 0 });
  const finished = await finishReading(
    parts.map(({ document }) => document),
    { job, headings: headingsOf(survey) },
  );
  const findings = inspect({
    job,
    laidOut: { ...laidOut, survey, wordsOut: parts.flatMap(({ words }) => words) },
    pdf: await readFinished(finished.pdf, parts),
    unembeddedFonts: finished.unembeddedFonts,
    failedRequests: [...served.failedRequests],
  });
  return { pageCount: laidOut.pageCount, pdf: finished.pdf, findings };
}

const pointsPerPx = 72 / 96;

function headingsOf(survey: readonly PageSurvey[]): OutlineHeading[] {
  return survey.flatMap(({ headings }, pageIndex) =>
    headings.map(({ level, text, yPx }) => ({ level, text, pageIndex, yPt: yPx * pointsPerPx })),
  );
}
