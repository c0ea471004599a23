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
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { remarkLiteralTextDirectives } from './literal-text-directives.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { allowedHtml } from './sanitise.ts';

type Format = 'md' | 'mdx';

/** Nodes of MDX, which stay as they are among HTML. */
const mdxNodes = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

/** Markdown as a tree, with the same extensions that the site is rendered with. Throws on broken MDX. */
export function parseMarkdown(body: string, format: Format): Root {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
  if (format === 'mdx') parser.use(remarkMdx);
  const tree = parser.parse(body);
  // Both change the tree in place.
  const changes = unified();
  if (hasPlainPunctuation(tree)) changes.use(remarkSmartypants);
  changes.use(remarkLiteralTextDirectives).runSync(tree, body);
  return tree;
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

/** The HTML of a Markdown tree, as the site has it. Changes the tree it is given. */
export function renderTree(markdown: Root, format: Format): HtmlRoot {
  const blocks = unified().use(remarkBlocks);
  const html =
    format === 'mdx'
      ? blocks
          .use(remarkRehype, { allowDangerousHtml: true, passThrough: [...mdxNodes] })
          .use(rehypeRaw, { passThrough: [...mdxNodes] })
      : blocks
          .use(remarkRehype, { allowDangerousHtml: true })
          .use(rehypeRaw)
          .use(rehypeSanitize, allowedHtml);
  return html.use(rehypeHeadingAnchors).runSync(markdown);
}
