import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Words } from '../words/index.ts';
import { blockOf, isBlockOf, type StepBlock } from './blocks.ts';
import { copyNode, copyTree } from './copy.ts';
import { beginsLine, hasClass, serialiseHtml } from './html.ts';
import { prepareForPaper } from './print.ts';

/** What a link becomes on a card: words after the link, such as `(card 7)`; undefined for none. */
export type CardLink = (href: string) => { readonly suffix: CardPart | undefined };

export interface CardOptions {
  readonly words: Words;
  readonly linkOf: CardLink;
}

/** What stands on a practice’s card apart from its facts, piece by piece, each to be kept together. */
export interface PracticeParts {
  /** Items of a list. */
  readonly steps: readonly StepPart[];
  readonly care: CardPart | undefined;
}

/** A piece of a text: its nodes, their HTML, and its words, a line for each block, from which its height can be guessed. */
export interface CardPart {
  readonly nodes: readonly ElementContent[];
  readonly html: string;
  readonly text: string;
}

/** A step; its title and who does it are `head`, what is done is `text`. */
export interface StepPart extends CardPart {
  readonly head: string;
}

/**
 * The steps of a practice with their minutes, and its care note, for cards. Where the author gave words for the
 * card (`::card[…]`) these stand for the longer text of the guide.
 */
export function practiceParts(text: Root, { words, linkOf }: CardOptions): PracticeParts {
  const tree = copyTree(text);
  prepareForPaper(tree);
  plainLinks(tree, linkOf);
  const steps: Element[] = [];
  const care: ElementContent[] = [];
  visit(tree, 'element', (node) => {
    const block = blockOf(node);
    if (block?.type === 'step') steps.push(cardStep(node, { words, step: block }));
    if (block?.type === 'care') care.push(...cardBody(node));
  });
  const careBox =
    care.length === 0
      ? undefined
      : h('div', { className: ['card-care'] }, [h('p', { className: ['card-label'] }, words.care), ...care]);
  return { steps: steps.map(stepPart), care: careBox && partOf([careBox]) };
}

/** Some parts of a practice’s card as they stand on one face. */
export function practiceFace({ steps, care }: PracticeParts): ElementContent[] {
  const items = steps.flatMap(({ nodes }) => nodes);
  return [h('ol', { className: ['card-steps'], role: 'list' }, items), ...(care?.nodes ?? [])];
}

/** The same as HTML. */
export function practiceFaceHtml(parts: PracticeParts): string {
  return practiceFace(parts).map(serialiseHtml).join('');
}

/** The back of a practice’s card: its steps and its care note. */
export function cardBackHtml(text: Root, options: CardOptions): string {
  return practiceFaceHtml(practiceParts(text, options));
}

/** Plain words. */
export function wordsPart(text: string): CardPart {
  return partOf([{ type: 'text', value: text }], text);
}

/** Nodes as a part; `text` says their words where it is not just what is in them. */
export function partOf(
  nodes: readonly ElementContent[],
  text = nodes.map(textOf).filter(Boolean).join('\n'),
): CardPart {
  return { nodes, html: nodes.map(serialiseHtml).join(''), text };
}

function stepPart(step: Element): StepPart {
  const body = step.children.find((child) => hasClass(child, 'card-step-text'));
  const [head, ...blocks] = body?.type === 'element' ? body.children : [];
  return {
    nodes: [step],
    html: serialiseHtml(step),
    head: head === undefined ? '' : textOf(head),
    text: blocks.map(textOf).filter(Boolean).join('\n'),
  };
}

function textOf(element: ElementContent): string {
  let text = '';
  visit(element, (node) => {
    if (node.type === 'text') text += node.value.replace(/\s+/g, ' ');
    else if (node.type === 'element' && beginsLine(node)) text += '\n';
  });
  return text.replace(/ *\n[ \n]*/g, '\n').trim();
}

function cardStep(node: Element, { words, step }: { words: Words; step: StepBlock }): Element {
  const title = node.children.find((child) => hasClass(child, 'step-title'));
  return h('li', { className: ['card-step'], dataLine: step.line }, [
    h('p', { className: ['card-minutes'] }, words.stepMinutes(step)),
    h('div', { className: ['card-step-text'] }, [
      h('h3', {}, [
        ...(title === undefined ? [] : (title as Element).children),
        ...(step.who === undefined ? [] : [h('span', { className: ['card-who'] }, ` ${step.who}`)]),
      ]),
      ...cardBody(node),
    ]),
  ]);
}

function cardBody(block: Element): ElementContent[] {
  const short = block.children.filter((child) => isBlockOf(child, 'card-words'));
  if (short.length > 0) return short;
  return block.children.filter(
    (child) =>
      !hasClass(child, 'step-title') &&
      !hasClass(child, 'block-label') &&
      !isBlockOf(child, 'facilitator', 'care'),
  );
}

/** Links as plain words, in place, each with what a card says of where it leads. */
export function plainLinks(tree: Root, linkOf: CardLink): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || parent === undefined || index === undefined) return undefined;
    const { href } = node.properties;
    const suffix = typeof href === 'string' ? linkOf(href).suffix : undefined;
    node.tagName = 'span';
    node.properties = {};
    if (suffix === undefined) return undefined;
    const after: ElementContent[] = [
      { type: 'text', value: ' (' },
      ...suffix.nodes.map(copyNode),
      { type: 'text', value: ')' },
    ];
    parent.children.splice(index + 1, 0, ...after);
    return index + 1 + after.length;
  });
}
