/** Print pages are for the press, not for those who search. */
import type { APIRoute } from 'astro';
import { pageAddress, siteAddress } from '../website/address.ts';

export const GET: APIRoute = ({ site, locals: { toolkits } }) => {
  const lines = [
    'User-agent: *',
    ...toolkits.map((toolkit) => `Disallow: ${pageAddress('/print/', toolkit)}`),
  ];
  if (site !== undefined) lines.push('', `Sitemap: ${new URL(siteAddress('/sitemap-index.xml'), site).href}`);
  return new Response(`${lines.join('\n')}\n`);
};
