import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { passthroughImageService } from 'astro/config';
import { contentFolder } from '../folder/index.ts';
// Known to the process before pages, which run elsewhere, ask for them.
import '../own-packages.ts';
import { componentProcessor } from '../markdown/processor.ts';

/** How Astro makes the site of a project: that of a content folder. */
export function siteSettings(project: string, others: readonly AstroIntegration[] = []) {
  const content = contentFolder(project);
  return {
    integrations: [
      mdx({ processor: componentProcessor(content) }),
      sitemap({ filter: (page) => !/\/(print|offline)\//.test(new URL(page).pathname) }),
      ...others,
    ],
    markdown: { syntaxHighlight: false },
    // Pictures stay as their authors made them: paper wants every pixel.
    image: { service: passthroughImageService() },
    devToolbar: { enabled: false },
    // Style sheets are files of their own, so that a page’s policy need not name them.
    build: { format: 'directory', inlineStylesheets: 'never' },
    vite: {
      // So are scripts, which no page’s policy lets stand in it.
      build: { assetsInlineLimit: (file: string) => (file.endsWith('.js') ? false : undefined) },
    },
  } satisfies AstroUserConfig;
}
