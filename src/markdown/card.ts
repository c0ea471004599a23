import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Words } from '../words.ts';
import { stepFacts } from './blocks-html.ts';
import { hasClass, parseHtml, serialiseHtml } from './html.ts';
import { prepareForPaper } from './print.ts';

/** What a link becomes on a card: words after the link, such as `(card 7)`; undefined for none. */
export type CardLink = (href: string) => { readonly suffix: string | undefined };

export interface CardOptions {
  readonly words: Words;
  readonly linkOf: CardLink;
  /** Where each step begins in the content file, for messages. */
  readonly stepLines: readonly number[];
}

/**
 * The back of a practice’s card: its steps with minutes, and its care note. Where the author gave words for the
 * card (`::card[…]`) these stand for the longer text of the guide.
 */
export function cardBackHtml(html: string, { words, linkOf, stepLines }: CardOptions): string {
  const tree = parseHtml(html);
  prepareForPaper(tree);
  plainLinks(tree, linkOf);
  const steps: ElementContent[] = [];
  const care: ElementContent[] = [];
  visit(tree, 'element', (node) => {
    if (hasClass(node, 'step')) steps.push(cardStep(node, { words, line: stepLines[steps.length] }));
    if (hasClass(node, 'care')) care.push(...cardBody(node));
  });
  const back: ElementContent[] = [h('ol', { className: ['card-steps'], role: 'list' }, steps)];
  if (care.length > 0) {
    back.push(
      h('div', { className: ['card-care'] }, [h('p', { className: ['card-label'] }, words.care), ...care]),
    );
  }
  return serialiseHtml({ type: 'root', children: back });
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

function plainLinks(tree: Root, linkOf: CardLink): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || parent === undefined || index === undefined) return undefined;
    const { href } = node.properties;
    const suffix = typeof href === 'string' ? linkOf(href).suffix : undefined;
    node.tagName = 'span';
    node.properties = {};
    if (suffix === undefined) return undefined;
    parent.children.splice(index + 1, 0, { type: 'text', value: ` (${suffix})` });
    return index + 2;
  });
}
