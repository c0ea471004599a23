/** The words of print tickets and calibration sheets. */
import type { PluralForms } from '../plural.ts';
import type { CardWay } from '../../documents/index.ts';
import type { CuttingStep, Duplex } from '../../imposition/index.ts';
import type { Paper } from '../../documents/index.ts';

/** "148.5 mm", and in inches for papers that are measured so; to a hundredth where that is not nought. */
function length(mm: number, paper: Paper): string {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  const inMm = `${rounded(mm)} mm`;
  return paper === 'letter' ? `${rounded(mm / 25.4)} in (${inMm})` : inMm;
}

const lines = { vertical: 'upright', horizontal: 'level' } as const;
const edges = { left: 'left edge', top: 'top edge' } as const;

export const ticketWords = {
  ticket: 'Print ticket',
  way: {
    'duplex-long-edge': 'Both sides, turned on the long edge',
    'duplex-short-edge': 'Both sides, turned on the short edge',
    'fold-over': 'One side, to fold over',
    'single-sided': 'Fronts only',
  } satisfies Record<CardWay, string>,
  wayShort: {
    'duplex-long-edge': 'long edge',
    'duplex-short-edge': 'short edge',
    'fold-over': 'to fold over',
    'single-sided': 'fronts only',
  } satisfies Record<CardWay, string>,
  wayHelp: {
    'duplex-long-edge': 'For printers that print both sides. Most do best with this one.',
    'duplex-short-edge': 'For printers that turn the paper on its short edge.',
    'fold-over': 'No double-sided printing: fold, glue, then cut. Or laminate.',
    'single-sided': 'Fronts say all that is needed; backs stay empty.',
  } satisfies Record<CardWay, string>,
  paper: 'Paper',
  sides: 'Sides',
  side: {
    none: 'One side',
    'long-edge': 'Both sides, flip on the long edge',
    'short-edge': 'Both sides, flip on the short edge',
  } satisfies Record<Duplex, string>,
  scale: 'Scale',
  fullSize: '100 %, “actual size”; not “fit to page”',
  copies: 'Copies',
  oneCopy: 'One copy is one deck. Print one for each group.',
  ink: 'Ink',
  blackIsEnough: 'Black is enough.',
  sheets: { one: '{} sheet, this one included', other: '{} sheets, this one included' } as PluralForms,
  ruler:
    'Measure this line before you print the rest: it is 100 mm long (3.94 in). If not, the scale is wrong.',
  tryFirst:
    'Print this page and the next sheet first. Hold the sheet against the light: backs should lie behind fronts. If they are off by more than a few millimetres, print the calibration sheet.',
  thickPaper: 'Thick paper (160 to 200 g/m², or 60 to 75 lb cover) keeps its shape. Ordinary paper works.',
  cutting: 'Cut in this order',
  cuttingHelp:
    'Lay a sheet in front of you, its first card at the top left. Cut several sheets at once with a paper cutter, or fold sharply and cut by hand.',
  noMarks:
    'There are no marks on these sheets, so that none is left on a card: measure, or fold edge to edge.',
  marks: 'Small marks in the margin show where to cut. None is left on a card.',
  corners: 'Round the corners if you like: nothing stands within 4 mm of a corner.',
  picture: 'One sheet, with its cuts in order',
  glue: 'Fold each sheet with the print outside, glue it inside, press it flat, and cut when it is dry.',
  step({ action, through, line, fromEdge, distanceMm }: CuttingStep, paper: Paper): string {
    const at = `${length(distanceMm, paper)} from the ${edges[fromEdge]}`;
    if (action === 'fold') return `Fold the sheet ${at}, print outside.`;
    const what = through === 'sheet' ? 'Cut across the whole sheet' : 'Cut every strip';
    return `${what}, ${lines[line]}, ${at}.`;
  },
} as const;

export const calibrationWords = {
  title: 'Calibration sheet',
  lead: 'Find out how far your printer’s backs drift, once, and let every deck make up for it.',
  steps: [
    'Print this sheet on both sides, at 100 %, flipped on the long edge.',
    'Hold it against a window or a lamp, this side towards you.',
    'The long upright line from the back lies behind one of the ticks on the left: its number is x.',
    'The long level line lies behind one of the ticks at the top: its number is y.',
    'Write both into toolkit.yaml: backOffset: { x: 1.5, y: -2 }. Or print with: npm run press -- --back-offset 1.5,-2',
  ],
  nought: 'Both 0, or nearly? Then there is nothing to do.',
  again: 'Print the next deck and look again. It holds for all decks on portrait paper.',
} as const;
