/** The project’s own texts in turn, again and again. */
import { escaped, paperHtml, targetAmong, type Text, type Texts } from '../texts.ts';
import type { Book, Chapter } from './book.ts';

interface Place {
  readonly text: Text;
  /** Which time around, from 1: every text’s ids carry it. */
  readonly round: number;
}

export function ownBook(texts: Texts): Book {
  if (texts.texts.length === 0) throw new RangeError('a book needs at least one text');
  return {
    chapters(count) {
      const places = placesOf(texts.texts, count);
      return places.map((place) => chapterOf(place, { places, texts }));
    },
  };
}

export function placesOf(texts: readonly Text[], count: number): Place[] {
  return Array.from({ length: count }, (_, index) => ({
    text: texts[index % texts.length] as Text,
    round: Math.floor(index / texts.length) + 1,
  }));
}

function idOf(entry: Text['entry'], round: number): string {
  return `r${round}-${entry.id}`;
}

function chapterOf(
  { text, round }: Place,
  { places, texts }: { places: readonly Place[]; texts: Texts },
): Chapter {
  const { entry } = text;
  const id = idOf(entry, round);
  const anchorOf = (target: Text['entry']) =>
    places.some((each) => each.round === round && each.text.entry === target)
      ? idOf(target, round)
      : undefined;
  const html = paperHtml(text, {
    idPrefix: `${id}--`,
    targetOf: (href) => targetAmong(href, { from: entry, toolkit: texts.toolkit, anchorOf }),
  });
  const summary = entry.summary === undefined ? '' : `<p class="summary">${escaped(entry.summary)}</p>\n`;
  return { id, title: entry.title, html: `${summary}${html}` };
}
