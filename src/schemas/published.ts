/** Where a site is published, in the two parts that Astro wants. */
export interface Published {
  /** Without a path: `https://example.org`. */
  readonly site: string;
  /** Begins and ends with a slash: `/toolkit/`. */
  readonly base: string;
}

/** Undefined for what is no address of a website: it begins with http, and has no query and no fragment. */
export function publishedAt(address: string): Published | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { origin, pathname, search, hash, username } = new URL(address);
  if (search !== '' || hash !== '' || username !== '') return undefined;
  return { site: origin, base: pathname.replace(/\/*$/, '/') };
}
