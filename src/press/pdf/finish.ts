import { PDFBool, PDFDict, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import type { PrintJob } from '../../print-job.ts';
import { listElementIds, renameElementIds } from './element-ids.ts';
import { fontsBeside, unembeddedFonts, type UsedFont } from './fonts.ts';
import { joinPdfs } from './join.ts';
import { pointsOf } from './millimetres.ts';
import { savePdf } from './open.ts';
import { setOutline, type OutlineHeading } from './outline.ts';

export interface FinishOptions {
  readonly job: Pick<PrintJob, 'title' | 'lang' | 'trimMm' | 'bleedMm'>;
  readonly headings: readonly OutlineHeading[];
  /** The PostScript names of the fonts that the document brings; any other is looked for when they are known. */
  readonly ownFonts?: ReadonlySet<string> | undefined;
}

export interface FinishedPdf {
  readonly pdf: Uint8Array;
  /** Names of fonts it uses without carrying them. */
  readonly unembeddedFonts: readonly string[];
  /** Fonts that the document does not bring. */
  readonly foreignFonts: readonly UsedFont[];
}

/**
 * Makes what a browser wrote into the finished `reading` form: one file with exact boxes (browsers round page sizes), outline,
 * title, language, and no dates, so that the same input gives the same bytes. Tags and links stay as they are. `parts`
 * is emptied.
 */
export async function finishReading(
  parts: PDFDocument[],
  { job, headings, ownFonts }: FinishOptions,
): Promise<FinishedPdf> {
  renameElementIds(parts);
  const document = joinPdfs(parts);
  listElementIds(document);
  // Each takes as much memory as the whole.
  parts.splice(0);
  const [widthMm, heightMm] = job.trimMm;
  const bleed = pointsOf(job.bleedMm ?? 0);
  const width = pointsOf(widthMm) + 2 * bleed;
  const height = pointsOf(heightMm) + 2 * bleed;
  for (const page of document.getPages()) {
    // The browser lays a page out from its top left corner: what it rounded off or on is at the right and the foot.
    const y = page.getHeight() - height;
    page.setMediaBox(0, y, width, height);
    page.setCropBox(0, y, width, height);
    page.setTrimBox(bleed, y + bleed, width - 2 * bleed, height - 2 * bleed);
    page.setBleedBox(0, y, width, height);
  }
  // What has no heading, such as badges, has its title to go by.
  const title: OutlineHeading = { level: 1, text: job.title, pageIndex: 0, yPt: 0 };
  setOutline(document, headings.length === 0 ? [title] : headings);
  describe(document, job);
  return {
    pdf: await savePdf(document),
    unembeddedFonts: unembeddedFonts(document),
    foreignFonts: ownFonts === undefined ? [] : fontsBeside(ownFonts, document),
  };
}

/** Sets what a PDF says of itself. */
export function describe(document: PDFDocument, { title, lang }: Pick<PrintJob, 'title' | 'lang'>): void {
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict);
  info?.delete(PDFName.of('CreationDate'));
  info?.delete(PDFName.of('ModDate'));
  document.setTitle(title);
  document.setProducer('Kindling');
  document.setCreator('Kindling');
  document.catalog.set(PDFName.of('Lang'), PDFString.of(lang));
  const preferences = document.catalog.getOrCreateViewerPreferences();
  preferences.dict.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
}
