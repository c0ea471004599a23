import { papers } from '../imposition/index.ts';
import type { Toolkit } from '../library/index.ts';
import type { Paper, SizeMm } from './paper.ts';
import type { PrintJob } from '../print-job.ts';

/** The sheet that tells how far a printer’s backs drift. It belongs to the toolkit, not to one of its texts. */
export interface CalibrationLayout {
  readonly paper: Paper;
  /** The address of its print page below `print/`. */
  readonly address: string;
  readonly sheetMm: SizeMm;
  readonly job: PrintJob;
}

/** One for each paper of a toolkit that has cards to print on both sides; else none. */
export function calibrationLayouts(
  { settings, decks, practices, prefix }: Toolkit,
  title: string,
): CalibrationLayout[] {
  if (decks.length + practices.length === 0) return [];
  return settings.papers.map((paper) => {
    const { widthMm, heightMm } = papers[paper];
    return {
      paper,
      address: `calibration/${paper}`,
      sheetMm: [widthMm, heightMm],
      job: {
        id: 'calibration-sheet',
        kind: 'calibration',
        title,
        lang: settings.language,
        sources: [],
        edition: null,
        textSize: null,
        paper,
        trimMm: [widthMm, heightMm],
        outputs: [
          {
            form: 'home',
            path: calibrationPath(paper, prefix),
            sheetMm: [widthMm, heightMm],
            duplex: 'long-edge',
            imposition: { layout: 'cards', columns: 1, rows: 1, copies: 'once' },
          },
        ],
      },
    };
  });
}

/** Where its PDF lies in the downloads folder. */
export function calibrationPath(paper: Paper, prefix = ''): string {
  const stem = prefix === '' ? 'calibration-sheet' : `calibration-sheet-${prefix.slice(0, -1)}`;
  return `calibration/${prefix}calibration-sheet/${stem}-${paper}-home.pdf`;
}
