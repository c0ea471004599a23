import type { Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isBlockOf } from './blocks.ts';
import { headingText } from './heading-anchors.ts';
import { hasClass, headingLevel } from './html.ts';

/** Where the first `h1` of a text stands among its parts; -1 for none. */
export function titleIndex(tree: Root): number {
  return tree.children.findIndex((node) => headingLevel(node) === 1);
}

/** Takes the first `h1` away, where it is the title that stands above the text anyway. */
export function dropTitle(tree: Root): void {
  const index = titleIndex(tree);
  if (index !== -1) tree.children.splice(index, 1);
}

/** Takes the lists of cards away: they are printed as cards. */
export function dropCardLists(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!isBlockOf(node, 'cards') || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Takes sections away, each with all below its heading, by the words of their headings. */
export function dropSections(tree: Root, titles: readonly string[]): void {
  const named = new Set(titles.map(plainTitle));
  for (let index = tree.children.length - 1; index >= 0; index--) {
    const node = tree.children[index];
    const level = headingLevel(node);
    if (node?.type !== 'element' || level === undefined || !named.has(plainTitle(headingText(node))))
      continue;
    const length = tree.children.slice(index + 1).findIndex((next) => (headingLevel(next) ?? 7) <= level);
    // Footnotes stand at the end of the whole text.
    const end = length === -1 ? tree.children.length : index + 1 + length;
    const kept = tree.children.slice(index, end).filter(isFootnotes);
    tree.children.splice(index, end - index, ...kept);
  }
}

function plainTitle(title: string): string {
  return title.normalize('NFKC').replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase();
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

/**
 * Keeps one section: the heading with this id and all up to the next heading of its level or above, or the step
 * whose title has the id. Leaves the tree as it is where no section begins there (see `sectionAnchors`).
 */
export function keepSection(tree: Root, id: string): void {
  const start = tree.children.findIndex((node) => sectionAnchor(node) === id);
  if (start === -1) return;
  const level = headingLevel(tree.children[start]);
  const rest = tree.children.slice(start + 1);
  const length = level === undefined ? 0 : rest.findIndex((node) => (headingLevel(node) ?? 7) <= level);
  const kept = tree.children.slice(start, length === -1 ? undefined : start + 1 + length);
  // Footnotes stand at the end of the text; they come along only if the section refers to them.
  const footnotes = tree.children.find(isFootnotes);
  const section = kept.filter((node) => node !== footnotes);
  tree.children = footnotes !== undefined && refersToFootnotes(section) ? [...section, footnotes] : section;
}

function isFootnotes(node: RootContent): boolean {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}

/** The ids that `keepSection` knows: of headings and steps that stand in no quotation, list or other block. */
export function sectionAnchors(tree: Root): Set<string> {
  return new Set(tree.children.flatMap((node) => sectionAnchor(node) ?? []));
}

function sectionAnchor(node: RootContent): string | undefined {
  if (node.type !== 'element') return undefined;
  const heading = isBlockOf(node, 'step')
    ? node.children.find((child) => hasClass(child, 'step-title'))
    : headingLevel(node) === undefined
      ? undefined
      : node;
  const id = heading?.type === 'element' ? heading.properties['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function refersToFootnotes(nodes: RootContent[]): boolean {
  let refers = false;
  visit({ type: 'root', children: nodes }, 'element', (node) => {
    refers ||= node.properties['dataFootnoteRef'] !== undefined;
  });
  return refers;
}
