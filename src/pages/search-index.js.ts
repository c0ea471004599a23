/** All that can be found, as a classic script: the search page adds it once it is used, over https: and file: alike. */
import type { APIRoute } from 'astro';
import { contentFolder, readContentFolder } from '../folder/index.ts';
import { makeSearchIndex, recordsOf } from '../search/index.ts';
import { entryAddress, siteAddress } from '../site-address.ts';
import { getToolkit } from '../toolkit.ts';
import { words } from '../words/index.ts';

export const GET: APIRoute = async () => {
  const toolkit = await getToolkit();
  const folder = await readContentFolder(contentFolder(process.cwd()));
  const records = recordsOf(toolkit, {
    folder,
    words,
    addressOf: (entry) => entryAddress(entry).slice(siteAddress('/').length),
  });
  const index = makeSearchIndex(records, toolkit.settings.language);
  return new Response(`self.searchIndex = ${JSON.stringify(index)};\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
