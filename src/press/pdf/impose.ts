import {
  PDFDocument,
  clip,
  concatTransformationMatrix,
  drawObject,
  endPath,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { PrintJob, PrintOutput } from '../../print-job.ts';
import {
  imposeBooklet,
  imposeCards,
  imposeCopiesUp,
  imposeFoldOver,
  imposePlain,
  imposeTwoUp,
  imposeScaled,
  imposeTiles,
  type Box,
  signaturesOf,
  type Duplex,
  type ImposedSheets,
  type OffsetMm,
  type SheetSide,
} from '../../imposition/index.ts';
import type { PrinterProfile } from '../outputs/printer-profile.ts';
import { FaceCopier, openFaces, type Faces } from './faces.ts';
import { describe } from './finish.ts';
import { pointsOf } from './millimetres.ts';
import { savePdf } from './open.ts';

export type HomeOutput = Extract<PrintOutput, { form: 'home' }>;

export interface SheetsOptions extends PrinterProfile {
  readonly job: Pick<PrintJob, 'trimMm' | 'fillerPages'>;
  readonly output: HomeOutput;
}

/**
 * Where each of so many pages goes. Pages at their end that only fill (`fillerPages`) stand where a sheet would stay
 * partly empty.
 * @throws RangeError when they cannot be put on paper like that.
 */
export function planSheets(
  pages: number,
  { job, output, backOffsetMm, paperThicknessMm }: SheetsOptions,
): ImposedSheets {
  const trimMm = { widthMm: job.trimMm[0], heightMm: job.trimMm[1] };
  const sheetMm = { widthMm: output.sheetMm[0], heightMm: output.sheetMm[1] };
  const { imposition, duplex } = output;
  const fillerPages = job.fillerPages ?? 0;
  const own = pages - fillerPages;
  const fill = Array.from({ length: fillerPages }, (_, index) => own + index);
  switch (imposition.layout) {
    case 'cards': {
      const { columns, rows, copies, frontsOnly = false, sides = 2 } = imposition;
      const offset = isTurned(output) ? turnedOffset(backOffsetMm) : backOffsetMm;
      return imposeCards({
        ...{ columns, rows, copies, frontsOnly, fill, pages: own, trimMm, sheetMm, sides, duplex },
        ...(offset === undefined ? {} : { backOffsetMm: offset }),
      });
    }
    case 'fold-over': {
      const { fold, pairs } = imposition;
      return imposeFoldOver({ fold, pairs, fill, pages: own, trimMm, sheetMm });
    }
    case 'copies':
      return imposeCopiesUp({ ...imposition, pages, trimMm, sheetMm });
    case 'booklet': {
      const { coverPages = 1, boundOn = 'left' } = imposition;
      const creepMmPerSheet = paperThicknessMm ?? imposition.paperThicknessMm ?? 0;
      const signatures = signaturesOf(Math.ceil(pages / 4));
      return imposeBooklet({ pages, trimMm, sheetMm, coverPages, signatures, creepMmPerSheet, boundOn });
    }
    case 'two-up':
      return imposeTwoUp({ pages, trimMm, sheetMm, duplex, boundOn: imposition.boundOn ?? 'left' });
    case 'plain':
      return imposePlain({ pages, trimMm, sheetMm, duplex });
    case 'tiles': {
      const [posterWidthMm, posterHeightMm] = imposition.posterMm;
      const { marginMm, glueMm } = imposition;
      const posterMm = { widthMm: posterWidthMm, heightMm: posterHeightMm };
      return imposeTiles({ pages, trimMm, posterMm, sheetMm, marginMm, glueMm });
    }
  }
}

/** Where the pages of a document go that is made as large as a sheet. */
export function planScaled(
  pages: number,
  { job, sizeMm: [widthMm, heightMm] }: { job: Pick<PrintJob, 'trimMm'>; sizeMm: PrintJob['trimMm'] },
): ImposedSheets {
  const trimMm = { widthMm: job.trimMm[0], heightMm: job.trimMm[1] };
  return imposeScaled({ pages, trimMm, sheetMm: { widthMm, heightMm } });
}

/**
 * Cards on a landscape sheet that is printed on both sides go to the printer as portrait pages, a quarter turn to the
 * left: a printer drifts alike on all portrait pages, and one calibration serves for every sheet.
 */
export function isTurned({ imposition, duplex, sheetMm: [widthMm, heightMm] }: HomeOutput): boolean {
  return imposition.layout === 'cards' && duplex !== 'none' && widthMm > heightMm;
}

/** What is right and up on the back of a portrait page is up and left on the landscape sheet that was turned. */
function turnedOffset(offsetMm: OffsetMm | undefined): OffsetMm | undefined {
  return offsetMm === undefined ? undefined : { x: -offsetMm.y, y: offsetMm.x };
}

/** A page of a PDF that comes before the sheets, from 1. */
export interface Ticket {
  readonly pdf: Uint8Array;
  readonly page: number;
}

export interface ImposeOptions {
  readonly plan: ImposedSheets;
  readonly job: Pick<PrintJob, 'title' | 'lang' | 'trimMm'>;
  readonly ticket?: Ticket | undefined;
  /** Whether the sheets become portrait pages by a quarter turn to the left. */
  readonly isTurned?: boolean | undefined;
}

/** Draws the pages of a finished `reading` PDF on sheets for a home printer. */
export async function imposePdf(faces: Faces, options: ImposeOptions): Promise<Uint8Array> {
  const { plan, job, ticket, isTurned = false } = options;
  const sheets = await PDFDocument.create({ updateMetadata: false });
  if (ticket !== undefined) await addTicket(sheets, ticket, plan.duplex);
  const copier = new FaceCopier(faces, sheets);
  const width = pointsOf(plan.sheetMm.widthMm);
  const height = pointsOf(plan.sheetMm.heightMm);
  const size: [number, number] = isTurned ? [height, width] : [width, height];
  for (const sheet of plan.sheets) {
    for (const side of sheet.back === null ? [sheet.front] : [sheet.front, sheet.back]) {
      const page = sheets.addPage(size);
      page.setTrimBox(0, 0, ...size);
      if (isTurned) page.pushOperators(concatTransformationMatrix(0, 1, -1, 0, height, 0));
      drawSide(page, side, { copier, trimMm: job.trimMm });
    }
  }
  describe(sheets, job);
  return savePdf(sheets);
}

/** Its back stays empty where sheets are printed on both sides, so that the first sheet begins on a front. */
async function addTicket(sheets: PDFDocument, { pdf, page }: Ticket, duplex: Duplex): Promise<void> {
  const faces = await openFaces(pdf);
  const form = new FaceCopier(faces, sheets).formOf(page - 1);
  if (form === undefined) throw new RangeError(`a ticket has no page ${page}`);
  const { width, height } = faces.document.getPage(page - 1).getCropBox();
  const size: [number, number] = [width, height];
  const front = sheets.addPage(size);
  front.setTrimBox(0, 0, ...size);
  drawForm(front, form, [1, 0, 0, 1, 0, 0]);
  if (duplex !== 'none') sheets.addPage(size).setTrimBox(0, 0, ...size);
}

type Matrix = readonly [number, number, number, number, number, number];

function drawForm(page: PDFPage, form: PDFRef, matrix: Matrix): void {
  const name = page.node.newXObject('Face', form);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...matrix),
    drawObject(name),
    popGraphicsState(),
  );
}

function clipTo({ xMm, yMm, widthMm, heightMm }: Box): PDFOperator[] {
  return [rectangle(pointsOf(xMm), pointsOf(yMm), pointsOf(widthMm), pointsOf(heightMm)), clip(), endPath()];
}

function drawSide(
  page: PDFPage,
  side: SheetSide,
  { copier, trimMm }: { copier: FaceCopier; trimMm: PrintJob['trimMm'] },
): void {
  const width = pointsOf(trimMm[0]);
  const height = pointsOf(trimMm[1]);
  for (const placement of side.placements) {
    const form = placement.page === null ? undefined : copier.formOf(placement.page);
    if (form === undefined) continue;
    const x = pointsOf(placement.xMm);
    const y = pointsOf(placement.yMm);
    const { scale = 1, clipMm } = placement;
    if (clipMm !== undefined) page.pushOperators(pushGraphicsState(), ...clipTo(clipMm));
    // Half a turn about the lower left corner lands one width and one height away.
    drawForm(
      page,
      form,
      placement.rotationDeg === 180
        ? [-scale, 0, 0, -scale, x + scale * width, y + scale * height]
        : [scale, 0, 0, scale, x, y],
    );
    if (clipMm !== undefined) page.pushOperators(popGraphicsState());
  }
  for (const mark of side.marks) {
    page.drawLine({
      start: { x: pointsOf(mark.x1Mm), y: pointsOf(mark.y1Mm) },
      end: { x: pointsOf(mark.x2Mm), y: pointsOf(mark.y2Mm) },
      thickness: 0.3,
      ...(mark.dashMm === undefined ? {} : { dashArray: [pointsOf(mark.dashMm)] }),
      color: rgb(0.35, 0.35, 0.35),
    });
  }
}
