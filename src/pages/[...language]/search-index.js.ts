/** All that can be found, as a classic script: the search page adds it once it is used, over https: and file: alike. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getToolkits } from '../../content-layer/toolkits.ts';
import { makeSearchIndex, recordsOf } from '../../search/index.ts';
import { entryAddress, homeAddress } from '../../website/address.ts';
import { languagePaths } from '../../website/pages.ts';

export const getStaticPaths = (async () => languagePaths(await getToolkits())) satisfies GetStaticPaths;

export const GET: APIRoute = ({ locals: { toolkit, toolkits, words } }) => {
  const records = recordsOf(toolkit, {
    words,
    addressOf: (entry) => entryAddress(entry).slice(homeAddress(toolkit).length),
  });
  // Originals that are not translated are found in their own language, too.
  const languages = [toolkit, toolkits[0] ?? toolkit].map(({ settings }) => settings.language);
  const index = makeSearchIndex(records, languages);
  return new Response(`self.searchIndex = ${JSON.stringify(index)};\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
