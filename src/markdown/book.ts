import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Words } from '../words/index.ts';
import { copyNode } from './copy.ts';
import { hasClass, parseHtml, serialiseHtml } from './html.ts';
import { hyphenateText } from './hyphenate.ts';
import { markTerms, type IndexTerm } from './index-terms.ts';

/** A term that can stand in the glossary at the end of a book. */
export interface BookTerm extends IndexTerm {
  readonly anchor: string;
  /** What it means, as it stands on paper. */
  readonly meaning: Root;
  /** Where it stands in the glossary’s file, from 1. */
  readonly line: number;
}

export interface BookOptions {
  readonly words: Words;
  readonly lang: string;
  readonly glossary: { readonly file: string; readonly terms: readonly BookTerm[] };
  /** Further terms of the index, each with the anchor of its chapter. */
  readonly chapters: readonly (IndexTerm & { readonly id: string })[];
  /** What the texts of the book are taken from, each once. */
  readonly sources: readonly (readonly ElementContent[])[];
  /** The content file that the book is made from. */
  readonly file: string;
  /** Puts soft hyphens into a word; left out where words are not to be broken. */
  readonly hyphenate?: ((word: string) => string) | undefined;
  /** The texts that the frame has places for. */
  readonly texts: BookTexts;
}

/** The texts of a document by their places in its frame, which is what its template makes around them. */
export interface BookTexts {
  /** Keeps a text, whose tree may be changed from now on; gives the HTML of its place. */
  readonly place: (text: Root) => string;
  readonly at: (place: string) => Root;
}

export function bookTexts(): BookTexts {
  const texts: Root[] = [];
  return {
    place: (text) => `<div data-text="${texts.push(text) - 1}"></div>`,
    at: (place) => {
      const text = texts[Number(place)];
      if (text === undefined) throw new RangeError(`no text was put at place ${place}`);
      return text;
    },
  };
}

/** The tree of a frame with its texts in their places. Frames are HTML of templates, in which no text stands. */
function filledFrame(html: string, texts: BookTexts): Root {
  const tree = parseHtml(html);
  visit(tree, 'element', (node, index, parent) => {
    const place = node.properties['dataText'];
    if (place === undefined || parent === undefined || index === undefined) return undefined;
    const { children } = joinedTexts(texts.at(String(place)));
    (parent.children as RootContent[]).splice(index, 1, ...children);
    return [SKIP, index + children.length];
  });
  return tree;
}

/** Puts together the words that stood before and behind what was taken out, in place: a term may be in both. */
function joinedTexts<Parent extends Root | Element>(parent: Parent): Parent {
  const children: RootContent[] = [];
  for (const node of parent.children) {
    const last = children.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else children.push(node.type === 'element' ? joinedTexts(node) : node);
  }
  parent.children = children;
  return parent;
}

type Matter = 'glossary' | 'sources' | 'index';

/** Ids of the places where terms of the index stand begin with this. */
const placePrefix = 'place-';

/**
 * Completes a whole book from its frame: its texts take their places; a glossary of the terms that its chapters use, its sources and an index take
 * the place of the element with `data-end-matter`, and lines of the contents with `data-matter` stay for what there is.
 * Links to what the book does not hold lead to its chapter, or are plain text.
 */
export function bookHtml(frame: string, options: BookOptions): string {
  const tree = filledFrame(frame, options.texts);
  const { glossary, chapters, sources, words } = options;
  const places = new Map<string, string[]>(chapters.map(({ name, id }) => [name, [id]]));
  const texts: Element[] = [];
  visit(tree, 'element', (node) => {
    if (!hasClass(node, 'book-text')) return undefined;
    texts.push(node);
    return SKIP;
  });
  const found = markTerms(texts, [...glossary.terms, ...chapters], placePrefix);
  for (const [name, ids] of found) places.set(name, [...(places.get(name) ?? []), ...ids]);
  const used = glossary.terms.filter(({ name }) => places.has(name));
  const matter = new Map<Matter, Element>();
  if (used.length > 0) matter.set('glossary', glossarySection(used, options));
  if (sources.length > 0) matter.set('sources', sourcesSection(options));
  if (places.size > 0) matter.set('index', indexSection(places, options));
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const { dataMatter, dataEndMatter } = node.properties;
    if (dataMatter !== undefined && !matter.has(dataMatter as Matter)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (dataEndMatter === undefined) return undefined;
    const sections = [...matter.values()];
    parent.children.splice(index, 1, ...sections);
    return [SKIP, index + sections.length];
  });
  mendLinks(tree);
  hyphenateBooks(tree, options);
  return serialiseHtml(tree);

  function glossarySection(terms: readonly BookTerm[], { lang }: BookOptions): Element {
    const { compare } = new Intl.Collator(lang);
    const sorted = [...terms].sort((a, b) => compare(a.name, b.name));
    return section('glossary', words.glossary, glossary.file, sorted.map(termEntry));
  }

  function sourcesSection({ file }: BookOptions): Element {
    return section('sources', words.sources, file, [
      h(
        'ul',
        {},
        sources.map((source) => h('li', {}, source.map(copyNode))),
      ),
    ]);
  }
}

/** Breaks words in the texts of a whole document, if they are to be broken. */
function hyphenateBooks(tree: Root, { hyphenate, lang }: Pick<BookOptions, 'hyphenate' | 'lang'>): void {
  if (hyphenate === undefined) return;
  visit(tree, 'element', (node) => {
    if (!hasClass(node, 'book-text')) return undefined;
    hyphenateText(node, { hyphenate, lang });
    return SKIP;
  });
}

/** A text of its own in its frame, such as an essay, with its words broken. */
export function hyphenatedHtml(
  frame: string,
  options: Pick<BookOptions, 'hyphenate' | 'lang' | 'texts'>,
): string {
  const { hyphenate, texts } = options;
  if (hyphenate === undefined)
    return frame.replace(/<div data-text="(\d+)"><\/div>/g, (_, place: string) =>
      serialiseHtml(texts.at(place)),
    );
  const tree = filledFrame(frame, texts);
  hyphenateBooks(tree, options);
  return serialiseHtml(tree);
}

function section(name: string, title: string, file: string, content: ElementContent[]): Element {
  return h(
    'section',
    {
      className: ['end-matter', 'book-text', 'page-start', 'running', name],
      dataHead: title,
      dataSource: file,
    },
    [h('h1', { id: name }, title), ...content],
  );
}

/** The term stands at the beginning of its meaning, as in a dictionary. */
function termEntry({ name, anchor, meaning: { children }, line }: BookTerm): Element {
  const meaning = (children as ElementContent[]).map(copyNode);
  const title = h(
    'strong',
    { className: ['term-name'], id: `glossary--${anchor}`, dataLine: String(line) },
    name,
  );
  const first = meaning.find((node) => node.type === 'element');
  if (first?.type === 'element' && first.tagName === 'p')
    first.children.unshift(title, { type: 'text', value: ' ' });
  else meaning.unshift(h('p', {}, [title]));
  return h('div', { className: ['term'] }, meaning);
}

function indexSection(
  places: ReadonlyMap<string, readonly string[]>,
  { words, lang, file }: BookOptions,
): Element {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const names = [...places.keys()].sort(compare);
  const initial = (name: string) => (name.normalize('NFKD')[0] ?? '').toLocaleUpperCase(lang);
  const entries = names.map((name, index) => {
    const isFirst = index > 0 && initial(names[index - 1] ?? '') !== initial(name);
    return h('li', { className: ['index-entry', ...(isFirst ? ['index-letter'] : [])] }, [
      h('span', { className: ['index-name'] }, name),
      ' ',
      h('span', {
        className: ['index-pages'],
        dataPagesOf: [...new Set(places.get(name) ?? [])].join(' '),
        dataGenerated: '',
      }),
    ]);
  });
  return section('index', words.index, file, [h('ul', { className: ['index-list'], role: 'list' }, entries)]);
}

/** A link to what was left out of a chapter leads to the chapter. */
function mendLinks(tree: Root): void {
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ properties }) => {
    if (properties['id'] !== undefined) ids.add(properties['id']);
  });
  visit(tree, 'element', (node, index, parent) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return undefined;
    const id = href.slice(1);
    if (ids.has(id) || parent === undefined || index === undefined) return undefined;
    const reference = parent.children[index + 1];
    const hasReference =
      reference?.type === 'element' && hasClass(reference, 'page-reference') ? reference : undefined;
    const chapter = id.slice(0, Math.max(0, id.lastIndexOf('--')));
    if (chapter !== '' && ids.has(chapter)) {
      node.properties['href'] = `#${chapter}`;
      for (const child of hasReference?.children ?? []) {
        if (child.type === 'element' && child.properties['dataPageOf'] === id)
          child.properties['dataPageOf'] = chapter;
      }
      return undefined;
    }
    node.tagName = 'span';
    node.properties = {};
    if (hasReference !== undefined) parent.children.splice(index + 1, 1);
    return undefined;
  });
}
