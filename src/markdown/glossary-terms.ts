import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { copyNode } from './copy.ts';
import { headingText } from './heading-anchors.ts';
import { headingLevel } from './html.ts';
import { lineOf } from './source-lines.ts';

/** One term of a glossary as it is written, whether it is a whole one or not. */
export interface WrittenTerm {
  readonly name: string;
  readonly anchor: string;
  /** Other spellings and names, from a paragraph `Also: crews, small groups.` */
  readonly also: readonly string[];
  /** The line of that paragraph, if there is one; lines are those of the file, from 1. */
  readonly alsoLine: number | undefined;
  /** What it means; empty where nothing stands below the heading. */
  readonly meaning: Root;
  readonly line: number;
}

export interface WrittenGlossary {
  readonly terms: readonly WrittenTerm[];
  /** Where text stands above the first term, below the title. */
  readonly looseLine: number | undefined;
}

/** Reads a glossary’s tree: each heading of the second level is a term, with its meaning below. */
export function readGlossary({ children }: Root): WrittenGlossary {
  const blocks = children.filter((node): node is Element => node.type === 'element');
  const notes = blocks.find(isFootnotes);
  const content = blocks.filter((node) => node !== notes);
  const starts = content.flatMap((node, index) => (headingLevel(node) === 2 ? [index] : []));
  const terms = starts.map((start, index): WrittenTerm => {
    const heading = content[start] as Element;
    const below = content.slice(start + 1, starts[index + 1]);
    const also = below.find(isAlso);
    const { id } = heading.properties;
    return {
      name: headingText(heading).replace(/\s+/g, ' ').trim(),
      anchor: typeof id === 'string' ? id : '',
      also: also === undefined ? [] : namesIn(toString(also)),
      alsoLine: also && (lineOf(also) ?? 1),
      meaning: meaningOf(
        below.filter((node) => node !== also),
        notes,
      ),
      line: lineOf(heading) ?? 1,
    };
  });
  const loose = content
    .slice(0, starts[0] ?? content.length)
    .find((node) => headingLevel(node) === undefined);
  return { terms, looseLine: loose && (lineOf(loose) ?? 1) };
}

function meaningOf(blocks: readonly Element[], notes: Element | undefined): Root {
  const own = notes && ownNotes(notes, blocks);
  const all = own === undefined ? blocks : [...blocks, own];
  const children = all.flatMap((node, index): RootContent[] =>
    index === 0 ? [node] : [{ type: 'text', value: '\n' }, node],
  );
  return { type: 'root', children };
}

/** The footnotes of the whole text that these blocks refer to. */
function ownNotes(notes: Element, blocks: readonly Element[]): Element | undefined {
  const named = new Set<unknown>();
  visit({ type: 'root', children: [...blocks] }, 'element', ({ properties }) => {
    if (properties['dataFootnoteRef'] !== undefined) named.add(String(properties['href']).slice(1));
  });
  if (named.size === 0) return undefined;
  const own = copyNode(notes);
  visit(own, 'element', (node) => {
    if (node.tagName !== 'ol') return;
    const isOwn = (item: ElementContent) => item.type !== 'element' || named.has(item.properties['id']);
    node.children = node.children.filter(isOwn);
  });
  return own;
}

function isFootnotes({ properties }: Element): boolean {
  return properties['dataFootnotes'] !== undefined;
}

function isAlso(node: Element): boolean {
  return node.tagName === 'p' && /^Also:/.test(toString(node));
}

function namesIn(paragraph: string): string[] {
  return paragraph
    .replace(/^Also:/, '')
    .replace(/\.\s*$/, '')
    .split(',')
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
