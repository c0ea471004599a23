import type { PrintJob, PrintOutput } from '../../print-job.ts';
import type { ImposedSheets } from '../../imposition/index.ts';
import { isTurned, planScaled, planSheets, type HomeOutput } from '../pdf/impose.ts';
import type { ManifestFile } from '../publish/manifest.ts';
import type { Reading } from '../layout/reading.ts';
import type { PrinterProfile } from './printer-profile.ts';

/** A file that is to be made, with what is known of it before. */
export interface PlannedOutput {
  readonly output: PrintOutput;
  readonly plan: ImposedSheets | undefined;
  readonly facts: OutputFacts;
}

export type OutputFacts = Pick<
  ManifestFile,
  'layout' | 'pages' | 'sheets' | 'duplex' | 'sheetMm' | 'signatures'
>;

/** What follows from the number of pages alone. */
interface Counted extends PrinterProfile {
  readonly job: PrintJob;
  readonly reading: Pick<Reading, 'pageCount'>;
}

/** Plans the files of a document of so many pages. */
export function planOutputs(
  outputs: readonly PrintOutput[],
  { job, reading, backOffsetMm, paperThicknessMm }: Counted,
): PlannedOutput[] {
  const fillerPages = job.fillerPages ?? 0;
  const pages = reading.pageCount - fillerPages;
  const sheetMm = pageSizeMm(job);
  return outputs.map((output): PlannedOutput => {
    switch (output.form) {
      case 'reading':
        return { output, plan: undefined, facts: { layout: null, ...sidesOf(output, pages), sheetMm } };
      case 'shop':
        if (output.order === 'scaled') {
          const plan = planScaled(pages, { job, sizeMm: output.sizeMm });
          const facts = { layout: output.order, pages, sheets: pages, duplex: 'none' } as const;
          return { output, plan, facts: { ...facts, sheetMm: output.sizeMm } };
        }
        return {
          output,
          plan: undefined,
          facts: { layout: output.order, pages, sheets: pages, duplex: 'none', sheetMm },
        };
      case 'home':
        return planHome(output, { job, reading, backOffsetMm, paperThicknessMm });
    }
  });
}

/** On sheets as large as its pages. */
function sidesOf({ duplex = 'none' }: ReadingOutput, pages: number) {
  return { pages, sheets: duplex === 'none' ? pages : Math.ceil(pages / 2), duplex };
}

type ReadingOutput = Extract<PrintOutput, { form: 'reading' }>;

function planHome(
  output: HomeOutput,
  { job, reading, backOffsetMm, paperThicknessMm }: Counted,
): PlannedOutput {
  const plan = planSheets(reading.pageCount, {
    job,
    output,
    backOffsetMm: backOffsetMm ?? output.backOffsetMm,
    paperThicknessMm,
  });
  const sides = plan.sheets.reduce((total, { back }) => total + (back === null ? 1 : 2), 0);
  const ticketSides = output.ticket === undefined ? 0 : plan.duplex === 'none' ? 1 : 2;
  const [widthMm, heightMm] = output.sheetMm;
  return {
    output,
    plan,
    facts: {
      layout: layoutName(output),
      pages: sides + ticketSides,
      sheets: plan.sheets.length + Math.min(ticketSides, 1),
      duplex: plan.duplex,
      sheetMm: isTurned(output) ? [heightMm, widthMm] : [widthMm, heightMm],
      ...(plan.signatures === undefined ? {} : { signatures: plan.signatures }),
    },
  };
}

/** How many sheets each file takes of a document of so many pages, by its path. */
export function sheetsOfOutputs(job: PrintJob, pageCount: number): ReadonlyMap<string, number> {
  const plans = planOutputs(job.outputs, { job, reading: { pageCount } });
  return new Map(plans.map(({ output, facts }) => [output.path, facts.sheets]));
}

/** What people choose by: how the sides of a card get on paper. */
function layoutName({ imposition, duplex }: HomeOutput): string {
  if (imposition.layout !== 'cards') return imposition.layout;
  return duplex === 'none' || imposition.frontsOnly === true ? 'single-sided' : `duplex-${duplex}`;
}

/** What is laid out: the trim with its bleed. */
function pageSizeMm({ trimMm: [widthMm, heightMm], bleedMm = 0 }: PrintJob): [number, number] {
  return [widthMm + 2 * bleedMm, heightMm + 2 * bleedMm];
}
