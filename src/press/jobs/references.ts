/** References of one print page to the pages of others, as they stand in its HTML. */
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';

/**
 * What an element with `data-page-of="anchor" data-page-in="print/…/"` asks for: the number of the page on which the
 * anchor begins in another print page, or in several that may be expected to number alike.
 */
export interface PageReference {
  readonly anchor: string;
  /** Addresses of print pages, relative to the base of the site. */
  readonly addresses: readonly string[];
  /** What is said where their numbers differ, with a `{}` for each: `data-apart`. */
  readonly apart: string;
}

/** Numbers of pages by the anchors that begin on them. */
export type AnchorPages = Readonly<Record<string, number>>;

/** A whole start tag; what stands in quotation marks may hold anything. */
const startTag = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Every reference to pages of another print page, each once, in order. */
export function readReferences(html: string): PageReference[] {
  if (!html.includes('data-page-in')) return [];
  const found = new Map<string, PageReference>();
  for (const [tag] of html.matchAll(startTag)) {
    const reference = referenceIn(tag);
    if (reference !== undefined) found.set(nameOf(reference), reference);
  }
  return [...found.values()];
}

/** A page with its references filled in, in the order of `readReferences`; nothing else of it changes. */
export function fillReferences(html: string, texts: readonly string[]): string {
  const textOf = new Map(readReferences(html).map((reference, index) => [nameOf(reference), texts[index]]));
  return html.replace(/(<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>)([^<]*)/gi, (whole: string, tag: string) => {
    const reference = referenceIn(tag);
    const text = reference === undefined ? undefined : textOf.get(nameOf(reference));
    return text === undefined ? whole : tag + escape(text);
  });
}

/** What stands where the reference is; undefined where one of the pages has no such anchor. */
export function referenceText(
  { anchor, apart }: PageReference,
  pages: readonly AnchorPages[],
): string | undefined {
  const numbers = pages.flatMap((page) => (Object.hasOwn(page, anchor) ? [page[anchor]] : []));
  if (numbers.length < pages.length) return undefined;
  const distinct = new Set(numbers);
  let index = 0;
  return distinct.size === 1 ? String(numbers[0]) : apart.replaceAll('{}', () => String(numbers[index++]));
}

function referenceIn(tag: string): PageReference | undefined {
  if (!tag.includes('data-page-in')) return undefined;
  const [element] = fromHtml(tag, { fragment: true }).children as (Element | undefined)[];
  const { dataPageIn, dataPageOf, dataApart } = element?.properties ?? {};
  if (typeof dataPageIn !== 'string') return undefined;
  const addresses = dataPageIn.split(/\s+/).filter(Boolean);
  return {
    anchor: String(dataPageOf ?? ''),
    addresses,
    apart: typeof dataApart === 'string' ? dataApart : addresses.map(() => '{}').join(' / '),
  };
}

function nameOf({ anchor, addresses, apart }: PageReference): string {
  return JSON.stringify([anchor, addresses, apart]);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
