import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** The HTML of a text as a tree, to be changed in place. */
export function parseHtml(html: string): Root {
  return fromHtml(html, { fragment: true });
}

export function serialiseHtml(tree: Root | ElementContent): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: false } });
}

export function hasClass(node: RootContent | ElementContent, name: string): boolean {
  const classes = node.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes(name);
}

/** The level of a heading element, 1 to 6; undefined for anything else. */
export function headingLevel(node: unknown): number | undefined {
  const element = node as Element | undefined;
  const match = element?.type === 'element' ? /^h([1-6])$/.exec(element.tagName) : null;
  return match === null ? undefined : Number(match[1]);
}

/** Whether an element begins a line of their own. */
export function beginsLine({ tagName }: Element): boolean {
  return /^(p|div|section|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|figure|details|hr|br)$/.test(
    tagName,
  );
}
