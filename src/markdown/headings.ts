import type { Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { headingLevel } from './html.ts';

/** Takes the first `h1` away, where it is the title that stands above the text anyway. */
export function dropTitle(tree: Root): void {
  const index = tree.children.findIndex((node) => headingLevel(node) === 1);
  if (index !== -1) tree.children.splice(index, 1);
}

/** Moves headings so that the highest one has the level `top`; none goes below h6. */
export function setTopLevel(tree: Root, top: number): void {
  let highest = 7;
  visit(tree, 'element', (node) => {
    highest = Math.min(highest, headingLevel(node) ?? 7);
  });
  if (highest === 7) return;
  visit(tree, 'element', (node) => {
    const level = headingLevel(node);
    if (level !== undefined) node.tagName = `h${Math.min(6, level - highest + top)}`;
  });
}

/** Keeps one section: the heading with this id and all up to the next heading of its level or above. */
export function keepSection(tree: Root, id: string): void {
  const start = tree.children.findIndex((node) => headingLevel(node) !== undefined && idOf(node) === id);
  const level = headingLevel(tree.children[start]);
  if (start === -1 || level === undefined) return;
  const rest = tree.children.slice(start + 1);
  const length = rest.findIndex((node) => (headingLevel(node) ?? 7) <= level);
  tree.children = tree.children.slice(start, length === -1 ? undefined : start + 1 + length);
}

function idOf(node: RootContent): unknown {
  return node.type === 'element' ? node.properties['id'] : undefined;
}
