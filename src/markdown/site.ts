import { visit } from 'unist-util-visit';
import type { Words } from '../words.ts';
import { completeBlocks } from './blocks-html.ts';
import { dropTitle, setTopLevel } from './headings.ts';
import { parseHtml, serialiseHtml } from './html.ts';

export interface SiteOptions {
  readonly words: Words;
  readonly dropsTitle: boolean;
  /** The address a link leads to on the site, or undefined when it leads nowhere. */
  readonly addressOf: (href: string) => string | undefined;
}

/** A text for the website: everything in it, links leading to pages of the site. */
export function siteHtml(html: string, { words, dropsTitle, addressOf }: SiteOptions): string {
  const tree = parseHtml(html);
  if (dropsTitle) dropTitle(tree);
  setTopLevel(tree, 2);
  completeBlocks(tree, { words, facilitatorNotes: true });
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a' || typeof node.properties['href'] !== 'string') return;
    const address = addressOf(node.properties['href']);
    if (address === undefined) {
      node.tagName = 'span';
      node.properties = {};
    } else node.properties['href'] = address;
  });
  return serialiseHtml(tree);
}
