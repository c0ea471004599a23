import type { Problem } from '../problems/index.ts';
import type { NewFile } from './new-file.ts';
import type { PrintedFile } from './manifest.ts';
import { makeOutputs, planOutputs } from './outputs.ts';
import { makeReading, type Reading } from './reading.ts';
import type { OwnPrinter } from './own-printer.ts';
import type { Selection } from './selection.ts';
import type { Tab } from './tab.ts';
import { printTickets } from './tickets.ts';
import type { FilledPage } from './referred.ts';
import { fillPage, type Facts } from './site/facts.ts';
import { fillReferences, type AnchorPages } from './site/references.ts';

export interface PrintedDocument {
  readonly printed: readonly PrintedFile[];
  /** Empty when there are findings: what is not right is not printed. */
  readonly files: readonly NewFile[];
  readonly findings: readonly Problem[];
}

export interface PrintDocumentOptions extends OwnPrinter {
  readonly tab: Tab;
  /** The path under which the site is served: `/` or `/toolkit/`. */
  readonly base: string;
  /** Which of its files to make. */
  readonly selection: Selection;
  /** What is known of other files, for a page that tells of them. */
  readonly knownFiles?: ReadonlyMap<string, Facts> | undefined;
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
  { tab, base, selection, backOffsetMm, paperThicknessMm, knownFiles }: PrintDocumentOptions,
): Promise<PrintedPage> {
  const { job } = page;
  const reading = await readPage(tab, page, knownFiles);
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
    { job, reading, backOffsetMm, paperThicknessMm },
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

async function readPage(
  tab: Tab,
  { job, pathname, references, filled }: FilledPage,
  knownFiles?: ReadonlyMap<string, Facts>,
): Promise<Reading> {
  const isFilled = references.length > 0 || knownFiles !== undefined;
  let html = isFilled ? await tab.served.read(pathname) : undefined;
  if (html !== undefined && references.length > 0) html = fillReferences(html, filled);
  if (html !== undefined && knownFiles !== undefined) {
    html = fillPage(html, { files: knownFiles, folder: pathname.slice(1) });
  }
  return makeReading(tab, pathname, { jobOf: () => job, html });
}
