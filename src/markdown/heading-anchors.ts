import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { anchorMaker } from './anchors.ts';
import { headingLevel } from './html.ts';

/**
 * Rehype plugin: gives every heading an id to link to, unless its author did. Site and outline both use it, so
 * they cannot differ; Astro keeps ids that are there.
 */
export function rehypeHeadingAnchors() {
  return (tree: Root): void => {
    const taken = new Set(idsIn(tree));
    const anchorOf = anchorMaker();
    visit(tree, 'element', (node) => {
      if (headingLevel(node) === undefined || hasId(node)) return;
      const words = headingText(node).trim() || 'section';
      let anchor = anchorOf(words);
      while (anchor === '' || taken.has(anchor)) anchor = anchorOf(anchor === '' ? 'section' : words);
      node.properties['id'] = anchor;
    });
  };
}

/** Every id in a text: what links to it can name. */
export function idsIn(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'element', (node) => {
    if (hasId(node)) ids.push(node.properties['id'] as string);
  });
  return ids;
}

/** The words of a heading without the marks of its footnotes; of a picture alone, what the picture shows. */
export function headingText(heading: Element): string {
  let text = '';
  let shown = '';
  visit(heading, (node) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return undefined;
    if (node.properties['dataFootnoteRef'] !== undefined) return SKIP;
    if (typeof node.properties['alt'] === 'string') shown += node.properties['alt'];
    return undefined;
  });
  return text.trim() === '' ? shown : text;
}

function hasId({ properties }: Element): boolean {
  return typeof properties['id'] === 'string' && properties['id'] !== '';
}
