import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { EXIT, visit } from 'unist-util-visit';
import type { Words } from '../words/index.ts';
import { completeBlocks } from './blocks-html.ts';
import { copyTree } from './copy.ts';
import { dropCardLists, dropSections, dropTitle, keepSection, setTopLevel } from './headings.ts';
import { hasClass, headingLevel, serialiseHtml } from './html.ts';
import { roomToWrite, type WriteRoom } from './write-space.ts';

/** Where a link leads on paper. */
export type PaperTarget =
  | { readonly to: 'place'; readonly id: string }
  | { readonly to: 'address'; readonly url: string }
  | { readonly to: 'nowhere' };

export interface PrintOptions {
  readonly words: Words;
  readonly dropsTitle: boolean;
  /** Keep only the section under the heading with this id. */
  readonly section?: string | undefined;
  /** Level of the highest heading of the text in this document. */
  readonly topLevel: number;
  readonly facilitatorNotes: boolean;
  /** What room to write measures; as on half a sheet when left out. */
  readonly writeRoom?: WriteRoom | undefined;
  /** Headings of sections to leave out, unless one of them is the section that is kept. */
  readonly sectionsLeftOut?: readonly string[];
  /** Put before every id, so that texts with equal headings can stand in one book. */
  readonly idPrefix: string;
  readonly targetOf: (href: string) => PaperTarget;
  /** Whether addresses stand at the foot of the page, where the paginator puts them, and not at the end of the text. */
  readonly footnotes?: boolean | undefined;
}

/**
 * A text for paper. A link into the same document gets its page number, a link to a website a numbered note
 * with the address, at the foot of the page or the end of the text; a link that leads nowhere on paper is plain text.
 */
export function printHtml(text: Root, options: PrintOptions): string {
  return serialiseHtml(printTree(text, options));
}

/** The same as a tree of its own. */
export function printTree(text: Root, options: PrintOptions): Root {
  const tree = copyTree(text);
  if (options.dropsTitle) dropTitle(tree);
  dropCardLists(tree);
  if (options.section !== undefined) keepSection(tree, options.section);
  else dropSections(tree, options.sectionsLeftOut ?? []);
  prepareForPaper(tree);
  setTopLevel(tree, options.topLevel);
  completeBlocks(tree, { ...options, isPaper: true });
  const addresses = convertLinks(tree, options);
  prefixIds(tree, options.idPrefix);
  if (addresses.length > 0) tree.children.push(notes(addresses, options.words));
  return tree;
}

/** Fewer lines are not worth a label. */
const fewestNotes = 3;

/** Room to write at the end of a chapter: as many lines as its last page has room for, up to so many. */
export function notesHtml(label: string, lines: number): string {
  const room = roomToWrite({ asked: lines, kind: 'ruled' });
  if (room.type === 'element') room.properties['dataParts'] = '';
  return serialiseHtml(
    h('div', { className: ['write', 'own-notes'], dataIfRoom: String(Math.min(fewestNotes, lines)) }, [
      h('p', { className: ['write-label'], dataGenerated: '' }, label),
      room,
    ]),
  );
}

/** Where a chapter begins in another print page, which the press looks up there: `print/workbook/book/a4/`. */
export function editionReference({
  label,
  id,
  address,
}: {
  label: string;
  id: string;
  address: string;
}): Element {
  return h('p', { className: ['edition-reference'] }, [
    `${label} `,
    h('span', { dataGenerated: '', dataPageOf: id, dataPageIn: address }, '00'),
  ]);
}

/** Puts something right below the first heading of a text, in place. */
export function putBelowHeading(tree: Root, below: Element): void {
  visit(tree, 'element', (node, index, parent) => {
    if (headingLevel(node) === undefined || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index + 1, 0, below);
    return EXIT;
  });
}

/** Things a page on paper cannot do: fold open, load later, jump back, count for itself. */
export function prepareForPaper(tree: Root): void {
  liftPictures(tree);
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'details') node.properties['open'] = true;
    // The heading of footnotes is for screen readers on the site; on paper it is a small label.
    if (hasClass(node, 'sr-only') && headingLevel(node) !== undefined) {
      node.tagName = 'p';
      node.properties = { className: ['notes-title'] };
    }
    if (node.tagName === 'img') {
      delete node.properties['loading'];
      delete node.properties['decoding'];
      delete node.properties['fetchPriority'];
    }
    if (node.properties['dataFootnoteBackref'] !== undefined && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    if (leadsOn(node) && parent !== undefined && index !== undefined) {
      const next = parent.children.slice(index + 1).find(({ type }) => type === 'element');
      if (next?.type === 'element' && /^(ul|ol|blockquote|table)$/.test(next.tagName))
        node.properties['className'] = ['leads-on'];
    }
    // Paged.js starts a list anew on each page; explicit numbers survive the break.
    if (node.tagName === 'ol') numberItems(node);
    return undefined;
  });
}

/** Whether a paragraph announces what comes next: “Start from these:”. */
function leadsOn(node: Element): boolean {
  return node.tagName === 'p' && node.properties['className'] === undefined && /[:：]$/.test(textOf(node));
}

/**
 * Takes pictures out of paragraphs and puts them below. Paged.js cannot break a page within a paragraph whose
 * line is taller than what is left of the page: it leaves the page blank and then gives up.
 */
function liftPictures(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || parent === undefined || index === undefined) return undefined;
    const isPicture = (child: ElementContent) => child.type === 'element' && child.tagName === 'img';
    const pictures = node.children.filter(isPicture);
    if (pictures.length === 0) return undefined;
    node.children = node.children.filter((child) => !isPicture(child));
    const figures = pictures.map((picture) => h('figure', {}, [picture]));
    const isEmpty = textOf(node) === '';
    parent.children.splice(isEmpty ? index : index + 1, isEmpty ? 1 : 0, ...figures);
    return index + figures.length + (isEmpty ? 0 : 1);
  });
}

function numberItems(list: Element): void {
  const items = list.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const isReversed = list.properties['reversed'] !== undefined && list.properties['reversed'] !== false;
  let value = Number(list.properties['start'] ?? (isReversed ? items.length : 1));
  for (const item of items) {
    value = Number(item.properties['value'] ?? value);
    item.properties['value'] = String(value);
    value += isReversed ? -1 : 1;
  }
}

/** Completes links; returns the addresses that are to stand at the end of the text. */
function convertLinks(
  tree: Root,
  { targetOf, words, footnotes = false }: Pick<PrintOptions, 'targetOf' | 'words' | 'footnotes'>,
): string[] {
  const addresses: string[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || parent === undefined || index === undefined) return undefined;
    const { href } = node.properties;
    if (typeof href !== 'string') return undefined;
    if (node.properties['dataFootnoteRef'] !== undefined) return undefined;
    const target = targetOf(href);
    if (target.to === 'place') {
      node.properties = { href: `#${target.id}` };
      parent.children.splice(index + 1, 0, ...pageReference(target.id, words));
      return index + 2;
    }
    if (target.to === 'nowhere') {
      node.tagName = 'span';
      node.properties = {};
      return undefined;
    }
    node.properties = { href: target.url };
    const shown = shownAddress(target.url);
    if (textOf(node) === shown || textOf(node) === target.url) return undefined;
    if (footnotes) {
      parent.children.splice(index + 1, 0, h('span', { className: ['address-note'] }, shown));
      return index + 2;
    }
    if (!addresses.includes(shown)) addresses.push(shown);
    parent.children.splice(
      index + 1,
      0,
      h('sup', { className: ['note-mark'] }, String(addresses.indexOf(shown) + 1)),
    );
    return index + 2;
  });
  return addresses;
}

function pageReference(id: string, words: Words): ElementContent[] {
  return [
    h('span', { className: ['page-reference'] }, [
      ` (${words.seePage} `,
      h('span', { dataPageOf: id, dataGenerated: '' }),
      ')',
    ]),
  ];
}

/** An address as one would say it: without `https://`, `mailto:` and a last slash. */
export function shownAddress(url: string): string {
  return url.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
}

function notes(addresses: readonly string[], words: Words): Element {
  return h('section', { className: ['notes'] }, [
    h('p', { className: ['notes-title'] }, words.addresses),
    ...addresses.map((address, index) =>
      h('p', { className: ['note'] }, [
        h('span', { className: ['note-number'] }, String(index + 1)),
        ' ',
        address,
      ]),
    ),
  ]);
}

function prefixIds(tree: Root, prefix: string): void {
  visit(tree, 'element', (node) => {
    const { id, href } = node.properties;
    if (typeof id === 'string') node.properties['id'] = prefix + id;
    if (node.properties['dataFootnoteRef'] !== undefined && typeof href === 'string') {
      node.properties['href'] = `#${prefix}${href.slice(1)}`;
    }
  });
}

function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', (node) => {
    text += node.value;
  });
  return text.trim();
}
