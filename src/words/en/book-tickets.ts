/** The words of the print tickets of workbooks. */
import type { PluralForms } from '../plural.ts';
import type { BookWay } from '../../documents/index.ts';
import type { BoundOn } from '../../imposition/index.ts';
import type { Edition } from '../../schemas/index.ts';

export const bookTicketWords = {
  way: {
    booklet: 'Booklet, to fold and staple',
    'two-up': 'Two pages side by side',
  } satisfies Record<BookWay, string>,
  wayHelp: {
    booklet: 'A small book, folded from whole sheets.',
    'two-up': 'For printers that print one side. Nothing to fold.',
  } satisfies Record<BookWay, string>,
  side: {
    booklet: 'Both sides, flip on the short edge',
    'two-up': 'One side',
  } satisfies Record<BookWay, string>,
  copies: {
    participant: 'One for each person.',
    facilitator: 'One for the host.',
  } satisfies Record<Edition, string>,
  plainPaper: 'Ordinary paper, 80 to 100 g/m² (20 to 28 lb).',
  tryFirst:
    'Print this page and the next sheet first. Turn the sheet like the page of a book: if its back stands on its head, choose the other edge.',
  afterPrinting: {
    booklet: 'Fold and staple',
    'two-up': 'Keep together',
  } satisfies Record<BookWay, string>,
  onePile: [
    'Lay this page aside. Tap the sheets even, and fold the whole pile in the middle, the cover outside.',
    'Open it, the cover up, and staple it twice in the fold.',
    'Close it, and press the fold with a spoon or a ruler. Trim the open edge if you like.',
  ],
  shortStapler:
    'The stapler does not reach? Open it flat, lay cardboard under the fold, staple into that, and bend the points by hand. Or sew through three holes in the fold.',
  severalPiles: [
    'Lay this page aside. Count off the sheets as they come:',
    'Fold each part by itself in the middle, its first sheet outside. Lay the folded parts on each other, the cover on top.',
    'Staple or sew each part in its fold. Glue the spines together, and a strip of paper or cloth around them.',
  ],
  sheetsEach: { one: '{} sheet.', other: '{} sheets.' } as PluralForms,
  whySeveral:
    'This book is too thick for one fold: its pages are in order when each part is folded by itself.',
  twoUp: (boundOn: BoundOn) => [
    `Lay this page aside. The first sheet has the cover on its ${boundOn === 'left' ? 'right' : 'left'} half.`,
    `Read the sheets as they are. Keep them together with a clip, or a staple in the upper ${boundOn} corner.`,
    'Want single pages? Cut in the middle, one sheet after the other, so that they stay in order.',
  ],
} as const;
