import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { plainLinks } from './card.ts';
import { hasClass, parseHtml, serialiseHtml } from './html.ts';
import { prepareForPaper } from './print.ts';

/** What a host looks up during a step. */
export interface StepCues {
  /** What is done: the words for the card, or the guide’s own where there are none. As HTML. */
  readonly do: string;
  /** Words to say aloud: the quotations of the guide, each a paragraph or several. As HTML; empty for none. */
  readonly say: string;
  /** The question that the group is given, where it is not among the words to say. */
  readonly prompt: string;
}

export interface PracticeCues {
  /** In the order of the practice’s steps. */
  readonly steps: readonly StepCues[];
  /** What to watch for throughout, in the words for the card; empty for none. */
  readonly care: string;
}

/** A practice’s guide as its host needs it in the room: cues apart from the words to say. */
export function practiceCues(html: string): PracticeCues {
  const tree = parseHtml(html);
  prepareForPaper(tree);
  plainLinks(tree, () => ({ suffix: undefined }));
  const steps: { cues: Element; say: Element; prompt: Element }[] = [];
  const care: ElementContent[] = [];
  visit(tree, 'element', (node) => {
    if (hasClass(node, 'step')) {
      steps.push({
        cues: h('div', {}, doneIn(node)),
        say: h('div', {}, saidIn(node)),
        prompt: h('div'),
      });
    }
    // A question between two steps belongs to the one before it.
    const last = steps.at(-1);
    if (hasClass(node, 'prompt') && last !== undefined) last.prompt.children.push(...withoutLabel(node));
    if (hasClass(node, 'care')) care.push(...shortWords(node));
  });
  return {
    steps: steps.map(({ cues, say, prompt }) => ({
      do: inside(cues),
      say: inside(say),
      prompt: plain(say).includes(plain(prompt)) ? '' : inside(prompt),
    })),
    care: inside(h('div', {}, care)),
  };
}

function doneIn(step: Element): ElementContent[] {
  const short = shortWords(step, { orNothing: true });
  if (short.length > 0) return short;
  const leftOut = ['step-title', 'block-label', 'facilitator', 'care', 'prompt'];
  return step.children.filter(
    (child) => !isQuotation(child) && leftOut.every((name) => !hasClass(child, name)),
  );
}

function saidIn(step: Element): ElementContent[] {
  return step.children.flatMap((child) => (isQuotation(child) ? (child as Element).children : []));
}

function shortWords(block: Element, { orNothing = false } = {}): ElementContent[] {
  const short = block.children.filter((child) => hasClass(child, 'card-words'));
  return short.length > 0 || orNothing ? short : withoutLabel(block);
}

function withoutLabel(block: Element): ElementContent[] {
  return block.children.filter((child) => !hasClass(child, 'block-label'));
}

function isQuotation(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'blockquote';
}

function inside(element: Element): string {
  return element.children
    .map((child) => serialiseHtml(child))
    .join('')
    .trim();
}

function plain(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
