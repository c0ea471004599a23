import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { blockOf, isBlockOf } from './blocks.ts';
import { plainLinks } from './card.ts';
import { copyTree } from './copy.ts';
import { hasClass, serialiseHtml } from './html.ts';
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
  /** The cues of a step, by its id. */
  readonly ofStep: (id: string) => StepCues;
  /** What to watch for throughout, in the words for the card; empty for none. */
  readonly care: string;
}

/** A practice’s guide as its host needs it in the room: cues apart from the words to say. */
export function practiceCues(text: Root): PracticeCues {
  const tree = copyTree(text);
  prepareForPaper(tree);
  plainLinks(tree, () => ({ suffix: undefined }));
  const steps = new Map<string, { cues: Element; say: Element; prompt: Element }>();
  let last: { prompt: Element } | undefined;
  const care: ElementContent[] = [];
  visit(tree, 'element', (node) => {
    const block = blockOf(node);
    if (block?.type === 'step') {
      const step = { cues: h('div', {}, doneIn(node)), say: h('div', {}, saidIn(node)), prompt: h('div') };
      steps.set(block.id, step);
      last = step;
    }
    // A question between two steps belongs to the one before it.
    if (block?.type === 'prompt') last?.prompt.children.push(...withoutLabel(node));
    if (block?.type === 'care') care.push(...shortWords(node));
  });
  return {
    ofStep: (id) => {
      const step = steps.get(id);
      if (step === undefined) throw new RangeError(`no step “${id}” in the text`);
      const { cues, say, prompt } = step;
      return {
        do: inside(cues),
        say: inside(say),
        prompt: plain(say).includes(plain(prompt)) ? '' : inside(prompt),
      };
    },
    care: inside(h('div', {}, care)),
  };
}

function doneIn(step: Element): ElementContent[] {
  const short = shortWords(step, { orNothing: true });
  if (short.length > 0) return short;
  const isLabel = (child: ElementContent) => hasClass(child, 'step-title') || hasClass(child, 'block-label');
  return step.children.filter(
    (child) => !isQuotation(child) && !isLabel(child) && !isBlockOf(child, 'facilitator', 'care', 'prompt'),
  );
}

function saidIn(step: Element): ElementContent[] {
  return step.children.flatMap((child) => (isQuotation(child) ? (child as Element).children : []));
}

function shortWords(block: Element, { orNothing = false } = {}): ElementContent[] {
  const short = block.children.filter((child) => isBlockOf(child, 'card-words'));
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
