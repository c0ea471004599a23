import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Words } from '../words/index.ts';
import { blockOf, type StepBlock } from './blocks.ts';
import { gridTable, repeatSlips } from './forms.ts';
import { hasClass } from './html.ts';
import { roomToWrite, type WriteRoom } from './write-space.ts';

export interface BlockOptions {
  readonly words: Words;
  /** Whether the host’s notes are shown. */
  readonly facilitatorNotes: boolean;
  /** Whether forms are to be filled in on it: on paper each slip is there, and each empty row. */
  readonly isPaper?: boolean;
  /** What room to write measures; as on half a sheet when left out. */
  readonly writeRoom?: WriteRoom | undefined;
}

/** Completes the ::: blocks of a whole text, in place: times of steps, labels, lines to write on. */
export function completeBlocks(
  tree: Root,
  { words, facilitatorNotes, writeRoom, isPaper = false }: BlockOptions,
): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const block = blockOf(node);
    switch (block?.type) {
      case 'card-words':
      case 'facilitator':
        if (block.type === 'card-words' || !facilitatorNotes) {
          parent.children.splice(index, 1);
          return [SKIP, index];
        }
        addLabel(node, words.facilitatorNote);
        break;
      case 'step':
        addStepFacts(node, { ...block, words });
        break;
      case 'care':
        addLabel(node, words.care);
        break;
      case 'write':
        node.children.push(roomToWrite({ asked: block.lines, kind: block.kind, room: writeRoom }));
        break;
      case 'grid':
        node.children.push(gridTable(block.shape, { mostRows: isPaper ? Infinity : mostRowsShown }));
        break;
      case 'slips':
        if (isPaper) repeatSlips(node, block.count);
        else node.children.unshift(h('p', { className: ['slips-count'] }, words.slips(block.count)));
        return SKIP;
    }
    return undefined;
  });
}

/** On a screen, a few empty rows show what the table is like. */
const mostRowsShown = 3;

function addStepFacts(step: Element, { words, ...facts }: StepBlock & { words: Words }): void {
  const title = step.children.findIndex((child) => hasClass(child, 'step-title'));
  const line = h('p', { className: ['step-facts'] }, [
    h('span', { className: ['step-minutes'] }, words.stepMinutes(facts)),
    ...(facts.who === undefined ? [] : [' · ', h('span', { className: ['step-who'] }, facts.who)]),
  ]);
  step.children.splice(title + 1, 0, line);
}

function addLabel(block: Element, label: string): void {
  if (block.children.some((child) => hasClass(child, 'block-label'))) return;
  block.children.unshift(h('p', { className: ['block-label'] }, label));
}
