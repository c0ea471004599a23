// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { markdownProcessor, mdxProcessor } from './src/markdown/processor.ts';
import { press } from './src/press/index.ts';

export default defineConfig({
  integrations: [mdx({ processor: mdxProcessor }), press()],
  markdown: { processor: markdownProcessor, syntaxHighlight: false },
  // Pictures stay as their authors made them: paper wants every pixel.
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  build: { format: 'directory' },
});
