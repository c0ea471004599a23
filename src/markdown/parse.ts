import type { Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkLiteralTextDirectives } from './literal-text-directives.ts';

/** Markdown as a tree, with the same extensions that the site is rendered with. Throws on broken MDX. */
export function parseMarkdown(body: string, format: 'md' | 'mdx'): Root {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
  if (format === 'mdx') parser.use(remarkMdx);
  const tree = parser.parse(body);
  remarkLiteralTextDirectives()(tree, { value: body });
  return tree;
}

export type Node = Root | RootContent;
