/** The cards that are written in a text: items of its lists of cards, or the whole of it. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { blocksOf, type CardsBlock } from './blocks.ts';
import { copyTree } from './copy.ts';
import { dropTitle, setTopLevel, titleIndex } from './headings.ts';
import { beginsLine } from './html.ts';
import { lineOf } from './source-lines.ts';

/** A card with words of its own. What is on its front and its back is decided here, and nowhere else. */
export interface TextCard {
  /** Undefined where it has no title of its own. */
  readonly title: readonly ElementContent[] | undefined;
  /** Where the title begins in its file, from 1; undefined where there is none or that is not known. */
  readonly titleLine?: number | undefined;
  /** Empty where the title says all. */
  readonly front: readonly ElementContent[];
  /** Undefined where its back is the deck’s. */
  readonly back: readonly ElementContent[] | undefined;
}

/** A card of a list, by which it can be found again. */
export interface ListedCard extends TextCard {
  readonly id: string;
  readonly list: CardsBlock;
  readonly line: number | undefined;
}

/** The cards of all lists of cards in a text by their ids, in order: one item, one card. */
export function textCards(text: Root): ReadonlyMap<string, ListedCard> {
  return new Map(
    blocksOf(text, 'cards').flatMap((list) =>
      blocksOf(list, 'card').map((item) => {
        const { id, line } = item.data.block;
        return [id, { id, line, list: list.data.block, ...itemCard(item) }] as const;
      }),
    ),
  );
}

/** A bold beginning of the item is the title; what follows the first paragraph is the back. */
function itemCard(item: Element): TextCard {
  const [first, ...others] = blocksIn(item);
  if (first === undefined) return { title: undefined, front: [], back: undefined };
  const back = others.length === 0 ? undefined : others;
  if (!isElement(first, 'p')) return { title: undefined, front: [first], back };
  const inFirst = first.children.slice(first.children.findIndex((child) => !isSpace(child)));
  const [bold] = inFirst;
  if (!isElement(bold, 'strong')) return { title: undefined, front: [first], back };
  const rest = { ...first, children: trimStart(inFirst.slice(1)) };
  return {
    title: bold.children,
    titleLine: lineOf(bold) ?? lineOf(first) ?? lineOf(item),
    front: rest.children.length === 0 ? [] : [rest],
    back,
  };
}

/** What stands in an item; words that stand there without a paragraph make one. */
function blocksIn(item: Element): Element[] {
  const blocks: Element[] = [];
  let paragraph: Element | undefined;
  for (const child of item.children) {
    if (isElement(child) && beginsLine(child) && child.tagName !== 'br') {
      blocks.push(child);
      paragraph = undefined;
    } else if (paragraph !== undefined) {
      paragraph.children.push(child);
    } else if (!isSpace(child) && !isElement(child, 'input')) {
      const { dataLine } = item.properties;
      const properties = dataLine === undefined ? {} : { dataLine };
      paragraph = { type: 'element', tagName: 'p', properties, children: [child] };
      blocks.push(paragraph);
    }
  }
  return blocks;
}

/** A whole text as one card: a line parts front and back. `dropsTitle` takes its first `h1` for the title. */
export function fileCard(text: Root, { dropsTitle }: { dropsTitle: boolean }): TextCard {
  const tree = copyTree(text);
  const title = dropsTitle ? tree.children[titleIndex(tree)] : undefined;
  if (dropsTitle) dropTitle(tree);
  setTopLevel(tree, 2);
  const nodes = tree.children as ElementContent[];
  const rule = nodes.findIndex((child) => isElement(child, 'hr'));
  const back = rule === -1 ? [] : nodes.slice(rule + 1);
  return {
    title: isElement(title) ? title.children : undefined,
    titleLine: isElement(title) ? lineOf(title) : undefined,
    front: trimmed(rule === -1 ? nodes : nodes.slice(0, rule)),
    back: back.every(isSpace) ? undefined : trimmed(back),
  };
}

/** What a card says without markup. */
export function cardWords({ title, front }: TextCard): { title: string | undefined; text: string } {
  const blocks = front.filter((node) => !isSpace(node));
  return {
    title: title && wordsIn(title).trim(),
    text: blocks
      .map((node) => wordsIn([node]))
      .join(' ')
      .trim(),
  };
}

function wordsIn(nodes: readonly ElementContent[]): string {
  let words = '';
  visit({ type: 'root', children: [...nodes] } as Root, (node) => {
    if (node.type === 'text') words += node.value;
    if (node.type === 'element' && typeof node.properties['alt'] === 'string')
      words += node.properties['alt'];
  });
  return words;
}

function isElement(node: RootContent | ElementContent | undefined, name?: string): node is Element {
  return node?.type === 'element' && (name === undefined || node.tagName === name);
}

/** What has nothing to show. */
export function isSpace(node: RootContent | ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const start = nodes.findIndex((node) => !isSpace(node));
  const end = nodes.findLastIndex((node) => !isSpace(node));
  return start === -1 ? [] : nodes.slice(start, end + 1);
}

function trimStart(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...others] = children;
  if (first?.type !== 'text') return [...children];
  const value = first.value.trimStart();
  return value === '' ? trimStart(others) : [{ ...first, value }, ...others];
}
