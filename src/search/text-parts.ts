import type { Element, Root, RootContent } from 'hast';
import { headingLevel } from '../markdown/html.ts';
import { headingText } from '../markdown/heading-anchors.ts';
import type { TextPart } from './record.ts';

/** Elements that stand within a line; before all others words end. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The words of a text, divided at its headings, with the anchors that the site gives them. */
export function textParts(tree: Root): TextPart[] {
  const parts = [{ anchor: '', heading: '', text: '' }];
  const add = (words: string) => {
    const last = parts.at(-1);
    if (last !== undefined) last.text += words;
  };
  const read = (node: RootContent): void => {
    if (node.type === 'text') add(node.value);
    if (node.type !== 'element') {
      readChildren(node);
      return;
    }
    const { properties, tagName } = node;
    // The marks of footnotes, and the heading that is put above them, are no words of the text.
    if (properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined)
      return;
    if (properties['id'] === 'footnote-label' || tagName === 'style' || tagName === 'script') return;
    if (headingLevel(node) !== undefined) {
      parts.push({ anchor: anchorOf(node), heading: tidy(headingText(node)), text: '' });
      return;
    }
    if (!inline.has(tagName)) add(' ');
    readChildren(node);
    if (!inline.has(tagName)) add(' ');
  };
  const readChildren = (node: RootContent | Root) => {
    if ('children' in node) for (const child of node.children) read(child);
  };
  readChildren(tree);
  return parts
    .map((part) => ({ ...part, text: tidy(part.text) }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

function anchorOf({ properties }: Element): string {
  return typeof properties['id'] === 'string' ? properties['id'] : '';
}

function tidy(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
