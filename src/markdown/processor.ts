import { unified } from '@astrojs/markdown-remark';
import remarkDirective from 'remark-directive';
import { rehypeHeadingAnchors } from './heading-anchors.ts';
import { remarkLiteralTextDirectives } from './literal-text-directives.ts';
import { rehypePictures, remarkPictures } from './pictures.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { rehypeSourceLines } from './source-lines.ts';

/**
 * What renders texts with components for Astro, which has to run them; plain Markdown is parsed once, in `parse.ts`.
 * MDX is code its author answers for, so nothing is taken out of it.
 */
export function componentProcessor(contentFolder: string) {
  const pictures = { contentFolder };
  return unified({
    remarkPlugins: [
      remarkDirective,
      remarkLiteralTextDirectives,
      remarkBlocks,
      () => remarkPictures(pictures),
    ],
    rehypePlugins: [rehypeHeadingAnchors, () => rehypePictures(pictures), rehypeSourceLines],
  });
}
