import type { ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Words } from '../words/index.ts';
import { completeBlocks } from './blocks-html.ts';
import { copyTree, rootOf } from './copy.ts';
import { explainTerms, type ExplainedTerm } from './explained-terms.ts';
import { dropCardLists, dropTitle, setTopLevel } from './headings.ts';
import { serialiseHtml } from './html.ts';
import { dropLines } from './source-lines.ts';

interface SiteLinks {
  readonly words: Words;
  /** The address a link leads to on the site, or undefined when it leads nowhere. */
  readonly addressOf: (href: string) => string | undefined;
}

export interface SiteOptions extends SiteLinks {
  readonly dropsTitle: boolean;
  /** The level of its highest headings; 2 by default. */
  readonly topLevel?: number;
  /** Terms to explain where the text first uses them. */
  readonly terms?: readonly ExplainedTerm[];
}

/** A text for the website: everything in it, links leading to pages of the site. */
export function siteHtml(text: Root, options: SiteOptions): string {
  return serialiseHtml(siteTree(text, options));
}

/** The same as a tree of its own. */
export function siteTree(text: Root, { dropsTitle, topLevel = 2, terms = [], ...links }: SiteOptions): Root {
  const tree = copyTree(text);
  if (dropsTitle) dropTitle(tree);
  dropCardLists(tree);
  setTopLevel(tree, topLevel);
  prepareForSite(tree, links);
  explainTerms(tree, { terms, more: links.words.inGlossary });
  return tree;
}

/** One face of a card for the website, among others; its highest heading has the level `top`. */
export function siteFaceHtml(
  nodes: readonly ElementContent[],
  { top, ...links }: SiteLinks & { top: number },
): string {
  const tree = rootOf(nodes);
  setTopLevel(tree, top);
  prepareForSite(tree, links);
  // Two faces can come from texts with equal headings and notes.
  visit(tree, 'element', ({ properties }) => {
    delete properties['id'];
  });
  return serialiseHtml(tree);
}

/** What is complete but for the level of its headings, as a card’s parts are. */
export function withTopHeading(nodes: readonly ElementContent[], top: number): string {
  const tree = rootOf(nodes);
  setTopLevel(tree, top);
  dropLines(tree);
  return serialiseHtml(tree);
}

function prepareForSite(tree: Root, { words, addressOf }: SiteLinks): void {
  dropLines(tree);
  completeBlocks(tree, { words, facilitatorNotes: true });
  makeTablesReachable(tree);
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a' || typeof node.properties['href'] !== 'string') return;
    const address = addressOf(node.properties['href']);
    if (address === undefined) {
      node.tagName = 'span';
      node.properties = {};
    } else node.properties['href'] = address;
  });
}

/** How many columns a table has that is wider than a phone, and scrolls there. */
const wideTable = 4;

/** Wide tables can be scrolled with the keys, heads say what they head, and one without words is none. */
function makeTablesReachable(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'table') return;
    const heads = selectAll('th', node);
    for (const head of heads) {
      if (toString(head).trim() === '') head.tagName = 'td';
      // Markdown’s own tables have heads of columns alone.
      else head.properties['scope'] ??= 'col';
    }
    const firstRow = select('tr', node);
    const columns = firstRow?.children.filter(({ type }) => type === 'element').length ?? 0;
    if (columns >= wideTable) node.properties['tabIndex'] = 0;
  });
}
