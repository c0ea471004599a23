import type { PrintJob } from '../documents/index.ts';
import type { Problem } from '../problems/index.ts';
import { inspect } from './inspect/inspect.ts';
import { layOut, type LaidOut } from './lay-out.ts';
import { finishReading } from './pdf/finish.ts';
import { unembeddedFonts } from './pdf/fonts.ts';
import { readPdf } from './pdf/read.ts';
import type { Tab } from './session.ts';

export interface Reading {
  readonly pageCount: number;
  /** The finished `reading` PDF, from which every other form is made. */
  readonly pdf: Uint8Array;
  readonly findings: readonly Problem[];
}

/** Lays a page out, finishes its PDF and inspects it. What it is may follow from the layout, such as its size. */
export async function makeReading(
  { page, served }: Tab,
  pathname: string,
  jobOf: (laidOut: LaidOut) => PrintJob,
): Promise<Reading> {
  served.forget();
  const laidOut = await layOut(page, pathname);
  const job = jobOf(laidOut);
  const pdf = await finishReading(laidOut.pdf, job);
  const findings = inspect({
    job,
    laidOut,
    pdf: await readPdf(pdf),
    unembeddedFonts: await unembeddedFonts(pdf),
    failedRequests: [...served.failedRequests],
  });
  return { pageCount: laidOut.pageCount, pdf, findings };
}
