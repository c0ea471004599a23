/** Print pages are for the press, not for those who search. */
import type { APIRoute } from 'astro';
import { siteAddress } from '../site-address.ts';

export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', `Disallow: ${siteAddress('/print/')}`];
  if (site !== undefined) lines.push('', `Sitemap: ${new URL(siteAddress('/sitemap-index.xml'), site).href}`);
  return new Response(`${lines.join('\n')}\n`);
};
