import type { List, ListItem, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A `:::cards` block as an author wrote it: one item of its lists, one card. Lines are counted in the body. */
export interface OutlineCardList {
  readonly attributes: Readonly<Record<string, string>>;
  readonly items: readonly OutlineCard[];
  /** The line of the first thing in the block that is not in a list. */
  readonly looseLine: number | undefined;
  readonly line: number;
}

export interface OutlineCard {
  /** Whether there is nothing in it to print. */
  readonly isEmpty: boolean;
  /** The line of a list inside the item. */
  readonly nestedLine: number | undefined;
  readonly line: number;
}

/** What may be wrong with a text that is to be one card, whose faces a line of dashes parts. */
export interface OutlineFaces {
  readonly isFrontEmpty: boolean;
  /** The lines of dashes after the first. */
  readonly furtherRules: readonly number[];
  /** Lines of dashes right below words, which Markdown takes for a heading. */
  readonly rulesBelowWords: readonly number[];
}

/** Every list of cards in a text, in order. */
export function cardListsIn(tree: Root): OutlineCardList[] {
  const lists: OutlineCardList[] = [];
  visit(tree, 'containerDirective', (node) => {
    if (node.name === 'cards') lists.push(cardList(node));
  });
  return lists;
}

function cardList(node: ContainerDirective): OutlineCardList {
  const label = node.children.find((child) => child.type === 'paragraph' && child.data?.directiveLabel);
  const content = node.children.filter((child) => child !== label);
  const lists = content.filter((child): child is List => child.type === 'list');
  const loose = content.find((child) => child.type !== 'list' && !isRemark(child));
  return {
    attributes: Object.fromEntries(
      Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
    ),
    items: lists.flatMap(({ children }) => children.map(card)),
    looseLine: loose === undefined ? undefined : lineOf(loose),
    line: lineOf(node),
  };
}

function card(item: ListItem): OutlineCard {
  const nested = item.children.find((child) => child.type === 'list');
  return {
    isEmpty: !hasContent(item),
    nestedLine: nested === undefined ? undefined : lineOf(nested),
    line: lineOf(item),
  };
}

/** How a whole text would be parted into the faces of one card. */
export function facesIn(tree: Root, body: string): OutlineFaces {
  const content = tree.children.filter((child) => !isRemark(child) && !isTitle(child));
  const rules = content.filter(({ type }) => type === 'thematicBreak');
  const [first] = rules;
  const at = first === undefined ? content.length : content.indexOf(first);
  const lines = body.split('\n');
  const isRuleBelowWords = (child: RootContent) => {
    const end = child.position?.end.line ?? 0;
    return child.type === 'heading' && end > lineOf(child) && /^\s*-+\s*$/.test(lines[end - 1] ?? '');
  };
  return {
    isFrontEmpty: !content.slice(0, at).some(hasContent),
    furtherRules: rules.slice(1).map(lineOf),
    rulesBelowWords: tree.children.filter(isRuleBelowWords).map(({ position }) => position?.end.line ?? 1),
  };
}

function isTitle(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 1;
}

function isRemark(node: RootContent): boolean {
  return node.type === 'html' && /^\s*<!--[^]*-->\s*$/.test(node.value);
}

/** Words, pictures and blocks such as lines to write on. */
function hasContent(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'thematicBreak' || isRemark(node)) return false;
  let found = toString(node).trim() !== '';
  visit(node, (each) => {
    found ||= /^(image|imageReference|containerDirective|leafDirective)$/.test(each.type);
  });
  return found;
}

function lineOf({ position }: { position?: { start: { line: number } } | undefined }): number {
  return position?.start.line ?? 1;
}
