import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Words } from '../words/index.ts';
import { stepFacts } from './blocks-html.ts';
import { escapeText, hasClass, parseHtml, serialiseHtml } from './html.ts';
import { prepareForPaper } from './print.ts';

/** What a link becomes on a card: words after the link, such as `(card 7)`; undefined for none. */
export type CardLink = (href: string) => { readonly suffix: CardPart | undefined };

export interface CardOptions {
  readonly words: Words;
  readonly linkOf: CardLink;
  /** Where each step begins in the content file, for messages. */
  readonly stepLines: readonly number[];
}

/** What stands on a practice’s card apart from its facts, piece by piece, each to be kept together. */
export interface PracticeParts {
  /** Items of a list. */
  readonly steps: readonly StepPart[];
  readonly care: CardPart | undefined;
}

/** A piece of HTML and its words, a line for each block, from which its height can be guessed. */
export interface CardPart {
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
export function practiceParts(html: string, { words, linkOf, stepLines }: CardOptions): PracticeParts {
  const tree = parseHtml(html);
  prepareForPaper(tree);
  plainLinks(tree, linkOf);
  const steps: Element[] = [];
  const care: ElementContent[] = [];
  visit(tree, 'element', (node) => {
    if (hasClass(node, 'step')) steps.push(cardStep(node, { words, line: stepLines[steps.length] }));
    if (hasClass(node, 'care')) care.push(...cardBody(node));
  });
  const careBox =
    care.length === 0
      ? undefined
      : h('div', { className: ['card-care'] }, [h('p', { className: ['card-label'] }, words.care), ...care]);
  return { steps: steps.map(stepPart), care: careBox && partOf(careBox) };
}

/** Some parts of a practice’s card as they stand on one face. */
export function practiceFaceHtml({ steps, care }: PracticeParts): string {
  const list = steps.map(({ html }) => html).join('');
  return `<ol class="card-steps" role="list">${list}</ol>${care?.html ?? ''}`;
}

/** The back of a practice’s card: its steps and its care note. */
export function cardBackHtml(html: string, options: CardOptions): string {
  return practiceFaceHtml(practiceParts(html, options));
}

/** Plain words. */
export function wordsPart(text: string): CardPart {
  return { html: escapeText(text), text };
}

export function partOf(element: ElementContent): CardPart {
  return { html: serialiseHtml(element), text: textOf(element) };
}

function stepPart(step: Element): StepPart {
  const body = step.children.find((child) => hasClass(child, 'card-step-text'));
  const [head, ...blocks] = body?.type === 'element' ? body.children : [];
  return {
    html: serialiseHtml(step),
    head: head === undefined ? '' : textOf(head),
    text: blocks.map(textOf).filter(Boolean).join('\n'),
  };
}

function textOf(element: ElementContent): string {
  let text = '';
  visit(element, (node) => {
    if (node.type === 'text') text += node.value.replace(/\s+/g, ' ');
    else if (node.type === 'element' && isBlock(node)) text += '\n';
  });
  return text.replace(/ *\n[ \n]*/g, '\n').trim();
}

/** Elements that begin a line of their own. */
export function isBlock({ tagName }: Element): boolean {
  return /^(p|div|section|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|figure|details|hr|br)$/.test(
    tagName,
  );
}

function cardStep(step: Element, { words, line }: { words: Words; line: number | undefined }): Element {
  const title = step.children.find((child) => hasClass(child, 'step-title'));
  const facts = stepFacts(step);
  return h('li', { className: ['card-step'], dataLine: line }, [
    h('p', { className: ['card-minutes'] }, words.stepMinutes(facts)),
    h('div', { className: ['card-step-text'] }, [
      h('h3', {}, [
        ...(title === undefined ? [] : (title as Element).children),
        ...(facts.who === undefined ? [] : [h('span', { className: ['card-who'] }, ` ${facts.who}`)]),
      ]),
      ...cardBody(step),
    ]),
  ]);
}

function cardBody(block: Element): ElementContent[] {
  const short = block.children.filter((child) => hasClass(child, 'card-words'));
  if (short.length > 0) return short;
  const notOnCards = ['step-title', 'block-label', 'facilitator', 'care'];
  return block.children.filter((child) => notOnCards.every((name) => !hasClass(child, name)));
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
    const after = parseHtml(` (${suffix.html})`).children as ElementContent[];
    parent.children.splice(index + 1, 0, ...after);
    return index + 1 + after.length;
  });
}
