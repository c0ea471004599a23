import { hasErrors } from '../verify/severity.ts';
import type { Diagnostic } from '../verify/diagnostic.ts';
import { factsWithOwn, type FilledPage, type Learnt } from '../schedule/dependencies.ts';
import type { NewFile } from './new-file.ts';
import type { PrintedFile } from '../publish/manifest.ts';
import { makeOutputs } from './output-files.ts';
import { planOutputs, sheetsOfOutputs } from './plan-outputs.ts';
import { makeReading, type Reading, type ReadingOptions } from '../layout/reading.ts';
import type { PrinterProfile } from './printer-profile.ts';
import type { Selection } from '../jobs/selection.ts';
import type { Tab } from '../layout/tab.ts';
import { printTickets } from './tickets.ts';
import { fillPage, laterTexts } from '../jobs/injected-facts.ts';
import { fillReferences } from '../jobs/references.ts';

export interface PrintedDocument {
  readonly printed: readonly PrintedFile[];
  /** Empty when there are errors among the findings, as what is not right is not printed, and for what is in place. */
  readonly files: readonly NewFile[];
  readonly diagnostics: readonly Diagnostic[];
}

interface LayOutOptions {
  readonly tab: Tab;
  /** The path under which the site is served: `/` or `/toolkit/`. */
  readonly base: string;
}

export interface PrintDocumentOptions extends PrinterProfile, LayOutOptions {
  /** Which of its files to make. */
  readonly selection: Selection;
}

/** What came of a print page. */
export interface PrintedPage {
  readonly document: PrintedDocument;
  readonly pageCount: number;
  /** Files of the site that took part. */
  readonly usedFiles: ReadonlySet<string>;
  readonly learnt: Learnt;
}

/** Prints one print page: lays it out once, inspects it, and makes every file of it that is wanted. */
export async function printDocument(
  page: FilledPage,
  { tab, base, selection, backOffsetMm, paperThicknessMm }: PrintDocumentOptions,
): Promise<PrintedPage> {
  const { job } = page;
  const laidOut = await layOutPage(page, { tab, base });
  const { reading } = laidOut;
  if (hasErrors(reading.diagnostics)) return laidOut;

  const plans = planOutputs(
    job.outputs.filter((output) => selection.includes(job, output)),
    { job, reading, backOffsetMm, paperThicknessMm },
  );
  const tickets = await printTickets(plans, { tab, base, job });
  const usedFiles = new Set([...laidOut.usedFiles, ...tickets.usedFiles]);
  const diagnostics = [...reading.diagnostics, ...tickets.diagnostics];
  if (hasErrors(diagnostics)) {
    const { anchorPages } = laidOut.learnt;
    const document = { printed: [], files: [], diagnostics };
    return { ...laidOut, document, usedFiles, learnt: { anchorPages, sheets: {} } };
  }
  const made = await makeOutputs(plans, { job, reading, tickets: tickets.byPath });
  return {
    ...laidOut,
    document: {
      printed: made.map(({ file }) => ({ job, file })),
      files: made.flatMap(({ files }) => files),
      diagnostics,
    },
    usedFiles,
  };
}

/** Lays a page out and makes no files of it: for what others tell of it. */
export async function layOutPage(
  page: FilledPage,
  { tab, base }: LayOutOptions,
): Promise<PrintedPage & { readonly reading: Reading }> {
  const { job, pathname, references, kitFacts } = page;
  const isFilled = references.length > 0 || kitFacts !== undefined;
  const html = isFilled ? await tab.served.read(pathname) : undefined;
  const reading = await makeReading(tab, pathname, {
    jobOf: () => job,
    bringsFonts: true,
    ...(html === undefined ? {} : fillIn(html, { ...page, base })),
  });
  const { pageCount, diagnostics, anchorPages } = reading;
  const sheets = hasErrors(diagnostics) ? {} : Object.fromEntries(sheetsOfOutputs(job, pageCount));
  return {
    reading,
    pageCount,
    document: { printed: [], files: [], diagnostics },
    usedFiles: new Set(tab.served.usedFiles),
    learnt: { anchorPages, sheets },
  };
}

/**
 * A print page with what it tells of others. Where it tells of its own sheets, each of its files is taken to have one,
 * until it is laid out.
 */
export function fillIn(
  html: string,
  page: FilledPage & { readonly base: string },
): Pick<ReadingOptions, 'html' | 'later'> {
  const { job, pathname, base, references, filled, kitFacts } = page;
  const referring = references.length > 0 ? fillReferences(html, filled) : html;
  if (kitFacts === undefined) return { html: referring };
  const own = new Set(job.outputs.map(({ path }) => path));
  const kept = (job.kit?.files ?? []).filter(({ path }) => own.has(path)).map(({ path }) => path);
  const address = pathname.slice(base.length);
  const later = new Set([...kept, ...(job.kit === undefined || kept.length === 0 ? [] : [job.kit.path])]);
  const optionsFor = (sheets: (path: string) => number) => ({
    files: factsWithOwn(page, new Map(kept.map((path) => [path, sheets(path)]))),
    address,
    later,
  });
  const guessed = fillPage(
    referring,
    optionsFor(() => 1),
  );
  if (kept.length === 0) return { html: guessed };
  return {
    html: guessed,
    later(pages) {
      const sheets = sheetsOfOutputs(job, pages);
      const options = optionsFor((path) => sheets.get(path) ?? 1);
      return { html: fillPage(referring, options), texts: laterTexts(referring, options) };
    },
  };
}
