import { unified } from '@astrojs/markdown-remark';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkDirective from 'remark-directive';
import { remarkLiteralTextDirectives } from './literal-text-directives.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { allowedHtml } from './sanitise.ts';

const remarkPlugins = [remarkDirective, remarkLiteralTextDirectives, remarkBlocks];

/** Plain Markdown is not trusted: raw HTML in it is sanitised. */
export const markdownProcessor = unified({
  remarkPlugins,
  rehypePlugins: [rehypeRaw, [rehypeSanitize, allowedHtml]],
});

/** MDX is code its author answers for, so nothing is taken out of it. */
export const mdxProcessor = unified({ remarkPlugins });
