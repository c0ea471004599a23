import type { PageWord } from '../in-page/read-words.ts';
import type { PageSurvey } from '../in-page/survey.ts';
import type { ReadPage } from '../pdf/read.ts';

/** A word that went in and did not come out, or came out too often. */
export interface WordDifference {
  readonly text: string;
  readonly source: string;
  /** From 1; where it was last seen, if it was. */
  readonly page: number | undefined;
  readonly kind: 'lost' | 'doubled';
}

/** Words as they are compared: without regard to case, ligatures, soft hyphens and look-alike spaces. */
function plain(word: string): string {
  return word.normalize('NFKC').replaceAll('\u00AD', '').replaceAll('\u200B', '').toLocaleLowerCase('en');
}

/** Compares the words before layout with those after it, as multisets. */
export function compareWords(
  wordsIn: readonly PageWord[],
  wordsOut: readonly (readonly PageWord[])[],
): WordDifference[] {
  const out = wordsOut.flatMap((words, index) => words.map((word) => ({ ...word, page: index + 1 })));
  if (
    wordsIn.length === out.length &&
    wordsIn.every((word, index) => plain(word.text) === plain(out[index]?.text ?? ''))
  ) {
    return [];
  }
  const counts = new Map<
    string,
    { surplus: number; source: string; page: number | undefined; text: string }
  >();
  for (const { text, source } of wordsIn) {
    const count = counts.get(plain(text)) ?? { surplus: 0, source, page: undefined, text };
    counts.set(plain(text), { ...count, surplus: count.surplus - 1 });
  }
  for (const { text, source, page } of out) {
    const count = counts.get(plain(text)) ?? { surplus: 0, source, page, text };
    counts.set(plain(text), { ...count, surplus: count.surplus + 1, page });
  }
  return [...counts.values()].flatMap(({ surplus, ...word }) =>
    Array.from({ length: Math.abs(surplus) }, (): WordDifference => ({
      ...word,
      kind: surplus < 0 ? 'lost' : 'doubled',
    })),
  );
}

export interface PageComparison {
  /** Words the browser laid out on the page that a PDF reader does not find there. */
  readonly missing: readonly string[];
  /** Text in the PDF’s page area that the browser did not lay out there. */
  readonly surplus: string;
}

const pointsPerPx = 72 / 96;

/**
 * Compares what the browser laid out on one page with what a PDF reader finds in the same area. Letters are
 * counted rather than words, because a PDF does not say where a word that was broken over two lines belongs
 * together; generated text (list markers, page numbers) may or may not be there.
 */
export function comparePage(words: readonly PageWord[], page: ReadPage, survey: PageSurvey): PageComparison {
  const heightPt = (page.sizeMm[1] / 25.4) * 72;
  const { left, right, top, bottom } = survey.content;
  // A baseline lies within the area; a point of slack for rounding.
  const inArea = page.texts.filter(
    ({ x, y }) =>
      x >= left * pointsPerPx - 1.5 &&
      x <= right * pointsPerPx + 1.5 &&
      y <= heightPt - top * pointsPerPx + 1.5 &&
      y >= heightPt - bottom * pointsPerPx - 1.5,
  );
  const inPdf = letters(inArea.map(({ text }) => text).join(''));
  const laidOut = letters(words.map(({ text }) => text).join(''));
  if (sameCounts(inPdf, laidOut)) return { missing: [], surplus: '' };

  const allowed = letters(survey.generated);
  const missing: string[] = [];
  const remaining = new Map(inPdf);
  for (const { text } of words) {
    const need = letters(text);
    if ([...need].every(([letter, count]) => (remaining.get(letter) ?? 0) >= count)) {
      for (const [letter, count] of need) remaining.set(letter, (remaining.get(letter) ?? 0) - count);
    } else missing.push(text);
  }
  const surplus = [...remaining]
    .map(([letter, count]): [string, number] => [letter, count - (allowed.get(letter) ?? 0)])
    .filter(([letter, count]) => count > 0 && !(allowed.get(letter) !== undefined && /[\d.]/.test(letter)))
    .map(([letter, count]) => letter.repeat(count))
    .join('');
  return { missing, surplus };
}

function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of plain(text).replace(/\s+/g, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function sameCounts(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([letter, count]) => b.get(letter) === count);
}
