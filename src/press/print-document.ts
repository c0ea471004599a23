import { picturePathOf, type PrintJob, type PrintOutput } from '../documents/index.ts';
import type { Problem } from '../problems/index.ts';
import { sha256 } from './cache/store.ts';
import type { NewFile } from './downloads.ts';
import type { ManifestFile, PrintedFile } from './manifest.ts';
import { imposePdf, planSheets } from './pdf/impose.ts';
import { askReader } from './pdf/reader.ts';
import { makeReading, type Reading } from './reading.ts';
import type { Tab } from './tab.ts';
import type { PrintPage } from './site/jobs.ts';

export interface PrintedDocument {
  readonly printed: readonly PrintedFile[];
  /** Empty when there are findings: what is not right is not printed. */
  readonly files: readonly NewFile[];
  readonly findings: readonly Problem[];
}

const pictureWidthPx = 320;

/** Prints one print page: lays it out once, inspects it, and makes every form of it, or only the one named. */
export async function printDocument(
  { job, pathname }: PrintPage,
  { tab, form }: { tab: Tab; form: PrintOutput['form'] | undefined },
): Promise<PrintedDocument> {
  const reading = await makeReading(tab, pathname, () => job);
  if (reading.findings.length > 0) return { printed: [], files: [], findings: reading.findings };

  const printed: PrintedFile[] = [];
  const files: NewFile[] = [];
  for (const output of job.outputs.filter((each) => form === undefined || each.form === form)) {
    const made = await makeOutput(reading, { job, output });
    printed.push({ job, file: made.file });
    files.push(...made.files);
  }
  return { printed, files, findings: [] };
}

async function makeOutput(
  { pdf, pageCount: pages }: Reading,
  { job, output }: { job: PrintJob; output: PrintOutput },
): Promise<{ file: ManifestFile; files: NewFile[] }> {
  const sheets = output.form === 'home' ? planSheets(pages, job, output) : undefined;
  const bytes = sheets === undefined ? pdf : await imposePdf(pdf, { plan: sheets, job });
  const picture = await askReader('picture', bytes, { widthPx: pictureWidthPx });
  const picturePath = picturePathOf(output.path);
  const sides = sheets?.sheets.reduce((total, { back }) => total + (back === null ? 1 : 2), 0);
  return {
    file: {
      path: output.path,
      form: output.form,
      paper: job.paper,
      edition: job.edition,
      textSize: job.textSize,
      pages: sides ?? pages,
      sheets: sheets?.sheets.length ?? pages,
      duplex: sheets?.duplex ?? 'none',
      trimMm: job.trimMm,
      sheetMm: output.form === 'home' ? output.sheetMm : job.trimMm,
      bytes: bytes.length,
      sha256: sha256(bytes),
      picture: {
        path: picturePath,
        widthPx: picture.widthPx,
        heightPx: picture.heightPx,
        sha256: sha256(picture.png),
      },
    },
    files: [
      { path: output.path, bytes },
      { path: picturePath, bytes: picture.png },
    ],
  };
}
