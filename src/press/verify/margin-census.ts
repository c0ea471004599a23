/**
 * The census of a page’s margins: what stood in each margin box when its page was finished, before pages were moved,
 * shown again and printed, against the letters that a PDF reader finds in the place of that box.
 */
import type { PageMargin, ShownMargin } from '../layout/in-page/margins.ts';
import type { PageWord } from '../layout/in-page/read-words.ts';
import type { ReadPage } from '../pdf/read.ts';
import { matchesInOrder, surplusOf, type Token } from './letters.ts';
import { pointsOf } from '../pdf/millimetres.ts';
import { lettersOf, nameOf, rightToLeft, tokenOf } from './page-census.ts';

export interface MarginComparison {
  /** What is due and not found at its place. */
  readonly missing: readonly ShownMargin[];
  /** What is shown where nothing is due. */
  readonly surplus: readonly ShownMargin[];
}

type Texts = ReadPage['texts'];

const pointsPerPx = 72 / 96;

/** Letters may begin a little outside their box: italics lean, and browsers round. */
const slackPt = 2;

/** `due`: margins when the page was finished; `shown`: margins of the page as it was printed. */
export function compareMargins(
  { due, shown }: { due: readonly PageMargin[]; shown: readonly ShownMargin[] },
  page: ReadPage,
): MarginComparison {
  const isDue = new Set(due.map(({ box }) => box));
  return {
    missing: due.filter((margin) => !isFound(margin, page)).map(marginText),
    surplus: shown.filter(({ box }) => !isDue.has(box)),
  };
}

function isFound(margin: PageMargin, page: ReadPage): boolean {
  const { begin, touch } = textsIn(margin, page);
  const tokens = margin.words.map(tokenOf);
  const letters = lettersOf({ texts: begin });
  if (matchesInOrder(tokens, letters)) return true;
  const isBidirectional = margin.words.some(({ text }) => rightToLeft.test(text));
  if (isBidirectional && surplusOf(tokens, letters) === '') return true;
  return holds(lettersOf({ texts: touch }), tokens);
}

/** The pieces of text that begin in a box, and those that reach into it: a reader may join those of neighbours. */
function textsIn(margin: PageMargin, { sizeMm, texts }: ReadPage): { begin: Texts; touch: Texts } {
  const heightPt = pointsOf(sizeMm[1]);
  const left = margin.left * pointsPerPx - slackPt;
  const right = margin.right * pointsPerPx + slackPt;
  const top = heightPt - margin.top * pointsPerPx + slackPt;
  const bottom = heightPt - margin.bottom * pointsPerPx - slackPt;
  const touch = texts.filter(({ x, y, width }) => x <= right && x + width >= left && y <= top && y >= bottom);
  return { begin: touch.filter(({ x }) => x >= left), touch };
}

/** Whether the letters hold the tokens somewhere. */
function holds(letters: string, tokens: readonly Token[]): boolean {
  for (let start = 0; start < letters.length; start++) {
    for (let end = letters.length; end > start; end--) {
      if (matchesInOrder(tokens, letters.slice(start, end))) return true;
    }
  }
  return false;
}

function marginText({ box, words }: PageMargin): ShownMargin {
  return { box, text: words.map(textOf).join('').replace(/\s+/g, ' ').trim() };
}

function textOf({ kind, text }: PageWord): string {
  return kind === 'number' || kind === 'letters' || kind === 'quote' ? nameOf[kind] : text;
}
