/**
 * The census of a document: words before layout against words on the laid-out pages. The same words in the same order
 * with the same spaces between them; notes in an order of their own, letter by letter. A word that a page breaks in two
 * is still one word.
 */
import type { PageWord } from '../layout/in-page/read-words.ts';
import { alignWords } from './alignment.ts';
import { fold, foldLetters } from './folding.ts';
import { groupBy } from '../group-by.ts';

/** Words that went in and did not come out, came out too often, or in another place. */
export interface WordDifference {
  readonly words: readonly string[];
  readonly source: string;
  /** The element they come from, as numbered by `makeReady`. */
  readonly place: number;
  /** From 1; the page they are on, or the last one before them. */
  readonly page: number | undefined;
  readonly kind: 'lost' | 'doubled' | 'moved';
}

interface PlacedRun extends PageWord {
  readonly page: number;
}

/** Compares the words before layout with those after it. */
export function compareWords(
  wordsIn: readonly PageWord[],
  wordsOut: readonly (readonly PageWord[])[],
): WordDifference[] {
  const out = wordsOut.map((runs) => runs.filter(isOwn));
  const placesOf = (kind: PageWord['kind']) =>
    new Set(out.flatMap((runs) => runs.filter((run) => run.kind === kind).map(({ place }) => place)));
  const notes = placesOf('note');
  const repeated = placesOf('repeated');
  const own = wordsIn.filter(isOwn);
  const ofKind = (kind: PageWord['kind']) => out.map((runs) => runs.filter((run) => run.kind === kind));
  const isMoved = ({ place }: PageWord) => notes.has(place) || repeated.has(place);
  const flowIn = own.map((run) => (isMoved(run) ? { ...run, text: gap } : run));
  const notesIn = own.filter(({ place }) => notes.has(place) && !repeated.has(place));
  if (
    isWhole(flowIn, ofKind('flow')) &&
    lettersIn(notesIn) === lettersIn(ofKind('note').flat()) &&
    isRepeatedWhole(own, ofKind('repeated'))
  ) {
    return [];
  }

  const placed = out.flatMap((runs, index) => runs.map((run): PlacedRun => ({ ...run, page: index + 1 })));
  const differences = differencesByPlace(own, placed);
  return differences.length > 0 ? differences : [firstMoved(flowIn, placed)];
}

function isOwn({ kind }: PageWord): boolean {
  return kind === 'flow' || kind === 'note' || kind === 'repeated';
}

/** Stands where words have moved away, to the foot of a page or its margin: there may be a space there or not. */
const gap = '\u0001';

/** Runs as one text; a word may go on from one run to the next. */
function joined(runs: readonly PageWord[]): string {
  const parts: string[] = [];
  // Where the text ends, kept apart: a long text that is looked at between additions is copied each time.
  let end = '';
  const push = (part: string) => {
    if (part === '') return;
    parts.push(part);
    end = part;
  };
  for (const run of runs) {
    if (run.text === gap) {
      if (end === gap) continue;
      for (let last = parts.pop(); last !== undefined; last = parts.pop()) {
        const kept = last.trimEnd();
        if (kept === '') continue;
        parts.push(kept);
        break;
      }
      push(gap);
    } else {
      const next = fold(run.text);
      if (end === gap) push(next.trimStart());
      else push(end.endsWith(' ') && next.startsWith(' ') ? next.slice(1) : next);
    }
  }
  return parts.join('');
}

/** Where a part of a text ends that begins at `position`; -1 when the text does not go on with it. */
function endOf(part: string, text: string, position: number): number {
  if (text.startsWith(part, position)) return position + part.length;
  let at = position;
  for (let index = 0; index < part.length; index++) {
    if (text[at] === gap) {
      at += 1;
      while (part[index] === ' ') index += 1;
      if (index === part.length) break;
    }
    if (text[at] !== part[index]) return -1;
    at += 1;
  }
  return at;
}

function lettersIn(runs: readonly PageWord[]): string {
  return foldLetters(runs.map(({ text }) => text).join(''));
}

/** Whether the pages, one after another, hold the text; a page may end in the middle of a word. */
function isWhole(runs: readonly PageWord[], pages: readonly (readonly PageWord[])[]): boolean {
  const text = joined(runs);
  let position = 0;
  for (const page of pages) {
    const part = joined(page).trim();
    if (part === '') continue;
    while (text[position] === ' ' || text[position] === gap) position += 1;
    position = endOf(part, text, position);
    if (position === -1) return false;
  }
  return text.slice(position).replaceAll(gap, '').trim() === '';
}

/** Whether what is shown on any number of pages is whole wherever it is shown. */
function isRepeatedWhole(runs: readonly PageWord[], pages: readonly (readonly PageWord[])[]): boolean {
  const textOf = groupBy(runs, ({ place }) => place);
  return pages.every((page) =>
    [...groupBy(page, ({ place }) => place)].every(([place, parts]) => {
      const shown = foldLetters(parts.map(({ text }) => text).join(''));
      const text = foldLetters((textOf.get(place) ?? []).map((run) => run.text).join(''));
      return text === '' ? shown === '' : shown.replaceAll(text, '') === '';
    }),
  );
}

/** The words that differ, found element by element. */
function differencesByPlace(before: readonly PageWord[], after: readonly PlacedRun[]): WordDifference[] {
  const inBefore = groupBy(before, ({ place }) => place);
  const inAfter = groupBy(after, ({ place }) => place);
  const differences: WordDifference[] = [];
  let page: number | undefined;
  for (const [place, runs] of inBefore) {
    const shown = inAfter.get(place) ?? [];
    const source = runs[0]?.source ?? '';
    if (shown.some(({ kind }) => kind === 'repeated')) continue;
    const words = wordsOf(runs);
    const text = shown.map((run) => run.text).join('');
    page = shown.at(-1)?.page ?? page;
    if (foldLetters(words.join('')) === foldLetters(text)) continue;
    const { lost, surplus } = alignWords(words, text);
    if (lost.length > 0) differences.push({ kind: 'lost', words: lost, source, place, page });
    if (surplus.length > 0) differences.push({ kind: 'doubled', words: surplus, source, place, page });
  }
  for (const [place, runs] of inAfter) {
    if (inBefore.has(place) || runs.every(({ text }) => text.trim() === '')) continue;
    differences.push({
      kind: 'doubled',
      words: wordsOf(runs),
      source: runs[0]?.source ?? '',
      place,
      page: runs[0]?.page,
    });
  }
  return differences;
}

/** With every element whole, the first that stands elsewhere, or has lost the space before or after it. */
function firstMoved(before: readonly PageWord[], after: readonly PlacedRun[]): WordDifference {
  const runs = after.filter(({ kind }) => kind === 'flow');
  const text = joined(before);
  let position = 0;
  let previous = '';
  for (const run of runs) {
    const part = fold(run.text).trim();
    while (text[position] === ' ' || text[position] === gap) position += 1;
    const isParted =
      text[position - 1] !== ' ' || position === 0 || /\s$/.test(previous) || /^\s/.test(run.text);
    if (!text.startsWith(part, position) || !isParted) {
      return { kind: 'moved', words: wordsOf([run]), source: run.source, place: run.place, page: run.page };
    }
    position += part.length;
    previous = run.text;
  }
  const first = after.find(({ kind }) => kind === 'note') ?? runs[0];
  return {
    kind: 'moved',
    words: first === undefined ? [] : wordsOf([first]),
    source: first?.source ?? '',
    place: first?.place ?? 0,
    page: first?.page,
  };
}

/** Runs divided at their spaces. */
export function wordsOf(runs: readonly PageWord[]): string[] {
  return runs
    .map(({ text }) => text)
    .join('')
    .split(' ')
    .filter((word) => word !== '');
}
