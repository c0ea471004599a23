import type { Element, Text } from 'hast';
import { h } from 'hastscript';
import { hasClass, headingLevel } from './html.ts';

/** Something that an index lists. */
export interface IndexTerm {
  readonly name: string;
  /** Further words that stand for it in a text. */
  readonly also: readonly string[];
}

/** Where a term stands in a book: the ids of its places, in the order of the book. */
export type TermPlaces = ReadonlyMap<string, readonly string[]>;

/** Blocks of which each is one place. */
const blockTags = /^(p|li|td|th|dd|figcaption|summary|caption|blockquote|div|section)$/;
/** Texts that are shown as they are written. */
const literalTags = /^(pre|code|svg|script|style)$/;
/** What is said of a text rather than in it. */
const besides = [
  'notes',
  'address-note',
  'footnotes',
  'step-facts',
  'facts',
  'block-label',
  'page-reference',
  'not-in-index',
];

/**
 * Finds terms in running texts and gives the first of each in a paragraph an id, in place. Marks that
 * authors set (`:index[…]`) count as terms of their own, or of the term they name. Headings are passed over.
 */
export function markTerms(
  texts: readonly Element[],
  terms: readonly IndexTerm[],
  idPrefix: string,
): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const named = namesOf(terms);
  const pattern = patternOf([...named.keys()]);
  let count = 0;
  const idFor = (name: string) => {
    const id = `${idPrefix}${++count}`;
    places.set(name, [...(places.get(name) ?? []), id]);
    return id;
  };

  const visit = (parent: Element, outer: Set<string>): void => {
    for (let index = 0; index < parent.children.length; index++) {
      const node = parent.children[index];
      if (node?.type === 'text' && pattern !== undefined) {
        const parts = withFirstUses(node, {
          pattern,
          terms: named,
          seen: outer,
          elementFor: (name, words) => h('span', { id: idFor(name) }, words),
        });
        parent.children.splice(index, 1, ...parts);
        index += parts.length - 1;
      }
      if (node?.type !== 'element' || isPassedOver(node)) continue;
      if (hasClass(node, 'index-mark')) {
        const name = String(node.properties['dataIndex'] ?? '');
        const term = named.get(plain(name)) ?? name;
        // Of two ways to write it, the first one is in the index.
        named.set(plain(name), term);
        if (!outer.has(term)) node.properties['id'] = idFor(term);
        outer.add(term);
        delete node.properties['dataIndex'];
        continue;
      }
      visit(node, blockTags.test(node.tagName) ? new Set() : outer);
    }
  };
  for (const text of texts) visit(text, new Set());
  return places;
}

/** Whether words in an element are no running text. */
export function isPassedOver(node: Element): boolean {
  return (
    headingLevel(node) !== undefined ||
    literalTags.test(node.tagName) ||
    node.properties['dataGenerated'] !== undefined ||
    besides.some((name) => hasClass(node, name))
  );
}

interface FirstUses<Term> {
  readonly pattern: RegExp;
  /** By what may stand for it, plain. */
  readonly terms: ReadonlyMap<string, Term>;
  /** Those that were there before; added to. */
  readonly seen: Set<Term>;
  readonly elementFor: (term: Term, words: string) => Element;
}

/** A text with the first of each term in an element of its own. */
export function withFirstUses<Term>(
  { value }: Text,
  { pattern, terms, seen, elementFor }: FirstUses<Term>,
): (Text | Element)[] {
  const parts: (Text | Element)[] = [];
  let from = 0;
  for (const { 0: words, index } of value.matchAll(pattern)) {
    const term = terms.get(plain(words));
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    if (index > from) parts.push({ type: 'text', value: value.slice(from, index) });
    parts.push(elementFor(term, words));
    from = index + words.length;
  }
  if (from < value.length || parts.length === 0) parts.push({ type: 'text', value: value.slice(from) });
  return parts;
}

/** The names of terms by all that may stand for them; what is a term’s own name stands for no other. */
function namesOf(terms: readonly IndexTerm[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const { name, also } of terms) for (const each of also) named.set(plain(each), name);
  for (const { name } of terms) named.set(plain(name), name);
  return named;
}

/** All spellings, the longest first: “crew agreement” is no “crew”. */
export function patternOf(spellings: readonly string[]): RegExp | undefined {
  if (spellings.length === 0) return undefined;
  const words = [...spellings]
    .sort((a, b) => b.length - a.length)
    .map((each) =>
      each
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replaceAll("'", "['’]")
        .replaceAll(' ', '\\s+'),
    );
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

/** Words as they are compared. */
export function plain(words: string): string {
  return words.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase();
}
