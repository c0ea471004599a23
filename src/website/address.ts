/** Addresses on the site, all with the base path it is published under. */
import { cardNumber, resolveLink, type Entry, type Toolkit } from '../library/index.ts';
import { folderOf, type Kind } from '../schemas/index.ts';

/** Kinds of entry that have pages of their own; cards are shown on the pages of decks. */
export type PageKind = Exclude<Kind, 'card'>;

/** `path` starts and ends with a slash, or names a file: `/essays/`, `/favicon.svg`. */
export function siteAddress(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** `path` is relative to the downloads folder, as in a print job’s outputs. */
export function downloadAddress(path: string): string {
  return siteAddress(`/downloads/${path}`);
}

/** The prefix of addresses in a toolkit’s language. */
type Prefixed = Pick<Toolkit, 'prefix'>;

/** A page of a toolkit in its language: `path` as for `siteAddress`. */
export function pageAddress(path: string, { prefix }: Prefixed): string {
  return siteAddress(`/${prefix}${path.slice(1)}`);
}

export function homeAddress(toolkit: Prefixed): string {
  return pageAddress('/', toolkit);
}

/** The toolkit in whose language a page is, by the page’s path. */
export function toolkitAt(pathname: string, toolkits: readonly Toolkit[]): Toolkit {
  const [first, ...others] = toolkits;
  if (first === undefined) throw new RangeError('no toolkit');
  return others.find((toolkit) => pathname.startsWith(homeAddress(toolkit))) ?? first;
}

/** The same page in another language. */
export function samePage(pathname: string, { from, to }: { from: Prefixed; to: Prefixed }): string {
  return homeAddress(to) + pathname.slice(homeAddress(from).length);
}

/** The page that lists the entries of a kind. */
export function listAddress(kind: PageKind, toolkit: Prefixed): string {
  return pageAddress(`/${folderOf[kind]}/`, toolkit);
}

/** The page of an entry; undefined for a card. */
export function entryAddress(entry: Extract<Entry, { kind: PageKind }>): string;
export function entryAddress(entry: Entry): string | undefined;
export function entryAddress(entry: Entry): string | undefined {
  return entry.kind === 'card' ? undefined : `${listAddress(entry.kind, entry)}${entry.id}/`;
}

/** The same for a text that is no entry, and cannot be linked to. */
export function linkAddressFrom(
  href: string,
  { path }: { readonly path: string },
  toolkit: Toolkit,
): string | undefined {
  const [from] = toolkit.entries.values();
  // Where a link leads depends on the path alone, unless it leads into the text itself.
  return from === undefined || href.startsWith('#')
    ? undefined
    : linkAddress(href, { ...from, path }, toolkit);
}

/** Where a link in an entry’s text leads on the site; undefined for one that leads nowhere there. */
export function linkAddress(href: string, from: Entry, toolkit: Toolkit): string | undefined {
  // Footnotes refer to ids that Markdown makes, which are no headings.
  if (/^#(user-content-)?fn(ref)?-/.test(href)) return href;
  const target = resolveLink(href, from, toolkit);
  switch (target.to) {
    case 'elsewhere':
      return target.url;
    case 'here':
      return `#${target.anchor}`;
    case 'nowhere':
      return undefined;
    case 'entry': {
      // A card is shown on the page of a deck that holds it.
      const { entry } = target;
      const holder =
        entry.kind === 'card' ? toolkit.decks.find((deck) => cardNumber(deck, entry) !== undefined) : entry;
      if (holder === undefined) return undefined;
      const address = entryAddress(holder);
      if (holder !== entry) return address;
      return address === undefined || target.anchor === undefined ? address : `${address}#${target.anchor}`;
    }
  }
}
