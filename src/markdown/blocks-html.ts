import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Words } from '../words/index.ts';
import { gridShape, gridTable, repeatSlips, slipsCount } from './forms.ts';
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
    if (hasClass(node, 'card-words') || (hasClass(node, 'facilitator') && !facilitatorNotes)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (hasClass(node, 'step')) addStepFacts(node, words);
    if (hasClass(node, 'care')) addLabel(node, words.care);
    if (hasClass(node, 'facilitator')) addLabel(node, words.facilitatorNote);
    if (hasClass(node, 'write')) {
      const { dataLines, dataWrite } = node.properties;
      node.children.push(
        roomToWrite({ asked: Number(dataLines ?? 4), kind: String(dataWrite ?? ''), room: writeRoom }),
      );
    }
    if (hasClass(node, 'grid')) {
      const mostRows = isPaper ? Infinity : mostRowsShown;
      node.children.push(gridTable(gridShape(gridAttributes(node)), { mostRows }));
    }
    if (hasClass(node, 'slips')) {
      const count = slipsCount(node.properties['dataCount']);
      if (isPaper) repeatSlips(node, count);
      else node.children.unshift(h('p', { className: ['slips-count'] }, words.slips(count)));
      return SKIP;
    }
    return undefined;
  });
}

/** On a screen, a few empty rows show what the table is like. */
const mostRowsShown = 3;

function gridAttributes({ properties }: Element) {
  const { dataColumns, dataWidths, dataRows, dataLines } = properties;
  return { columns: dataColumns, widths: dataWidths, rows: dataRows, lines: dataLines };
}

/** What a step’s element says of it. */
export function stepFacts(step: Element): {
  minutes: number;
  per: 'group' | 'person';
  who: string | undefined;
} {
  const { dataMinutes, dataPer, dataWho } = step.properties;
  return {
    minutes: Number(dataMinutes),
    per: dataPer === 'person' ? 'person' : 'group',
    who: typeof dataWho === 'string' ? dataWho : undefined,
  };
}

function addStepFacts(step: Element, words: Words): void {
  const facts = stepFacts(step);
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
