import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Words } from '../words/index.ts';
import { completeBlocks } from './blocks-html.ts';
import { isBlock, partOf, plainLinks, type CardLink, type CardPart } from './card.ts';
import { dropCardLists, dropTitle, setTopLevel, titleIndex } from './headings.ts';
import { hasClass, parseHtml, serialiseHtml } from './html.ts';
import { prepareForPaper } from './print.ts';
import { lineOf } from './source-lines.ts';

/** A card with words of its own, as HTML. */
export interface TextCard {
  readonly titleHtml: string | undefined;
  /** Where the title begins in its file, from 1; undefined where there is none or that is not known. */
  readonly titleLine?: number | undefined;
  /** Empty where the title says all. */
  readonly frontHtml: string;
  readonly backHtml: string | undefined;
}

/** The cards of all lists of cards in a text, in order: one item, one card. */
export function textCards(html: string): TextCard[] {
  const cards: TextCard[] = [];
  visit(parseHtml(html), 'element', (section) => {
    if (!hasClass(section, 'cards')) return;
    const lists = section.children.filter((child) => isElement(child, 'ul') || isElement(child, 'ol'));
    for (const list of lists) {
      cards.push(...list.children.filter((child) => isElement(child, 'li')).map(itemCard));
    }
  });
  return cards;
}

/** A bold beginning of the item is the title; what follows the first paragraph is the back. */
function itemCard(item: Element): TextCard {
  const [first, ...others] = blocksOf(item);
  if (first === undefined) return { titleHtml: undefined, frontHtml: '', backHtml: undefined };
  const backHtml = others.length === 0 ? undefined : serialise(others);
  if (!isElement(first, 'p')) return { titleHtml: undefined, frontHtml: serialise([first]), backHtml };
  const inFirst = first.children.slice(first.children.findIndex((child) => !isSpace(child)));
  const [bold] = inFirst;
  if (!isElement(bold, 'strong')) return { titleHtml: undefined, frontHtml: serialise([first]), backHtml };
  const text = { ...first, children: trimStart(inFirst.slice(1)) };
  return {
    titleHtml: serialise(bold.children),
    titleLine: lineOf(bold) ?? lineOf(first) ?? lineOf(item),
    frontHtml: text.children.length === 0 ? '' : serialise([text]),
    backHtml,
  };
}

/** What stands in an item; words that stand there without a paragraph make one. */
function blocksOf(item: Element): Element[] {
  const blocks: Element[] = [];
  let paragraph: Element | undefined;
  for (const child of item.children) {
    if (isElement(child) && isBlock(child) && child.tagName !== 'br') {
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
export function fileCard(html: string, { dropsTitle }: { dropsTitle: boolean }): TextCard {
  const tree = parseHtml(html);
  const title = dropsTitle ? tree.children[titleIndex(tree)] : undefined;
  if (dropsTitle) dropTitle(tree);
  setTopLevel(tree, 2);
  const rule = tree.children.findIndex((child) => isElement(child, 'hr'));
  const front = rule === -1 ? tree.children : tree.children.slice(0, rule);
  const back = rule === -1 ? [] : tree.children.slice(rule + 1);
  return {
    titleHtml: isElement(title) ? serialise(title.children) : undefined,
    titleLine: isElement(title) ? lineOf(title) : undefined,
    frontHtml: serialise(front),
    backHtml: back.every(isSpace) ? undefined : serialise(back),
  };
}

export interface FaceOptions {
  readonly words: Words;
  readonly linkOf: CardLink;
}

/** One face’s text for paper: its blocks completed, its links as plain words with what a card says of them. */
export function cardFace(html: string, options: FaceOptions): CardPart {
  const parts = faceTree(parseHtml(html), options).children.flatMap((child) =>
    child.type === 'doctype' || child.type === 'mdxjsEsm' ? [] : [partOf(child)],
  );
  return {
    html: parts.map((part) => part.html).join(''),
    text: parts
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n'),
  };
}

/** A text without its lists of cards, for cards: piece by piece, each to be kept together. */
export function textParts(html: string, options: FaceOptions & { dropsTitle: boolean }): CardPart[] {
  const tree = parseHtml(html);
  if (options.dropsTitle) dropTitle(tree);
  dropCardLists(tree);
  setTopLevel(tree, 2);
  const pieces: ElementContent[][] = [];
  for (const child of faceTree(tree, options).children) {
    if (child.type === 'doctype' || child.type === 'mdxjsEsm' || isSpace(child)) continue;
    const last = pieces.at(-1);
    // A heading stays with what it stands above.
    if (last !== undefined && last.every((each) => isElement(each) && /^h[1-6]$/.test(each.tagName))) {
      last.push(child);
    } else pieces.push([child]);
  }
  return pieces.map((piece) => {
    const parts = piece.map(partOf);
    return {
      html: parts.map((part) => part.html).join(''),
      text: parts.map((part) => part.text).join('\n'),
    };
  });
}

function faceTree(tree: Root, { words, linkOf }: FaceOptions): Root {
  prepareForPaper(tree);
  completeBlocks(tree, { words, facilitatorNotes: false });
  plainLinks(tree, linkOf);
  // Two faces can come from texts with equal headings and notes.
  visit(tree, 'element', ({ properties }) => {
    delete properties['id'];
  });
  return tree;
}

function serialise(children: readonly (RootContent | ElementContent)[]): string {
  return serialiseHtml({ type: 'root', children: [...children] as RootContent[] }).trim();
}

function isElement(node: RootContent | ElementContent | undefined, name?: string): node is Element {
  return node?.type === 'element' && (name === undefined || node.tagName === name);
}

function isSpace(node: RootContent | ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

function trimStart(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...others] = children;
  if (first?.type !== 'text') return [...children];
  const value = first.value.trimStart();
  return value === '' ? trimStart(others) : [{ ...first, value }, ...others];
}
