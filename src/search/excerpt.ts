import type { TextPart } from './record.ts';
import { placedTerms, type PlacedTerm } from './terms.ts';

/** Words in their order, with those that were sought marked. */
export type Excerpt = readonly { readonly text: string; readonly isMarked: boolean }[];

interface Passage {
  readonly anchor: string;
  readonly text: string;
  readonly start: number;
  readonly marks: readonly PlacedTerm[];
  readonly value: number;
}

/** Letters of an excerpt, about. */
const usualLength = 190;

/**
 * The passage that says most of what was sought, and the anchor of the part it is from; the beginning of the texts
 * where nothing of it is in them. `matched` has for each term to mark what it stands for: several may be the same word.
 */
export function excerptOf(
  parts: readonly TextPart[],
  matched: ReadonlyMap<string, string>,
  length = usualLength,
): { readonly pieces: Excerpt; readonly anchor: string } {
  let best: Passage | undefined;
  for (const { anchor, heading, text } of parts) {
    const inHeading = placedTerms(heading).filter(({ term }) => matched.has(term));
    const hits = placedTerms(text).filter(({ term }) => matched.has(term));
    const passages = hits.length === 0 && inHeading.length > 0 ? [[]] : windowsOf(hits, length);
    for (const marks of passages) {
      const value =
        new Set([...inHeading, ...marks].map(({ term }) => matched.get(term))).size + marks.length / 100;
      if (best === undefined || value > best.value) {
        best = { anchor, text, start: startOf(text, marks[0]?.start ?? 0, length), marks, value };
      }
    }
  }
  const passage = best ?? { anchor: '', text: firstText(parts), start: 0, marks: [], value: 0 };
  return { pieces: piecesOf(passage, length), anchor: passage.anchor };
}

function firstText(parts: readonly TextPart[]): string {
  return parts.find(({ text }) => text !== '')?.text ?? '';
}

/** From each hit on, the hits that one excerpt can hold. */
function windowsOf(hits: readonly PlacedTerm[], length: number): PlacedTerm[][] {
  return hits.map(({ start }, first) => hits.slice(first).filter(({ end }) => end - start <= length * 0.7));
}

/** A little before the first hit, at the beginning of a sentence or of a word. */
function startOf(text: string, hit: number, length: number): number {
  if (hit <= length * 0.3) return 0;
  const from = Math.floor(hit - length * 0.3);
  const before = text.slice(from, hit);
  const sentence = before.search(/(?<=[.!?…:;]["”’]? )\S/);
  return from + Math.max(0, sentence === -1 ? before.search(/(?<=\s)\S/) : sentence);
}

function piecesOf({ text, start, marks }: Passage, length: number): Excerpt {
  const limit = start + length;
  const space = text.length <= limit ? text.length : text.lastIndexOf(' ', limit);
  const end = space > start ? space : limit;
  const pieces: { text: string; isMarked: boolean }[] = [];
  const add = (words: string, isMarked: boolean) => {
    if (words !== '') pieces.push({ text: words, isMarked });
  };
  let at = start;
  add(start > 0 ? '… ' : '', false);
  for (const mark of marks.filter((each) => each.start >= start && each.end <= end)) {
    if (mark.end <= at) continue;
    add(text.slice(at, Math.max(at, mark.start)), false);
    add(text.slice(Math.max(at, mark.start), mark.end), true);
    at = mark.end;
  }
  add(text.slice(at, end), false);
  add(end < text.length ? ' …' : '', false);
  return pieces;
}
