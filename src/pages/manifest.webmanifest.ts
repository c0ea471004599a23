import type { APIRoute } from 'astro';
import { webAppManifest } from '../web-app-manifest.ts';
import { getToolkit } from '../toolkit.ts';

/** What a browser needs to know to install the site: https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = async () => {
  const { settings } = await getToolkit();
  return new Response(JSON.stringify(webAppManifest(settings), undefined, 2), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
