/** Tables that run over pages, lists within lists, and notes, at the end of each chapter and in boxes. */
import { escaped } from '../texts.ts';
import type { Book, Chapter } from './book.ts';
import { randomFrom, type Random } from './random.ts';
import { paragraphOf, type Vocabulary } from './vocabulary.ts';

export function tablesBook(vocabulary: Vocabulary): Book {
  return {
    chapters: (count) => Array.from({ length: count }, (_, index) => chapterOf(index, vocabulary)),
  };
}

interface Writing {
  readonly id: string;
  readonly random: Random;
  readonly vocabulary: Vocabulary;
  /** Those of the chapter so far. */
  readonly notes: string[];
}

function chapterOf(index: number, vocabulary: Vocabulary): Chapter {
  const writing: Writing = { id: `c${index + 1}`, random: randomFrom(2000 + index), vocabulary, notes: [] };
  const { id, random, notes } = writing;
  const blocks = [table, list, box, table, list];
  const sections = Array.from({ length: random.whole(2, 4) }, () =>
    [
      `<h2>${escaped(random.oneOf(vocabulary.headings))}</h2>`,
      paragraph(writing),
      ...Array.from({ length: 2 }, () => [random.oneOf(blocks)(writing), paragraph(writing)].join('\n')),
    ].join('\n'),
  );
  const items = notes.map(
    (note, number) =>
      `<li id="${id}-n${number + 1}">${escaped(note)} <a href="#${id}-r${number + 1}">Back to page</a> <a class="page-number" href="#${id}-r${number + 1}"></a></li>`,
  );
  const end = items.length === 0 ? [] : ['<h2>Notes</h2>', `<ol class="notes">\n${items.join('\n')}\n</ol>`];
  return { id, title: random.oneOf(vocabulary.headings), html: [...sections, ...end].join('\n') };
}

function paragraph(writing: Writing): string {
  const { random, vocabulary } = writing;
  return `<p>${escaped(paragraphOf(vocabulary, random, random.whole(1, 3)))}${noteMark(writing, 70)}</p>`;
}

/** A mark that leads to a note at the end of the chapter, so often of a hundred times. */
function noteMark({ id, random, vocabulary, notes }: Writing, inHundred: number): string {
  if (!random.inHundred(inHundred)) return '';
  notes.push(paragraphOf(vocabulary, random, random.whole(1, 2)));
  return `<sup id="${id}-r${notes.length}"><a href="#${id}-n${notes.length}">${notes.length}</a></sup>`;
}

/** The rows of every tenth one fill more than a page. */
function table(writing: Writing): string {
  const { random, vocabulary } = writing;
  const columns = random.whole(2, 5);
  const rows = random.inHundred(10) ? random.whole(20, 34) : random.whole(3, 12);
  const cell = () =>
    random.inHundred(20) ? String(random.whole(1, 4000)) : escaped(random.oneOf(vocabulary.phrases));
  const row = (tag: 'th' | 'td') =>
    `<tr>${Array.from({ length: columns }, () => `<${tag}>${cell()}${tag === 'td' ? noteMark(writing, 1) : ''}</${tag}>`).join('')}</tr>`;
  return [
    '<table>',
    `<caption>${escaped(random.oneOf(vocabulary.headings))}</caption>`,
    `<thead>${row('th')}</thead>`,
    '<tbody>',
    ...Array.from({ length: rows }, () => row('td')),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function list(writing: Writing): string {
  return listOf(writing, 1);
}

/** Up to three deep. */
function listOf(writing: Writing, depth: number): string {
  const { random, vocabulary } = writing;
  const tag = random.inHundred(50) ? 'ol' : 'ul';
  const items = Array.from({ length: random.whole(3, 7) }, () => {
    const inner = depth < 3 && random.inHundred(25) ? `\n${listOf(writing, depth + 1)}` : '';
    return `<li>${escaped(random.oneOf(vocabulary.sentences))}${noteMark(writing, 8)}${inner}</li>`;
  });
  return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
}

function box({ random, vocabulary }: Writing): string {
  return `<aside class="care"><p class="block-label">${escaped(random.oneOf(vocabulary.headings))}</p>
<p class="note">${escaped(paragraphOf(vocabulary, random, random.whole(2, 4)))}</p></aside>`;
}
