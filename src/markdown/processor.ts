import { unified } from '@astrojs/markdown-remark';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkDirective from 'remark-directive';
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { remarkLiteralTextDirectives } from './literal-text-directives.ts';
import { rehypePictures, remarkPictures } from './pictures.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { allowedHtml } from './sanitise.ts';
import { rehypeSourceLines } from './source-lines.ts';

/** What renders the texts of a content folder for site and paper. */
export function textProcessors(contentFolder: string) {
  const pictures = { contentFolder };
  const remarkPlugins = [
    remarkDirective,
    remarkLiteralTextDirectives,
    remarkBlocks,
    () => remarkPictures(pictures),
  ];
  return {
    /** Plain Markdown is not trusted: raw HTML in it is sanitised. */
    markdown: unified({
      remarkPlugins,
      rehypePlugins: [
        rehypeRaw,
        [rehypeSanitize, allowedHtml],
        rehypeHeadingAnchors,
        () => rehypePictures(pictures),
        rehypeSourceLines,
      ],
    }),
    /** MDX is code its author answers for, so nothing is taken out of it. */
    mdx: unified({
      remarkPlugins,
      rehypePlugins: [rehypeHeadingAnchors, () => rehypePictures(pictures), rehypeSourceLines],
    }),
  };
}

/** Renders a plain Markdown text that is no file, whose pictures stay as they are written. */
export const markdownProcessor = textProcessors('.').markdown;
