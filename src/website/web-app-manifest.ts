import type { Toolkit } from '../library/index.ts';

/** The background of pages in the light theme, and of the icons. */
const paper = '#fbf7f0';
const icon = (name: string, sizePx: number, purpose: 'any' | 'maskable') => ({
  src: `./icons/${name}-${sizePx}.png`,
  sizes: `${sizePx}x${sizePx}`,
  type: 'image/png',
  purpose,
});

/** Addresses are relative to the manifest’s own, so that they hold at any base path. */
export function webAppManifest({
  name,
  tagline,
  language,
}: Pick<Toolkit['settings'], 'name' | 'tagline' | 'language'>) {
  return {
    name,
    ...(tagline === undefined ? {} : { description: tagline }),
    lang: language,
    id: './',
    start_url: './',
    scope: './',
    // PDFs open in the same window, so a back button is needed.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [icon('icon', 192, 'any'), icon('icon', 512, 'any'), icon('maskable', 512, 'maskable')],
  };
}
