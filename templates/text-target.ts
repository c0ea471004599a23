import { resolveLink, type Entry, type Toolkit } from '../src/library/index.ts';
import type { PaperTarget } from '../src/markdown/index.ts';

interface TextAlone {
  readonly from: Entry;
  readonly toolkit: Toolkit;
  /** Before the anchors of the text: `why-we-meet--`. */
  readonly idPrefix: string;
  /** The id of its beginning, where that has one. */
  readonly beginning?: string;
}

/** Where a link leads on paper that has one text alone: to a place in it, to an address, or nowhere. */
export function textTarget(href: string, { from, toolkit, idPrefix, beginning }: TextAlone): PaperTarget {
  const target = resolveLink(href, from, toolkit);
  if (target.to === 'elsewhere') return { to: 'address', url: target.url };
  const isInside = target.to === 'here' || (target.to === 'entry' && target.entry.id === from.id);
  if (!isInside) return { to: 'nowhere' };
  const id = target.anchor === undefined ? beginning : idPrefix + target.anchor;
  return id === undefined ? { to: 'nowhere' } : { to: 'place', id };
}
