/** What the site is and where it stands, for programs that work on it once it is built. */
import type { APIRoute } from 'astro';
import type { SiteFacts } from '../published.ts';
import { siteAddress } from '../site-address.ts';
import { getToolkit } from '../toolkit.ts';

export const GET: APIRoute = async ({ site }) => {
  const { settings } = await getToolkit();
  const base = siteAddress('/');
  const facts: SiteFacts = {
    name: settings.name,
    address: site === undefined ? null : new URL(base, site).href,
    base,
  };
  return new Response(JSON.stringify(facts));
};
