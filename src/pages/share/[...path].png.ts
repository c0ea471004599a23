/** The pictures that are shown where links to pages are shared; none for a site without an address. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getToolkits } from '../../content-layer/toolkits.ts';
import { sharedThings } from '../../website/share-addresses.ts';
import { sharePicture, type SharedThing } from '../../website/share-picture.ts';

export const getStaticPaths = (async () => {
  if (import.meta.env.SITE === undefined) return [];
  return (await getToolkits())
    .flatMap(sharedThings)
    .map(({ path, thing }) => ({ params: { path }, props: { thing } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ thing: SharedThing }> = ({ props }) =>
  new Response(Uint8Array.from(sharePicture(props.thing)), { headers: { 'Content-Type': 'image/png' } });
