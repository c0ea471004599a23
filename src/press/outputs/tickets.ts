import type { PrintJob } from '../../print-job.ts';
import type { Diagnostic } from '../verify/diagnostic.ts';
import type { PlannedOutput } from './plan-outputs.ts';
import type { Ticket } from '../pdf/impose.ts';
import { mmOfPx } from '../pdf/millimetres.ts';
import { makeReading } from '../layout/reading.ts';
import { fillPage } from '../jobs/injected-facts.ts';
import { ticketFile } from '../jobs/ticket-files.ts';
import type { Tab } from '../layout/tab.ts';

export interface PrintedTickets {
  /** By the path of the file that each comes first in. */
  readonly byPath: ReadonlyMap<string, Ticket>;
  readonly diagnostics: readonly Diagnostic[];
  readonly usedFiles: readonly string[];
}

export interface TicketOptions {
  readonly tab: Tab;
  /** The path under which the site is served. */
  readonly base: string;
  readonly job: PrintJob;
}

/**
 * Prints the tickets of a document’s files: pages that say how to print, cut and fold what comes after them. They are
 * pages of the built site, in which the counts of sheets are filled in, as on its other pages.
 */
export async function printTickets(
  plans: readonly PlannedOutput[],
  { tab, base, job }: TicketOptions,
): Promise<PrintedTickets> {
  const byPath = new Map<string, Ticket>();
  const diagnostics: Diagnostic[] = [];
  const usedFiles: string[] = [];
  const facts = new Map(plans.map(({ output, facts: known }) => [output.path, known]));
  const pdfs = new Map<string, Uint8Array>();
  for (const { output } of plans) {
    if (output.form !== 'home' || output.ticket === undefined) continue;
    const { address, page } = output.ticket;
    let pdf = pdfs.get(address);
    if (pdf === undefined) {
      const pathname = base + address;
      const html = await tab.served.read(pathname);
      const reading = await makeReading(tab, pathname, {
        bringsFonts: true,
        // What is missing is told by the layout, as for every other page.
        html: html === undefined ? undefined : fillPage(html, { files: facts, address }),
        jobOf: ({ width, height }) => ({
          ...job,
          kind: 'ticket',
          bleedMm: undefined,
          trimMm: [mmOfPx(width), mmOfPx(height)],
        }),
      });
      pdf = reading.pdf;
      diagnostics.push(...reading.diagnostics);
      usedFiles.push(...tab.served.usedFiles, ...(html === undefined ? [] : [ticketFile(address)]));
      pdfs.set(address, pdf);
    }
    byPath.set(output.path, { pdf, page });
  }
  return { byPath, diagnostics, usedFiles };
}
