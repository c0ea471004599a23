/** Prose with many headings, with references to other pages, and with long addresses in full. */
import { escaped } from '../texts.ts';
import type { Book, Chapter } from './book.ts';
import { randomFrom, type Random } from './random.ts';
import { longAddress, paragraphOf, type Vocabulary } from './vocabulary.ts';

/** How many sections a chapter has is the same for all, so that others can refer to them. */
const sectionsEach = 5;

export function proseBook(vocabulary: Vocabulary): Book {
  return {
    chapters: (count) => Array.from({ length: count }, (_, index) => chapterOf(index, vocabulary)),
  };
}

function chapterOf(index: number, vocabulary: Vocabulary): Chapter {
  const random = randomFrom(1000 + index);
  const { headings } = vocabulary;
  const sections = Array.from({ length: sectionsEach }, (_, section) => {
    const parts = Array.from({ length: random.whole(1, 3) }, () => {
      const heading = `<h3>${escaped(random.oneOf(headings))}</h3>`;
      return [heading, ...paragraphs(random.whole(1, 3), { index, random, vocabulary })].join('\n');
    });
    return [
      `<h2 id="${sectionId(index, section)}">${escaped(random.oneOf(headings))}</h2>`,
      ...paragraphs(random.whole(1, 2), { index, random, vocabulary }),
      ...parts,
    ].join('\n');
  });
  return { id: `c${index + 1}`, title: random.oneOf(headings), html: sections.join('\n') };
}

function sectionId(chapter: number, section: number): string {
  return `c${chapter + 1}-s${section + 1}`;
}

interface Writing {
  readonly index: number;
  readonly random: Random;
  readonly vocabulary: Vocabulary;
}

function paragraphs(count: number, writing: Writing): string[] {
  return Array.from({ length: count }, () => {
    const { random, vocabulary } = writing;
    const text = escaped(paragraphOf(vocabulary, random, random.whole(2, 6)));
    const reference = random.inHundred(35) ? ` ${referenceFrom(writing)}` : '';
    const address = random.inHundred(30) ? ` ${addressOf(writing)}` : '';
    return `<p>${text}${reference}${address}</p>`;
  });
}

/** To this chapter or an earlier one: a shorter book has all that it refers to. */
function referenceFrom({ index, random, vocabulary }: Writing): string {
  const id = sectionId(random.whole(Math.max(0, index - 30), index), random.whole(0, sectionsEach - 1));
  return `See <a href="#${id}">${escaped(random.oneOf(vocabulary.phrases))}</a> on page <a class="page-number" href="#${id}"></a>.`;
}

function addressOf({ random, vocabulary }: Writing): string {
  const address = escaped(longAddress(vocabulary, random));
  const words = escaped(random.oneOf(vocabulary.phrases));
  return random.inHundred(50)
    ? `Read on at <a href="${address}">${address}</a>.`
    : `More is in <a href="${address}">${words}</a>.`;
}
