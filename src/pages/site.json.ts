/** What the site is and where it stands, for programs that work on it once it is built. */
import type { APIRoute } from 'astro';
import { siteAddress } from '../website/address.ts';
import type { SiteFacts } from '../website/site-facts.ts';

export const GET: APIRoute = ({ site, locals }) => {
  const { settings } = locals.toolkit;
  const base = siteAddress('/');
  const facts: SiteFacts = {
    name: settings.name,
    address: site === undefined ? null : new URL(base, site).href,
    base,
  };
  return new Response(JSON.stringify(facts));
};
