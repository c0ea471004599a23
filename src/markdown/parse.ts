import { unified as markdownFront } from '@astrojs/markdown-remark';
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { typeBlocks } from './blocks.ts';
import { copyTree } from './copy.ts';
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { remarkLiteralTextDirectives } from './literal-text-directives.ts';
import { outlineOfHtml, outlineOfMarkdown, type MarkdownOutline, type Outline } from './outline.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { allowedHtml } from './sanitise.ts';
import { stampLines } from './source-lines.ts';

export type TextFormat = 'md' | 'mdx';

/** A body to parse. */
export interface WrittenText {
  readonly body: string;
  readonly format: TextFormat;
  /** Lines of its file above the body. */
  readonly linesAbove?: number;
}

/** What one parse of a text gives: nothing else parses it. */
export interface ParsedText {
  /** Plain Markdown’s is sanitised; MDX’s holds its components as they are written, for they are code. */
  readonly tree: HtmlRoot;
  readonly outline: Outline;
}

/** What the plugins hand over while one text goes through Astro’s pipeline; it is the text’s “front matter” there. */
interface Reading {
  readonly body: string;
  readonly linesAbove: number;
  outline?: MarkdownOutline;
  parsed?: ParsedText;
  failure?: unknown;
}

interface ReadFile {
  readonly data: { readonly astro?: { readonly frontmatter?: unknown } };
}

const front = markdownFront({
  // Only where there is something to do; it takes half as long as all the rest.
  smartypants: false,
  remarkPlugins: [remarkDirective, remarkReading],
  rehypePlugins: [rehypeReading],
}).createRenderer({ syntaxHighlight: false });

/** Parses a text. Rejects on broken MDX, and with a RangeError where it stands too deep in itself. */
export async function parseText({ body, format, linesAbove = 0 }: WrittenText): Promise<ParsedText> {
  const reading: Reading = { body, linesAbove };
  if (format === 'mdx') return parseMdx(reading);
  await (await front).render(body, { frontmatter: { reading } });
  if (reading.parsed === undefined) throw reading.failure;
  return reading.parsed;
}

function remarkReading() {
  return (tree: Root, file: ReadFile): void => {
    const reading = readingOf(file);
    attempt(reading, () => {
      reading.outline = prepareMarkdown(tree, reading);
    });
  };
}

function rehypeReading() {
  return (tree: HtmlRoot, file: ReadFile): HtmlRoot => {
    const reading = readingOf(file);
    attempt(reading, () => {
      reading.parsed = finishHtml(sanitised.runSync(tree), reading);
    });
    // Nothing is to be written as HTML here.
    return { type: 'root', children: [] };
  };
}

function readingOf({ data }: ReadFile): Reading {
  const own = data.astro?.frontmatter as { readonly reading: Reading } | undefined;
  if (own === undefined) throw new Error('a text was parsed without its reading');
  return own.reading;
}

/** Astro would write a failure on the console; here it is told as what is wrong with the text. */
function attempt(reading: Reading, step: () => void): void {
  if (reading.failure !== undefined) return;
  try {
    step();
  } catch (error) {
    reading.failure = error;
  }
}

/** Nodes of MDX, which stay as they are among HTML. */
const mdxNodes = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

const mdxFront = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMdx).freeze();
const mdxHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true, passThrough: [...mdxNodes] })
  .use(rehypeRaw, { passThrough: [...mdxNodes] })
  .freeze();
const sanitised = unified().use(rehypeRaw).use(rehypeSanitize, allowedHtml).freeze();
const whole = unified().use(rehypeRaw).freeze();

/** What components make is known only once they run; what stands around and in them is read like any text. */
function parseMdx(reading: Reading): ParsedText {
  const tree = mdxFront.parse(reading.body);
  const outline = prepareMarkdown(tree, reading);
  return finishHtml(mdxHtml.runSync(tree), { ...reading, outline });
}

/** Makes signs typographic and blocks HTML, in place; between the two stands what the outline tells. */
function prepareMarkdown(tree: Root, { body }: Reading): MarkdownOutline {
  if (hasPlainPunctuation(tree)) unified().use(remarkSmartypants).runSync(tree);
  remarkLiteralTextDirectives()(tree, { value: body });
  const outline = outlineOfMarkdown(tree, body);
  remarkBlocks()(tree);
  return outline;
}

/**
 * Whether a text holds signs that are made typographic: straight quotes, dots, dashes and backticks in a row. Looking
 * for them takes half as long as reading the text, so that it is worth while to know that there are none.
 */
function hasPlainPunctuation(tree: Root): boolean {
  let isFound = false;
  visit(tree, 'text', ({ value }) => {
    isFound = /["']|\.\s*\.|--|``/.test(value);
    return isFound ? EXIT : undefined;
  });
  return isFound;
}

function finishHtml(tree: HtmlRoot, { body, linesAbove, outline }: Reading): ParsedText {
  if (outline === undefined) throw new RangeError('a text has an outline before it has HTML');
  rehypeHeadingAnchors()(tree);
  stampLines(tree, { text: body, linesAbove });
  // What stood in elements that were taken away may stand where it may not.
  const placed = outline.hasHtml ? whole.runSync(tree) : tree;
  const own = copyTree(placed);
  typeBlocks(own);
  return { tree: own, outline: outlineOfHtml(own, outline, linesAbove) };
}
