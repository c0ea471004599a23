/** The essays in their order, as a feed; none for a site without an address. */
import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getToolkits } from '../../content-layer/toolkits.ts';
import { entryAddress, homeAddress } from '../../website/address.ts';
import { inEachLanguage } from '../../website/pages.ts';

export const getStaticPaths = (async () =>
  import.meta.env.SITE === undefined
    ? []
    : inEachLanguage(await getToolkits(), () => [
        { params: { feed: 'feed' }, props: {} },
      ])) satisfies GetStaticPaths;

export const GET: APIRoute = ({ site, locals: { toolkit } }) => {
  const { name, tagline, language } = toolkit.settings;
  const essays = toolkit.essays.filter(({ isStandIn }) => !isStandIn);
  if (site === undefined) throw new Error('a feed names addresses, and the site has none');
  return rss({
    title: name,
    description: tagline ?? name,
    site: new URL(homeAddress(toolkit), site),
    items: essays.map((essay) => ({
      title: essay.title,
      description: essay.summary ?? '',
      link: entryAddress(essay),
    })),
    customData: `<language>${language}</language>`,
  });
};
