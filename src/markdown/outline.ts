import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { anchorMaker } from '../folder/entry-id.ts';
import { parseMarkdown } from './parse.ts';

/** What the library needs to know of a text, with lines counted from 1 in the body. */
export interface Outline {
  /** The first `# heading`, if the text begins with one; it can serve as the title. */
  readonly title: { readonly text: string; readonly line: number } | undefined;
  /** Headings in order, the titles of steps among them. */
  readonly headings: readonly OutlineHeading[];
  readonly directives: readonly OutlineDirective[];
  readonly links: readonly { readonly href: string; readonly line: number }[];
  readonly images: readonly { readonly src: string; readonly alt: string; readonly line: number }[];
  /** Words of running text. */
  readonly words: number;
}

export interface OutlineHeading {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
  readonly line: number;
}

export interface OutlineDirective {
  readonly name: string;
  /** Two colons on one line, or a block. */
  readonly form: 'line' | 'block';
  readonly label: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The name of the directive around it, if any. */
  readonly inside: string | undefined;
  /** False for a block that runs to the end of the file because no ::: ends it. */
  readonly closed: boolean;
  readonly line: number;
}

/** Reads the outline of a Markdown body. Throws on broken MDX. */
export function readOutline(body: string, format: 'md' | 'mdx'): Outline {
  const tree = parseMarkdown(body, format);
  const headings: OutlineHeading[] = [];
  const directives: OutlineDirective[] = [];
  const links: { href: string; line: number }[] = [];
  const images: { src: string; alt: string; line: number }[] = [];
  const definitions = definitionsOf(tree);
  const anchorOf = anchorMaker();

  visit(tree, (node, _index, parent) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'heading': {
        const text = toString(node);
        headings.push({ depth: node.depth, text, anchor: anchorOf(text), line });
        return undefined;
      }
      case 'containerDirective':
      case 'leafDirective':
        directives.push({
          name: node.name,
          form: node.type === 'leafDirective' ? 'line' : 'block',
          label: labelOf(node),
          attributes: attributesOf(node),
          inside: parent?.type === 'containerDirective' ? parent.name : undefined,
          closed: node.type === 'leafDirective' || isClosed(node, body),
          line,
        });
        if (node.name === 'step') {
          const text = labelOf(node);
          headings.push({ depth: 3, text, anchor: anchorOf(text), line });
        }
        return undefined;
      case 'link':
        links.push({ href: node.url, line });
        return undefined;
      case 'linkReference': {
        const href = definitions.get(node.identifier);
        if (href !== undefined) links.push({ href, line });
        return undefined;
      }
      case 'image':
        images.push({ src: node.url, alt: node.alt ?? '', line });
        return undefined;
      case 'imageReference': {
        const src = definitions.get(node.identifier);
        if (src !== undefined) images.push({ src, alt: node.alt ?? '', line });
        return undefined;
      }
      case 'html': {
        const raw = readRawHtml(node.value, line);
        links.push(...raw.links);
        images.push(...raw.images);
        return SKIP;
      }
      default:
        return undefined;
    }
  });

  return {
    title: titleOf(tree),
    headings,
    directives,
    links,
    images,
    words: toString(tree).split(/\s+/).filter(Boolean).length,
  };
}

function titleOf(tree: Root): Outline['title'] {
  const first = tree.children.find((node) => node.type !== 'html' && node.type !== 'mdxjsEsm');
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  return { text: toString(first), line: first.position?.start.line ?? 1 };
}

function labelOf(node: ContainerDirective | LeafDirective): string {
  if (node.type === 'leafDirective') return toString(node);
  const first = node.children[0];
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return isLabel ? toString(first) : '';
}

function attributesOf(node: ContainerDirective | LeafDirective): Record<string, string> {
  return Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  );
}

/** remark-directive ends an open block silently at the end of the file. */
function isClosed(node: ContainerDirective, body: string): boolean {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return true;
  const lastLine = body.slice(start.offset, end.offset).split('\n').at(-1) ?? '';
  return start.line !== end.line && /^\s*:{3,}\s*$/.test(lastLine);
}

function definitionsOf(tree: Root): Map<string, string> {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => void definitions.set(node.identifier, node.url));
  return definitions;
}

function readRawHtml(html: string, firstLine: number) {
  const links: { href: string; line: number }[] = [];
  const images: { src: string; alt: string; line: number }[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    const line = firstLine + (element.position?.start.line ?? 1) - 1;
    const { href, src, alt } = element.properties;
    if (element.tagName === 'a' && typeof href === 'string') links.push({ href, line });
    if (element.tagName === 'img') images.push({ src: src ?? '', alt: alt ?? '', line });
  });
  return { links, images };
}
