import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { headingText, idsIn } from './heading-anchors.ts';
import { sectionAnchors, titleIndex } from './headings.ts';
import { headingLevel } from './html.ts';
import { blocksIn, looseColonsIn, type LooseColons, type OutlineDirective } from './outline-blocks.ts';
import { cardListsIn, facesIn, type OutlineCardList, type OutlineFaces } from './outline-cards.ts';
import { tagsIn, type HtmlTag } from './raw-html.ts';
import { lineOf } from './source-lines.ts';

/** What the library needs to know of a text, with lines counted from 1 in the body. */
export interface Outline {
  /** The first `# heading`, if the text begins with one; it can serve as the title. */
  readonly title: { readonly text: string; readonly anchor: string; readonly line: number } | undefined;
  /** Headings in order, the titles of steps among them. */
  readonly headings: readonly OutlineHeading[];
  /** Everything in the text that a link can lead to. */
  readonly anchors: ReadonlySet<string>;
  readonly directives: readonly OutlineDirective[];
  /** Lists of which each item is a card. */
  readonly cardLists: readonly OutlineCardList[];
  /** What the text is as a card of its own. */
  readonly faces: OutlineFaces;
  /** Lines with colons that look like a block’s but are none. */
  readonly looseColons: readonly LooseColons[];
  readonly links: readonly { readonly href: string; readonly line: number }[];
  readonly images: readonly { readonly src: string; readonly alt: string; readonly line: number }[];
  /** Tags written as HTML, or as components of MDX. */
  readonly tags: readonly HtmlTag[];
  /** Words of running text. */
  readonly words: number;
}

export interface OutlineHeading {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
  /** Whether the text below it can be taken alone, as a workbook’s chapter. */
  readonly opensSection: boolean;
  readonly line: number;
}

/** What the Markdown tells, before it is HTML. */
export interface MarkdownOutline {
  readonly told: Omit<Outline, 'title' | 'headings' | 'anchors'>;
  /** Whether it begins with a `# heading`. */
  readonly beginsWithTitle: boolean;
  /** Whether HTML stands in it, remarks among it. */
  readonly hasHtml: boolean;
}

/** The outline of a Markdown tree in which blocks are not yet HTML. */
export function outlineOfMarkdown(tree: Root, body: string): MarkdownOutline {
  const tags = tagsIn(tree);
  return {
    told: {
      directives: blocksIn(tree, body),
      cardLists: cardListsIn(tree),
      faces: facesIn(tree, body),
      looseColons: looseColonsIn(tree, body),
      ...referencesIn(tree, tags),
      tags,
      words: toString(tree).split(/\s+/).filter(Boolean).length,
    },
    beginsWithTitle: beginsWithHeading(tree),
    hasHtml: hasHtml(tree),
  };
}

/** The whole outline, when the text’s tree is done. */
export function outlineOfHtml(
  html: HtmlRoot,
  { beginsWithTitle, told }: MarkdownOutline,
  linesAbove: number,
): Outline {
  const lineInBody = (heading: Element) => (lineOf(heading) ?? 1 + linesAbove) - linesAbove;
  return {
    ...told,
    title: titleOf(html, { isFirst: beginsWithTitle, lineInBody }),
    headings: headingsIn(html, lineInBody),
    anchors: new Set(idsIn(html)),
  };
}

function hasHtml(tree: Root): boolean {
  let isFound = false;
  visit(tree, 'html', () => {
    isFound = true;
    return EXIT;
  });
  return isFound;
}

type LineInBody = (heading: Element) => number;

function headingsIn(html: HtmlRoot, lineInBody: LineInBody): OutlineHeading[] {
  const headings: OutlineHeading[] = [];
  const sections = sectionAnchors(html);
  visit(html, 'element', (node) => {
    const depth = headingLevel(node);
    // The heading that is put above footnotes is not the author’s.
    if (depth === undefined || node.properties['id'] === 'footnote-label') return;
    const anchor = anchorOf(node);
    headings.push({
      depth,
      text: headingText(node),
      anchor,
      opensSection: sections.has(anchor),
      line: lineInBody(node),
    });
  });
  return headings;
}

/** Remarks, raw HTML and imports may stand above a title. */
function beginsWithHeading(tree: Root): boolean {
  const first = tree.children.find((node) => node.type !== 'html' && node.type !== 'mdxjsEsm');
  return first?.type === 'heading' && first.depth === 1;
}

/** The heading that `dropTitle` takes away, if it is above all else or `isFirst` in the Markdown. */
function titleOf(
  html: HtmlRoot,
  { isFirst, lineInBody }: { isFirst: boolean; lineInBody: LineInBody },
): Outline['title'] {
  const index = titleIndex(html);
  const heading = html.children[index];
  const isAbove = html.children.slice(0, index).every((node) => node.type === 'text' && !node.value.trim());
  if (heading?.type !== 'element' || !(isFirst || isAbove)) return undefined;
  return { text: headingText(heading), anchor: anchorOf(heading), line: lineInBody(heading) };
}

function anchorOf({ properties }: Element): string {
  return typeof properties['id'] === 'string' ? properties['id'] : '';
}

function referencesIn(tree: Root, tags: readonly HtmlTag[]): Pick<Outline, 'links' | 'images'> {
  const links: { href: string; line: number }[] = [];
  const images: { src: string; alt: string; line: number }[] = [];
  const definitions = definitionsOf(tree);
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'link':
        links.push({ href: node.url, line });
        break;
      case 'linkReference': {
        const href = definitions.get(node.identifier);
        if (href !== undefined) links.push({ href, line });
        break;
      }
      case 'image':
        images.push({ src: node.url, alt: node.alt ?? '', line });
        break;
      case 'imageReference': {
        const src = definitions.get(node.identifier);
        if (src !== undefined) images.push({ src, alt: node.alt ?? '', line });
        break;
      }
    }
  });
  for (const { name, attributes, line } of tags) {
    const href = attributes.get('href');
    if (name === 'a' && href !== undefined) links.push({ href, line });
    // What MDX computes is not known here.
    const src = attributes.get('src');
    if (name === 'img' && src !== undefined && src !== '')
      images.push({ src, alt: attributes.get('alt') ?? '', line });
  }
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return { links: links.sort(byLine), images: images.sort(byLine) };
}

/** The first definition of a name counts, as it does in the rendered text. */
function definitionsOf(tree: Root): Map<string, string> {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  return definitions;
}
