import { posix } from 'node:path';

/** Where the pages and files of a site are, so that one can lead to another without a server. */
export interface SiteMap {
  /** The path under which the site was built: `/` or `/toolkit/`. */
  readonly base: string;
  /** The files that come along, relative to the site’s folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
}

/** No such host exists. */
const origin = 'http://site.invalid';

/**
 * The address of a file of the site as seen from another, `../essays/index.html#anchor`; undefined for one that does
 * not come along, and null for what is no file of the site.
 */
export function relativeAddress(
  address: string,
  { from, base, files }: SiteMap & { readonly from: string },
): string | undefined | null {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.startsWith('#') || !URL.canParse(trimmed, origin)) return null;
  const url = new URL(trimmed, `${origin}${base}${encodePath(from)}`);
  if (url.origin !== origin || !url.pathname.startsWith(base)) return null;
  const path = fileAt(url.pathname.slice(base.length), files);
  if (path === undefined) return undefined;
  return encodePath(posix.relative(posix.dirname(from), path)) + url.search + url.hash;
}

function fileAt(pathname: string, files: ReadonlySet<string>): string | undefined {
  const path = decoded(pathname);
  return [path, posix.join(path, 'index.html')].find((each) => files.has(each));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
