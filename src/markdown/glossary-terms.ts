import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { anchorMaker } from '../folder/entry-id.ts';
import { serialiseHtml } from './html.ts';
import { parseMarkdown, renderTree } from './parse.ts';
import { stampLines } from './source-lines.ts';

/** One term of a glossary as it is written, whether it is a whole one or not. */
export interface WrittenTerm {
  readonly name: string;
  readonly anchor: string;
  /** Other spellings and names, from a paragraph `Also: crews, small groups.` */
  readonly also: readonly string[];
  /** The line of that paragraph, if there is one; lines are counted from 1 in the body. */
  readonly alsoLine: number | undefined;
  /** What it means, as HTML; empty where nothing stands below the heading. */
  readonly html: string;
  readonly line: number;
}

export interface WrittenGlossary {
  readonly terms: readonly WrittenTerm[];
  /** Where text stands above the first term, below the title. */
  readonly looseLine: number | undefined;
}

/**
 * Reads a glossary: each heading of the second level is a term, with its meaning below. In the HTML, elements are
 * stamped with their lines in the file, which has `linesAbove` lines above the body.
 */
export function readGlossary(body: string, { linesAbove = 0 } = {}): WrittenGlossary {
  const { children } = parseMarkdown(body, 'md');
  const isTerm = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 2;
  const starts = children.flatMap((node, index) => (isTerm(node) ? [index] : []));
  const anchorOf = anchorMaker();
  const definitions = children.filter(({ type }) => type === 'definition');
  const terms = starts.map((start, index) => {
    const heading = children[start] as Heading;
    const below = children.slice(start + 1, starts[index + 1]).filter(({ type }) => type !== 'definition');
    const also = below.find(isAlso);
    const meaning = below.filter((node) => node !== also);
    const tree: Root = { type: 'root', children: [...meaning, ...definitions] };
    const name = toString(heading).replace(/\s+/g, ' ').trim();
    return {
      name,
      anchor: anchorOf(name),
      also: also === undefined ? [] : namesIn(toString(also)),
      alsoLine: also?.position?.start.line,
      html: meaning.length === 0 ? '' : meaningHtml(tree, { text: body, linesAbove }),
      line: heading.position?.start.line ?? 1,
    };
  });
  const loose = children
    .slice(0, starts[0] ?? children.length)
    .find(({ type }) => !/^(heading|definition|html)$/.test(type));
  return { terms, looseLine: loose?.position?.start.line };
}

function meaningHtml(tree: Root, source: { text: string; linesAbove: number }): string {
  const html = renderTree(tree, 'md');
  stampLines(html, source);
  return serialiseHtml(html).trim();
}

function isAlso(node: RootContent): boolean {
  return node.type === 'paragraph' && /^Also:/.test(toString(node));
}

function namesIn(paragraph: string): string[] {
  return paragraph
    .replace(/^Also:/, '')
    .replace(/\.\s*$/, '')
    .split(',')
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
