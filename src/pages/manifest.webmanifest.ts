import type { APIRoute } from 'astro';
import { webAppManifest } from '../website/web-app-manifest.ts';

/** What a browser needs to know to install the site: https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = ({ locals: { toolkit } }) =>
  new Response(JSON.stringify(webAppManifest(toolkit.settings), undefined, 2), {
    headers: { 'content-type': 'application/manifest+json' },
  });
