/** How many chapters make so many pages: told by the pages that chapters begin on, not by a guess. */

/** A layout of some chapters. */
export interface ChapterStarts {
  /** For each chapter the pages before it, those of the contents among them. */
  readonly pagesBefore: readonly number[];
  readonly pages: number;
}

/** The number of chapters that comes nearest; the contents shrink with them. */
export function chaptersFor({ pagesBefore, pages }: ChapterStarts, wanted: number): number {
  const [contents = 0] = pagesBefore;
  let best = 1;
  let bestMiss = Infinity;
  for (let count = 1; count <= pagesBefore.length; count++) {
    const chapterPages = (pagesBefore[count] ?? pages) - contents;
    const contentsPages = Math.ceil((contents * count) / pagesBefore.length);
    const miss = Math.abs(contentsPages + chapterPages - wanted);
    if (miss < bestMiss) {
      best = count;
      bestMiss = miss;
    }
  }
  return best;
}

/** How many chapters make so many pages: they are laid out, more of them until they are enough. */
export async function fitChapters(
  wanted: number,
  layOut: (chapters: number) => Promise<ChapterStarts>,
): Promise<number> {
  // Enough for chapters of eight pages.
  let count = Math.ceil(wanted / 8);
  for (;;) {
    const starts = await layOut(count);
    if (starts.pages > wanted * 1.05) return chaptersFor(starts, wanted);
    count = Math.ceil(count * Math.max(1.2, (wanted * 1.15) / starts.pages));
  }
}
