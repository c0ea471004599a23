import type { OffsetMm } from '../imposition/index.ts';
import type { Problem } from '../problems/index.ts';
import type { NewFile } from './downloads.ts';
import type { PrintedFile } from './manifest.ts';
import { makeOutputs, planOutputs } from './outputs.ts';
import { makeReading, type Reading } from './reading.ts';
import type { Selection } from './selection.ts';
import type { Tab } from './tab.ts';
import { printTickets } from './tickets.ts';
import type { FilledPage } from './referred.ts';
import { fillReferences, type AnchorPages } from './site/references.ts';

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
}

/** What came of a print page. */
export interface PrintedPage {
  readonly document: PrintedDocument;
  /** Files of the site that took part. */
  readonly usedFiles: ReadonlySet<string>;
  readonly anchorPages: AnchorPages;
}

/** Prints one print page: lays it out once, inspects it, and makes every file of it that is wanted. */
export async function printDocument(
  page: FilledPage,
  { tab, base, selection, backOffsetMm }: PrintDocumentOptions,
): Promise<PrintedPage> {
  const { job } = page;
  const reading = await readPage(tab, page);
  const { anchorPages } = reading;
  const usedFiles = new Set(tab.served.usedFiles);
  const failed = (findings: readonly Problem[]) => ({
    document: { printed: [], files: [], findings },
    usedFiles,
    anchorPages,
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
    anchorPages,
  };
}

/** Lays a page out only to learn on which pages its anchors are. */
export async function learnPages(page: FilledPage, { tab }: { tab: Tab }): Promise<PrintedPage> {
  const { anchorPages, findings } = await readPage(tab, page);
  const usedFiles = new Set(tab.served.usedFiles);
  return { document: { printed: [], files: [], findings }, usedFiles, anchorPages };
}

async function readPage(tab: Tab, { job, pathname, references, filled }: FilledPage): Promise<Reading> {
  const html = references.length === 0 ? undefined : await tab.served.read(pathname);
  return makeReading(tab, pathname, {
    jobOf: () => job,
    html: html === undefined ? undefined : fillReferences(html, filled),
  });
}
