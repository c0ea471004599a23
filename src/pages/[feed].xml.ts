/** The essays in their order, as a feed; none for a site without an address. */
import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { entryAddress, siteAddress } from '../site-address.ts';
import { getToolkit } from '../toolkit.ts';

export const getStaticPaths = (() =>
  import.meta.env.SITE === undefined ? [] : [{ params: { feed: 'feed' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site }) => {
  const { essays, settings } = await getToolkit();
  const { name, tagline, language } = settings;
  if (site === undefined) throw new Error('a feed names addresses, and the site has none');
  return rss({
    title: name,
    description: tagline ?? name,
    site: new URL(siteAddress('/'), site),
    items: essays.map((essay) => ({
      title: essay.title,
      description: essay.summary ?? '',
      link: entryAddress(essay),
    })),
    customData: `<language>${language}</language>`,
  });
};
