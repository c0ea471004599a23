// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, passthroughImageService } from 'astro/config';
import { contentFolder } from './src/folder/index.ts';
import { componentProcessor } from './src/markdown/processor.ts';
import { press } from './src/press/index.ts';

export default defineConfig({
  integrations: [
    mdx({ processor: componentProcessor(contentFolder(process.cwd())) }),
    sitemap({ filter: (page) => !/\/(print|offline)\//.test(new URL(page).pathname) }),
    press(),
  ],
  markdown: { syntaxHighlight: false },
  // Pictures stay as their authors made them: paper wants every pixel.
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  // Style sheets are files of their own, so that a page’s policy need not name them.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // So are scripts, which no page’s policy lets stand in it.
  vite: { build: { assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined) } },
});
