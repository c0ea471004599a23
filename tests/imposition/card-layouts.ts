import { cardBleedMm, cardFormats, cardMarginMm, cardSafeMm, cardTrimMm } from '../../src/documents/index.ts';
import type { CardFormatName, Paper } from '../../src/documents/index.ts';
import {
  chooseFoldOver,
  chooseGrid,
  cuttingOrder,
  imposeCards,
  imposeFoldOver,
  papers,
} from '../../src/imposition/index.ts';
import type { CuttingStep, ImposedSheets, OffsetMm, SizeMm } from '../../src/imposition/index.ts';
import { foldedBehind, throughThePaper } from './paper-model.ts';
import type { Point } from './paper-model.ts';

/** One way to print one size of card on one paper at home. */
export interface CardLayout {
  name: string;
  format: CardFormatName;
  trimMm: SizeMm;
  sheetMm: SizeMm;
  safeMm: number;
  marginMm: number;
  /** How far ink goes beyond the trim. */
  bleedMm: number;
  hasBacks: boolean;
  places: number;
  impose: (deck: { cards: number; fill?: number[]; backOffsetMm?: OffsetMm }) => ImposedSheets;
  /** Where the ink of a back comes to lie, as someone sees it who looks through the front. */
  behind: (point: Point) => Point;
  cutting: CuttingStep[];
}

const formats = Object.keys(cardFormats) as CardFormatName[];
const paperNames = ['a4', 'letter'] as const;

function layoutsOf(format: CardFormatName, paper: Paper, hasBleed: boolean): CardLayout[] {
  const [widthMm, heightMm] = cardTrimMm(format, paper);
  const trimMm = { widthMm, heightMm };
  const marginMm = cardMarginMm(format);
  const bleedMm = hasBleed ? cardBleedMm(format, paper) : 0;
  const chosen = { trimMm, paperMm: papers[paper], marginMm };
  const grid = { trimMm, gutterMm: 2 * bleedMm, ...chooseGrid({ ...chosen, gutterMm: 2 * bleedMm }) };
  const common = { format, trimMm, marginMm, bleedMm, safeMm: cardSafeMm(format) };
  const onGrid = {
    ...common,
    sheetMm: grid.sheetMm,
    places: grid.columns * grid.rows,
    cutting: cuttingOrder(grid),
  };
  const name = `${format}, ${paper}${hasBleed ? ' with bleed' : ''}`;
  const duplex = (['long-edge', 'short-edge'] as const).map((flip): CardLayout => ({
    ...onGrid,
    name: `${name}, ${flip}`,
    hasBacks: true,
    impose: ({ cards, ...rest }) =>
      imposeCards({ ...grid, ...rest, pages: 2 * cards, sides: 2, duplex: flip }),
    behind: (point) => throughThePaper(point, { sheetMm: grid.sheetMm, duplex: flip }),
  }));
  const fronts: CardLayout = {
    ...onGrid,
    name: `${name}, single-sided`,
    hasBacks: false,
    impose: ({ cards, ...rest }) =>
      imposeCards({ ...grid, ...rest, pages: 2 * cards, sides: 2, frontsOnly: true, duplex: 'none' }),
    behind: (point) => point,
  };
  if (hasBleed) return [...duplex, fronts];

  const folded = { trimMm, ...chooseFoldOver(chosen) };
  const foldOver: CardLayout = {
    ...common,
    name: `${name}, fold-over`,
    sheetMm: folded.sheetMm,
    hasBacks: true,
    places: folded.pairs,
    impose: ({ cards, fill = [] }) => imposeFoldOver({ ...folded, fill, pages: 2 * cards }),
    behind: (point) => foldedBehind(point, folded),
    cutting: cuttingOrder(folded),
  };
  return [...duplex, fronts, foldOver];
}

/** Every size of card on every paper in every layout; those with a margin with bleed as well. */
export const cardLayouts: CardLayout[] = formats.flatMap((format) =>
  paperNames.flatMap((paper) => [
    ...layoutsOf(format, paper, false),
    ...(cardFormats[format].fillsSheet ? [] : layoutsOf(format, paper, true)),
  ]),
);
