import { PDFDocument, degrees, rgb, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib';
import type { PrintJob, PrintOutput } from '../../documents/index.ts';
import {
  imposeBooklet,
  imposeCards,
  imposeCopiesUp,
  type ImposedSheets,
  type SheetSide,
} from '../../imposition/index.ts';
import { describe } from './finish.ts';
import { pointsOf } from './millimetres.ts';
import { loadPdf, savePdf } from './open.ts';

export type HomeOutput = Extract<PrintOutput, { form: 'home' }>;

/** Where each of so many pages goes. */
export function planSheets(pages: number, job: Pick<PrintJob, 'trimMm'>, output: HomeOutput): ImposedSheets {
  const trimMm = { widthMm: job.trimMm[0], heightMm: job.trimMm[1] };
  const sheetMm = { widthMm: output.sheetMm[0], heightMm: output.sheetMm[1] };
  const { imposition, duplex } = output;
  switch (imposition.layout) {
    case 'cards':
      return imposeCards({ ...imposition, pages, trimMm, sheetMm, sides: 2, duplex });
    case 'copies':
      return imposeCopiesUp({ ...imposition, pages, trimMm, sheetMm });
    case 'booklet':
      return imposeBooklet({ pages, trimMm, sheetMm });
  }
}

/** Draws the pages of a finished `reading` PDF on sheets for a home printer. */
export async function imposePdf(
  reading: Uint8Array,
  { plan, job }: { plan: ImposedSheets; job: Pick<PrintJob, 'title' | 'lang' | 'trimMm'> },
): Promise<Uint8Array> {
  const source = await loadPdf(reading);
  const sheets = await PDFDocument.create({ updateMetadata: false });
  const embedded = await sheets.embedPages(source.getPages());
  const size: [number, number] = [pointsOf(plan.sheetMm.widthMm), pointsOf(plan.sheetMm.heightMm)];
  for (const sheet of plan.sheets) {
    for (const side of sheet.back === null ? [sheet.front] : [sheet.front, sheet.back]) {
      const page = sheets.addPage(size);
      page.setTrimBox(0, 0, ...size);
      drawSide(page, side, { embedded, trimMm: job.trimMm });
    }
  }
  describe(sheets, job);
  return savePdf(sheets);
}

function drawSide(
  page: PDFPage,
  side: SheetSide,
  { embedded, trimMm }: { embedded: readonly PDFEmbeddedPage[]; trimMm: PrintJob['trimMm'] },
): void {
  const width = pointsOf(trimMm[0]);
  const height = pointsOf(trimMm[1]);
  for (const placement of side.placements) {
    const content = placement.page === null ? undefined : embedded[placement.page];
    if (content === undefined) continue;
    const x = pointsOf(placement.xMm);
    const y = pointsOf(placement.yMm);
    // PDF turns about the lower left corner: half a turn lands one width and one height away.
    const isTurned = placement.rotationDeg === 180;
    page.drawPage(content, {
      x: isTurned ? x + width : x,
      y: isTurned ? y + height : y,
      width,
      height,
      rotate: degrees(placement.rotationDeg),
    });
  }
  for (const mark of side.marks) {
    page.drawLine({
      start: { x: pointsOf(mark.x1Mm), y: pointsOf(mark.y1Mm) },
      end: { x: pointsOf(mark.x2Mm), y: pointsOf(mark.y2Mm) },
      thickness: 0.3,
      color: rgb(0.35, 0.35, 0.35),
    });
  }
}
