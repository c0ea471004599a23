import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFactsFile, type SiteFacts } from '../src/website/site-facts.ts';

/** What a built site says of itself; undefined for a site of another make. */
export async function readSiteFacts(siteFolder: string): Promise<SiteFacts | undefined> {
  const found: unknown = await readFile(join(siteFolder, siteFactsFile), 'utf8')
    .then((text) => JSON.parse(text) as unknown)
    .catch(() => undefined);
  return isSiteFacts(found) ? found : undefined;
}

function isSiteFacts(found: unknown): found is SiteFacts {
  return typeof found === 'object' && found !== null && 'base' in found && typeof found.base === 'string';
}
