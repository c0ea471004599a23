import { picturePathOf, type PrintJob, type PrintOutput } from '../../print-job.ts';
import type { ImposedSheets } from '../../imposition/index.ts';
import { sha256 } from '../cache/store.ts';
import type { NewFile } from './new-file.ts';
import type { ManifestFile } from '../publish/manifest.ts';
import { distinctPages, forEveryPage, openFaces, type Faces } from '../pdf/faces.ts';
import type { OutputFacts, PlannedOutput } from './plan-outputs.ts';
import { imposePdf, isTurned, type Ticket } from '../pdf/impose.ts';
import type { Drawing, Picture } from '../pdf/picture.ts';
import { askReader } from '../pdf/reader.ts';
import { reorderFaces, withoutLastPages } from '../pdf/reorder.ts';
import { zipPictures } from './png-zip.ts';
import type { Reading } from '../layout/reading.ts';

/** One file made from a document that was laid out once, as it goes into the downloads folder and the manifest. */
export interface MadeOutput {
  readonly file: ManifestFile;
  readonly files: readonly NewFile[];
}

interface LaidOut {
  readonly job: PrintJob;
  readonly reading: Pick<Reading, 'pdf' | 'document' | 'pageCount' | 'faceNames' | 'pageDigests'>;
}

/** The site shows them 72 px wide at most: sharp on fine screens, and with larger letters. */
const pictureWidthPx = 192;
/** No line is drawn thinner than a dot, so dots must not be wider than the thinnest line. */
const inkWidthPx = 480;

/** Makes planned files from one laid-out document; one more takes milliseconds, not a layout. */
export async function makeOutputs(
  plans: readonly PlannedOutput[],
  { job, reading, tickets }: LaidOut & { readonly tickets: ReadonlyMap<string, Ticket> },
): Promise<MadeOutput[]> {
  const faces = await openFaces(reading.pdf, {
    digests: reading.pageDigests,
    document: reading.document,
  });
  const drawing = drawAll(plans, faces);
  drawing.catch(() => undefined);
  // What only fills sheets is nobody’s to read.
  const toRead = await withoutLastPages(reading.pdf, job.fillerPages ?? 0);
  const bytes: Uint8Array[] = [];
  for (const { output, plan, facts } of plans) {
    const ticket = tickets.get(output.path);
    bytes.push(await bytesOf(output, { faces, toRead, job, plan, reading, facts, ticket }));
  }
  const { pictures, ink } = await drawing;
  return plans.map(({ output, plan, facts }, index) =>
    described(output, {
      job,
      facts,
      ink: isForCards(output) ? inkOf(ink, { job, plan }) : null,
      bytes: bytes[index] ?? new Uint8Array(),
      picture: pictures(output.path),
    }),
  );
}

interface Drawn {
  /** By the path of the file that they show. */
  readonly pictures: (path: string) => Picture;
  /** Of every page; empty where nobody asks for it. */
  readonly ink: readonly number[];
}

/** The PDF is opened once for all pictures of it. */
async function drawAll(plans: readonly PlannedOutput[], faces: Faces): Promise<Drawn> {
  const drawings = new Map<string, Drawing>();
  const keys = new Map<string, string>();
  for (const planned of plans) {
    const drawing = drawingOf(planned);
    const key = JSON.stringify(drawing);
    drawings.set(key, drawing);
    keys.set(planned.output.path, key);
  }
  const pages = plans.some(({ output }) => isForCards(output)) ? distinctPages(faces) : [];
  const { pictures, ink } = await askReader('draw', faces.pdf, {
    drawings: [...drawings.values()],
    widthPx: pictureWidthPx,
    ink: { pages, widthPx: inkWidthPx },
  });
  const order = [...drawings.keys()];
  return {
    ink: pages.length === 0 ? [] : forEveryPage(faces, ink),
    pictures(path) {
      const picture = pictures[order.indexOf(keys.get(path) ?? '')];
      if (picture === undefined) throw new RangeError(`${path} was not drawn`);
      return picture;
    },
  };
}

/** What a picture of a file shows: its first page, or its first sheet of cards, which tells more than the ticket before it. */
function drawingOf({ output, plan }: PlannedOutput): Drawing {
  const first = plan?.sheets[0]?.front;
  // Of a poster, the whole tells more than its first sheet.
  const isWhole = output.form !== 'home' || output.imposition.layout === 'tiles';
  if (isWhole || plan === undefined || first === undefined) {
    return { page: output.form === 'shop' && output.order === 'back-front' ? 2 : 1 };
  }
  return { side: first, sheetMm: plan.sheetMm, isTurned: isTurned(output) };
}

interface OutputParts extends LaidOut {
  readonly faces: Faces;
  /** The laid-out pages without those that only fill sheets, as a PDF. */
  readonly toRead: Uint8Array;
  readonly plan: ImposedSheets | undefined;
}

async function bytesOf(
  output: PrintOutput,
  {
    faces,
    toRead,
    facts,
    job,
    plan,
    reading,
    ticket,
  }: OutputParts & { facts: OutputFacts; ticket: Ticket | undefined },
): Promise<Uint8Array> {
  if (output.form === 'reading') return toRead;
  if (output.form === 'shop') {
    if (output.order === 'front-back') return toRead;
    if (output.order === 'scaled') return imposePdf(faces, { plan: plannedSheets(output, plan), job });
    if (output.order === 'back-front') return reorderFaces(toRead, output.order);
    const names = numberedNames(reading.faceNames.slice(0, facts.pages));
    return picturesOf(faces, { names, dotsPerInch: output.dotsPerInch, widthMm: facts.sheetMm[0] });
  }
  return imposePdf(faces, { plan: plannedSheets(output, plan), job, ticket, isTurned: isTurned(output) });
}

function plannedSheets({ path }: PrintOutput, plan: ImposedSheets | undefined): ImposedSheets {
  if (plan === undefined) throw new RangeError(`${path} has no sheets`);
  return plan;
}

function isForCards(output: PrintOutput): boolean {
  if (output.form === 'shop') return output.order !== 'scaled';
  return output.form === 'home' && ['cards', 'fold-over'].includes(output.imposition.layout);
}

function inkOf(
  inkOfPages: readonly number[],
  { job, plan }: { job: PrintJob; plan: ImposedSheets | undefined },
): number {
  if (plan !== undefined) return inkOfSheets(plan, inkOfPages, job.trimMm);
  const faces = inkOfPages.slice(0, inkOfPages.length - (job.fillerPages ?? 0));
  return share(
    faces.map((ink) => ({ ink, area: 1 })),
    faces.length,
  );
}

function inkOfSheets(
  { sheets, sheetMm }: ImposedSheets,
  inkOfPages: readonly number[],
  [widthMm, heightMm]: PrintJob['trimMm'],
): number {
  const sides = sheets.flatMap(({ front, back }) => (back === null ? [front] : [front, back]));
  const placed = sides.flatMap(({ placements }) =>
    placements.flatMap(({ page }) =>
      page === null ? [] : [{ ink: inkOfPages[page] ?? 0, area: widthMm * heightMm }],
    ),
  );
  return share(placed, sides.length * sheetMm.widthMm * sheetMm.heightMm);
}

/** The inked share of a whole area, to a tenth of a per cent. */
function share(parts: readonly { readonly ink: number; readonly area: number }[], whole: number): number {
  return Math.round((parts.reduce((sum, { ink, area }) => sum + ink * area, 0) / whole) * 1000) / 1000;
}

/** `012-practice-3-front.png`: in order wherever they are sorted by name. */
function numberedNames(faceNames: readonly (string | undefined)[]): string[] {
  const digits = String(faceNames.length).length;
  return faceNames.map((name, index) => {
    const number = String(index + 1).padStart(digits, '0');
    return `${number}-${name ?? (index % 2 === 0 ? 'front' : 'back')}.png`;
  });
}

async function picturesOf(
  faces: Faces,
  { names, dotsPerInch, widthMm }: { names: readonly string[]; dotsPerInch: number; widthMm: number },
): Promise<Uint8Array> {
  const widthPx = Math.round((widthMm / 25.4) * dotsPerInch);
  const distinct = await askReader('pictures', faces.pdf, { pages: distinctPages(faces), widthPx });
  const pictures = forEveryPage(faces, distinct);
  const named = names.flatMap((name, index) => {
    const png = pictures[index];
    return png === undefined ? [] : [{ name, png }];
  });
  return zipPictures(named, dotsPerInch);
}

/** The size of what is in one’s hands at the end: a poster’s, where it was made larger than it was laid out. */
function finishedSizeMm(output: PrintOutput, { trimMm }: PrintJob): PrintJob['trimMm'] {
  if (output.form === 'shop' && output.order === 'scaled') return output.sizeMm;
  if (output.form === 'home' && output.imposition.layout === 'tiles') return output.imposition.posterMm;
  return trimMm;
}

function described(
  output: PrintOutput,
  {
    job,
    facts,
    ink,
    bytes,
    picture: { webp, widthPx, heightPx },
  }: { job: PrintJob; facts: OutputFacts; ink: number | null; bytes: Uint8Array; picture: Picture },
): MadeOutput {
  const picturePath = picturePathOf(output.path);
  return {
    file: {
      path: output.path,
      form: output.form,
      layout: facts.layout,
      paper: output.form === 'home' ? (output.paper ?? job.paper) : job.paper,
      edition: job.edition,
      textSize: job.textSize,
      pages: facts.pages,
      sheets: facts.sheets,
      duplex: facts.duplex,
      trimMm: finishedSizeMm(output, job),
      sheetMm: facts.sheetMm,
      ...(facts.signatures === undefined ? {} : { signatures: facts.signatures }),
      ink,
      bytes: bytes.length,
      sha256: sha256(bytes),
      picture: { path: picturePath, widthPx, heightPx, sha256: sha256(webp) },
    },
    files: [
      { path: output.path, bytes },
      { path: picturePath, bytes: webp },
    ],
  };
}
