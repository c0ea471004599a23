/** What generated books are written with: the sentences and headings of the project’s own texts, out of their order. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { paperHtml, type Texts } from '../texts.ts';
import type { Random } from './random.ts';

export interface Vocabulary {
  /** Each with its full stop. */
  readonly sentences: readonly string[];
  /** Without their full stop, two to seven words long. */
  readonly phrases: readonly string[];
  readonly headings: readonly string[];
}

export function vocabularyOf({ texts }: Texts): Vocabulary {
  const trees = texts.map((text) =>
    fromHtml(paperHtml(text, { idPrefix: '', targetOf: () => ({ to: 'nowhere' }) }), { fragment: true }),
  );
  const sentences = trees.flatMap((tree) => textsOf(tree, 'p').flatMap(sentencesIn));
  const headings = [
    ...texts.map(({ entry }) => entry.title),
    ...trees.flatMap((tree) => textsOf(tree, 'h2, h3')),
  ];
  const phrases = sentences.flatMap((sentence) =>
    sentence
      .split(/[,.;:?!()–“”]+/)
      .map((part) => part.trim())
      .filter((part) => /^(\p{L}[\p{L}’-]* ){1,6}\p{L}[\p{L}’-]*$/u.test(part)),
  );
  return { sentences: distinct(sentences), phrases: distinct(phrases), headings: distinct(headings) };
}

/** Sentences of a paragraph that stand for themselves, from four words up. */
export function sentencesIn(paragraph: string): string[] {
  return (paragraph.match(/[^.!?]+[.!?]+”?(?=\s|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /^“?\p{Lu}/u.test(sentence) && sentence.split(' ').length >= 4)
    .filter((sentence) => (sentence.match(/“/g) ?? []).length === (sentence.match(/”/g) ?? []).length);
}

export function paragraphOf({ sentences }: Vocabulary, random: Random, count: number): string {
  return Array.from({ length: count }, () => random.oneOf(sentences)).join(' ');
}

/** An address such as people paste: several folders, a long last part, now and then a question. */
export function longAddress({ phrases }: Vocabulary, random: Random): string {
  const part = (words: number) =>
    Array.from({ length: words }, () => random.oneOf(phrases))
      .join(' ')
      .toLowerCase()
      .replace(/[^a-z]+/g, '-');
  const question = random.inHundred(30) ? `?page=${random.whole(2, 90)}&order=${part(1)}` : '';
  return `https://${part(1)}.example.org/${part(1)}/${part(1)}/${random.whole(2001, 2026)}/${part(2)}.html${question}`;
}

function textsOf(tree: Root, selector: string): string[] {
  return selectAll(selector, tree)
    .map((element) => toString(element).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
