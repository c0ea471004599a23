import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isDirective, type DirectiveName } from './directives.ts';

/** A ::: block or ::line as an author wrote it, whether there is such a one or not. */
export interface OutlineDirective {
  readonly name: string;
  /** Two colons on one line, a block, or a mark with one colon within a text. */
  readonly form: 'line' | 'block' | 'mark';
  /** The colons it begins with; a block ends with as many. */
  readonly fence: string;
  readonly label: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The name of the directive around it, if any. */
  readonly inside: string | undefined;
  /** False for a block that runs on to the end of what it stands in because no ::: ends it. */
  readonly closed: boolean;
  readonly line: number;
}

/** A line that begins with colons and was read as text. */
export interface LooseColons {
  /** The line, without what stands around it. */
  readonly text: string;
  /** The name of the block that was most likely meant; undefined for colons alone, which end nothing. */
  readonly name: DirectiveName | undefined;
  readonly line: number;
}

type DirectiveNode = ContainerDirective | LeafDirective | TextDirective;

const forms = {
  containerDirective: 'block',
  leafDirective: 'line',
  textDirective: 'mark',
} as const satisfies Record<DirectiveNode['type'], OutlineDirective['form']>;

const isDirectiveNode = (node: { readonly type: string }): node is DirectiveNode =>
  Object.hasOwn(forms, node.type);

/** Every block and line with colons in a text, in order. */
export function blocksIn(tree: Root, body: string): OutlineDirective[] {
  const blocks: OutlineDirective[] = [];
  visit(tree, (node, _index, parent) => {
    if (!isDirectiveNode(node)) return;
    blocks.push({
      name: node.name,
      form: forms[node.type],
      fence: fenceOf(node, body),
      label: labelOf(node),
      attributes: attributesOf(node),
      inside: parent?.type === 'containerDirective' ? parent.name : undefined,
      closed: node.type !== 'containerDirective' || isClosed(node, body),
      line: node.position?.start.line ?? 1,
    });
  });
  return blocks;
}

/** Lines of running text that were meant to begin or end a block. */
export function looseColonsIn(tree: Root, body: string): LooseColons[] {
  const found: LooseColons[] = [];
  visit(tree, 'paragraph', ({ position, data }) => {
    const { start, end } = position ?? {};
    if (data?.directiveLabel === true || start?.offset === undefined || end?.offset === undefined) return;
    const lines = body.slice(start.offset, end.offset).split('\n');
    lines.forEach((each, index) => {
      const text = each.replace(/^[\s>]+/, '').trimEnd();
      const name = /^(?::{2,}[ \t]*([a-z]+)|:([a-z]+)(?=[[{]))/i
        .exec(text)
        ?.slice(1)
        .find(Boolean)
        ?.toLowerCase();
      const isMeant = name !== undefined && isDirective(name);
      if (isMeant || /^:{3,}$/.test(text))
        found.push({ text, name: isMeant ? name : undefined, line: start.line + index });
    });
  });
  return found;
}

function labelOf(node: DirectiveNode): string {
  if (node.type !== 'containerDirective') return toString(node);
  const first = node.children[0];
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return isLabel ? toString(first) : '';
}

function attributesOf(node: DirectiveNode): Record<string, string> {
  return Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  );
}

/** remark-directive ends an open block silently where the text around it ends. */
function isClosed(node: ContainerDirective, body: string): boolean {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return true;
  const source = body.slice(start.offset, end.offset);
  // Inside a quotation each line begins with its mark.
  const closing = /^[\s>]*(:{3,})\s*$/.exec(source.slice(source.lastIndexOf('\n') + 1))?.[1] ?? '';
  return start.line !== end.line && closing.length >= fenceOf(node, body).length;
}

function fenceOf({ position }: DirectiveNode, body: string): string {
  return /^:+/.exec(body.slice(position?.start.offset ?? body.length))?.[0] ?? ':::';
}
