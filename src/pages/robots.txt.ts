/** Everything may be found: print pages are not published. */
import type { APIRoute } from 'astro';
import { siteAddress } from '../website/address.ts';

export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Disallow:'];
  if (site !== undefined) lines.push('', `Sitemap: ${new URL(siteAddress('/sitemap-index.xml'), site).href}`);
  return new Response(`${lines.join('\n')}\n`);
};
