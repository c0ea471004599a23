import { chooseFoldOver, chooseGrid, papers, type Duplex } from '../imposition/index.ts';
import type { CardSizeName } from '../schemas/index.ts';
import { cardMarginMm, cardTrimMm } from './card-formats.ts';
import type { Paper, SizeMm } from './paper.ts';
import type { ImpositionPlan } from '../print-job.ts';

/** A way to put the faces of cards on a home printer’s sheets. */
export interface CardSheets {
  readonly way: CardWay;
  readonly sheetMm: SizeMm;
  readonly duplex: Duplex;
  readonly imposition: Extract<ImpositionPlan, { layout: 'cards' | 'fold-over' }>;
}

/**
 * What a reader chooses by: both sides, turned on either edge of the paper; front and back side by side, to fold;
 * fronts alone, where they say all that is needed.
 */
export type CardWay = 'duplex-long-edge' | 'duplex-short-edge' | 'fold-over' | 'single-sided';

export interface CardSheetsOptions {
  readonly size: CardSizeName;
  readonly paper: Paper;
  readonly copies: 'once' | 'fill-sheet';
  /** Whether the fronts alone say all that is needed. */
  readonly frontsSuffice: boolean;
}

/** The ways to print cards of one size on one paper; the first is the usual one. */
export function cardSheets({ size, paper, copies, frontsSuffice }: CardSheetsOptions): CardSheets[] {
  const [widthMm, heightMm] = cardTrimMm(size, paper);
  const choice = {
    trimMm: { widthMm, heightMm },
    paperMm: papers[paper],
    marginMm: cardMarginMm(size),
  };
  const { sheetMm, columns, rows } = chooseGrid(choice);
  const grid = { layout: 'cards', columns, rows, copies } as const;
  const sheet: SizeMm = [sheetMm.widthMm, sheetMm.heightMm];
  const folded = chooseFoldOver(choice);
  return [
    { way: 'duplex-long-edge', sheetMm: sheet, duplex: 'long-edge', imposition: grid },
    { way: 'duplex-short-edge', sheetMm: sheet, duplex: 'short-edge', imposition: grid },
    {
      way: 'fold-over',
      sheetMm: [folded.sheetMm.widthMm, folded.sheetMm.heightMm],
      duplex: 'none',
      imposition: { layout: 'fold-over', fold: folded.fold, pairs: folded.pairs },
    },
    ...(frontsSuffice
      ? [
          {
            way: 'single-sided',
            sheetMm: sheet,
            duplex: 'none',
            imposition: { ...grid, frontsOnly: true },
          } as const,
        ]
      : []),
  ];
}
