/** The ::: blocks of a text as nodes that say what they are. */
import type { Element, ElementContent, ElementData, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { stepAttributes, stepSchema, type StepFields } from '../schemas/step.ts';
import { dataProperty } from './data-property.ts';
import { gridShape, slipsCount, type GridShape } from './forms.ts';
import { headingText } from './heading-anchors.ts';
import { hasClass } from './html.ts';
import { lineOf } from './source-lines.ts';

interface BlockBase {
  /** Its own within the text: `step-2`. */
  readonly id: string;
  /** Where it begins in its file, from 1; undefined where that is not known. */
  readonly line: number | undefined;
}

export interface StepBlock extends BlockBase, StepFields {
  readonly type: 'step';
  readonly title: string;
}

export interface WriteBlock extends BlockBase {
  readonly type: 'write';
  readonly lines: number;
  readonly kind: string;
}

export interface GridBlock extends BlockBase {
  readonly type: 'grid';
  readonly shape: GridShape;
}

export interface SlipsBlock extends BlockBase {
  readonly type: 'slips';
  readonly count: number;
}

/** A list of which each item is a card. */
export interface CardsBlock extends BlockBase {
  readonly type: 'cards';
  readonly title: string;
  readonly kind: string | undefined;
  readonly depth: string | undefined;
}

/** `card-words` are an author’s shorter words for a card, `card` is one item of a list of cards. */
export interface PlainBlock extends BlockBase {
  readonly type: 'prompt' | 'care' | 'facilitator' | 'aside' | 'card-words' | 'card';
}

export type Block = StepBlock | WriteBlock | GridBlock | SlipsBlock | CardsBlock | PlainBlock;
export type BlockType = Block['type'];

declare module 'hast' {
  interface ElementData {
    /** What the element is, where it is more than HTML. */
    block?: Block;
  }
}

/** An element that is a block of some type. */
export type BlockNode<Type extends BlockType = BlockType> = Element & {
  readonly data: { readonly block: Extract<Block, { readonly type: Type }> };
};

const makers: Readonly<
  Record<Exclude<BlockType, 'card'>, (element: Element, base: BlockBase) => Block | undefined>
> = {
  step: (element, base) => {
    const fields = stepSchema.safeParse(stepValues(element));
    if (!fields.success) return undefined;
    return { ...base, ...fields.data, type: 'step', title: labelOf(element, 'step-title') };
  },
  write: ({ properties: { dataLines, dataWrite } }, base) => ({
    ...base,
    type: 'write',
    lines: Number(dataLines ?? 4),
    kind: String(dataWrite ?? ''),
  }),
  grid: ({ properties: { dataColumns, dataWidths, dataRows, dataLines } }, base) => ({
    ...base,
    type: 'grid',
    shape: gridShape({ columns: dataColumns, widths: dataWidths, rows: dataRows, lines: dataLines }),
  }),
  slips: ({ properties }, base) => ({ ...base, type: 'slips', count: slipsCount(properties['dataCount']) }),
  prompt: (_, base) => ({ ...base, type: 'prompt' }),
  care: (_, base) => ({ ...base, type: 'care' }),
  facilitator: (_, base) => ({ ...base, type: 'facilitator' }),
  aside: (_, base) => ({ ...base, type: 'aside' }),
  'card-words': (_, base) => ({ ...base, type: 'card-words' }),
  cards: (element, base) => ({
    ...base,
    type: 'cards',
    title: labelOf(element, 'cards-title'),
    kind: textOf(element.properties['dataKind']),
    depth: textOf(element.properties['dataDepth']),
  }),
};

const blockClasses = Object.keys(makers) as (keyof typeof makers)[];

/**
 * Says of each element with a block’s class what it is, in place. The one place where attributes become data: until
 * here they are properties, for nothing else goes through the parser of raw HTML.
 */
export function typeBlocks(tree: Root): void {
  const counts = new Map<BlockType, number>();
  const mark = (element: Element, type: BlockType, make: (base: BlockBase) => Block | undefined) => {
    const count = (counts.get(type) ?? 0) + 1;
    const block = make({ id: `${type}-${count}`, line: lineOf(element) });
    if (block === undefined) return;
    counts.set(type, count);
    element.data = { ...element.data, block } as ElementData;
  };
  visit(tree, 'element', (element) => {
    const type = blockClasses.find((name) => hasClass(element, name));
    if (type !== undefined) mark(element, type, (base) => makers[type](element, base));
    if (type !== 'cards') return;
    for (const list of element.children) {
      if (list.type !== 'element' || (list.tagName !== 'ul' && list.tagName !== 'ol')) continue;
      for (const item of list.children) {
        if (item.type === 'element' && item.tagName === 'li')
          mark(item, 'card', (base) => ({ ...base, type: 'card' }));
      }
    }
  });
}

function labelOf({ children }: Element, name: string): string {
  const label = children.find((child): child is Element => hasClass(child, name));
  return label === undefined ? '' : headingText(label);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function stepValues({ properties }: Element): Record<string, unknown> {
  return Object.fromEntries(
    stepAttributes.flatMap((name) => {
      const value = properties[dataProperty(name)];
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}

/** What an element is, if it is a block. */
export function blockOf(node: RootContent | ElementContent): Block | undefined {
  return node.type === 'element' ? node.data?.block : undefined;
}

export function isBlockOf<Type extends BlockType>(
  node: RootContent | ElementContent,
  ...types: readonly Type[]
): node is BlockNode<Type> {
  const block = blockOf(node);
  return block !== undefined && (types as readonly BlockType[]).includes(block.type);
}

/** All blocks of a type, in order. */
export function blocksOf<Type extends BlockType>(tree: Root | Element, type: Type): BlockNode<Type>[] {
  const found: BlockNode<Type>[] = [];
  visit(tree, 'element', (element) => {
    if (isBlockOf(element, type)) found.push(element);
  });
  return found;
}
