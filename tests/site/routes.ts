/** Pages of one route and language differ by their texts alone: quick tests look at one of each, full ones at all. */
import { glob } from 'node:fs/promises';
import { sep } from 'node:path';

/** `/pt/practices/…` for each Portuguese practice; an address is `/practices/walk/index.html`. */
export const routeOf = (address: string) =>
  address.replace(/^(\/[a-z]{2})?(\/[a-z]{3,}(?:\/by)?)\/[^/]+\/index\.html$/, '$1$2/…');

/** The addresses of a built site’s pages, without those for print. */
export async function pagesOf(folder: string): Promise<string[]> {
  const paths = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
  return paths
    .map((path) => `/${path.split(sep).join('/')}`)
    .filter((address) => !address.includes('/print/'))
    .sort();
}

/** The addresses of pages to look at, in their order. */
export function lookedAt(addresses: readonly string[], { isWhole }: { readonly isWhole: boolean }): string[] {
  return isWhole
    ? [...addresses]
    : [...new Map(addresses.map((address) => [routeOf(address), address])).values()];
}
