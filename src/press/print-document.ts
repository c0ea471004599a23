import type { OffsetMm } from '../imposition/index.ts';
import type { Problem } from '../problems/index.ts';
import type { NewFile } from './downloads.ts';
import type { PrintedFile } from './manifest.ts';
import { makeOutputs, planOutputs } from './outputs.ts';
import { makeReading } from './reading.ts';
import type { Selection } from './selection.ts';
import type { Tab } from './tab.ts';
import { printTickets } from './tickets.ts';
import { fillPage, type Facts } from './site/facts.ts';
import type { PrintPage } from './site/jobs.ts';

export interface PrintedDocument {
  readonly printed: readonly PrintedFile[];
  /** Empty when there are findings: what is not right is not printed. */
  readonly files: readonly NewFile[];
  readonly findings: readonly Problem[];
}

export interface PrintDocumentOptions {
  readonly tab: Tab;
  /** The path under which the site is served: `/` or `/toolkit/`. */
  readonly base: string;
  /** Which of its files to make. */
  readonly selection: Selection;
  readonly backOffsetMm?: OffsetMm | undefined;
  /** What is known of other files, for a page that tells of them. */
  readonly knownFiles?: ReadonlyMap<string, Facts> | undefined;
}

/**
 * Prints one print page: lays it out once, inspects it, and makes every file of it that is wanted. `usedFiles` are the
 * files of the site that took part.
 */
export async function printDocument(
  { job, pathname }: PrintPage,
  { tab, base, selection, backOffsetMm, knownFiles }: PrintDocumentOptions,
): Promise<{ document: PrintedDocument; usedFiles: ReadonlySet<string> }> {
  const html = knownFiles === undefined ? undefined : await tab.served.read(pathname);
  const reading = await makeReading(tab, pathname, {
    html:
      html && fillPage(html, { files: knownFiles ?? new Map<string, Facts>(), folder: pathname.slice(1) }),
    jobOf: () => job,
  });
  const usedFiles = new Set(tab.served.usedFiles);
  const failed = (findings: readonly Problem[]) => ({
    document: { printed: [], files: [], findings },
    usedFiles,
  });
  if (reading.findings.length > 0) return failed(reading.findings);

  const plans = planOutputs(
    job.outputs.filter((output) => selection.includes(job, output)),
    { job, reading, backOffsetMm },
  );
  const tickets = await printTickets(plans, { tab, base, job });
  for (const file of tickets.usedFiles) usedFiles.add(file);
  if (tickets.findings.length > 0) return failed(tickets.findings);
  const made = await makeOutputs(plans, { job, reading, tickets: tickets.byPath });
  return {
    document: {
      printed: made.map(({ file }) => ({ job, file })),
      files: made.flatMap(({ files }) => files),
      findings: [],
    },
    usedFiles,
  };
}
