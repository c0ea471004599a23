/** The essays as a feed; none for a site without an address. */
import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../site-address.ts';
import { feedItems } from '../site-head/share-addresses.ts';
import { getToolkit } from '../toolkit.ts';

export const getStaticPaths = (() =>
  import.meta.env.SITE === undefined ? [] : [{ params: { feed: 'feed' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site }) => {
  const toolkit = await getToolkit();
  const { name, tagline, language } = toolkit.settings;
  if (site === undefined) throw new Error('a feed names addresses, and the site has none');
  return rss({
    title: name,
    description: tagline ?? name,
    site: new URL(siteAddress('/'), site),
    items: feedItems(toolkit),
    customData: `<language>${language}</language>`,
  });
};
