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
  const kept = tree.children.slice(start, length === -1 ? undefined : start + 1 + length);
  // Footnotes stand at the end of the text; they come along only if the section refers to them.
  const footnotes = tree.children.find(
    (node) => node.type === 'element' && node.properties['dataFootnotes'] !== undefined,
  );
  const section = kept.filter((node) => node !== footnotes);
  tree.children = footnotes !== undefined && refersToFootnotes(section) ? [...section, footnotes] : section;
}

function refersToFootnotes(nodes: RootContent[]): boolean {
  let refers = false;
  visit({ type: 'root', children: nodes }, 'element', (node) => {
    refers ||= node.properties['dataFootnoteRef'] !== undefined;
  });
  return refers;
}

function idOf(node: RootContent): unknown {
  return node.type === 'element' ? node.properties['id'] : undefined;
}
