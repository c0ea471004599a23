import type { Chapter } from '../../src/documents/index.ts';
import { resolveLink, type Entry, type Toolkit } from '../../src/library/index.ts';
import type { PaperTarget } from '../../src/markdown/index.ts';

/** Where a link in an entry leads within a book. */
export function bookTarget(
  href: string,
  { from, chapters, toolkit }: { from: Entry; chapters: readonly Chapter[]; toolkit: Toolkit },
): PaperTarget {
  const target = resolveLink(href, from, toolkit);
  if (target.to === 'elsewhere') return { to: 'address', url: target.url };
  if (target.to === 'nowhere') {
    const term = glossaryAnchor(href, from, toolkit);
    return term === undefined ? { to: 'nowhere' } : { to: 'place', id: term };
  }
  const entry = target.to === 'here' ? from : target.entry;
  const ofEntry = chapters.filter((chapter) => chapter.entry.id === entry.id);
  const whole = ofEntry.find(({ section }) => section === undefined);
  const named = ofEntry.find(({ section }) => section?.anchor === target.anchor);
  if (named !== undefined && target.anchor !== undefined) return { to: 'place', id: named.id };
  if (whole !== undefined) {
    return { to: 'place', id: target.anchor === undefined ? whole.id : whole.idPrefix + target.anchor };
  }
  const first = ofEntry[0];
  return first === undefined || target.to === 'here' ? { to: 'nowhere' } : { to: 'place', id: first.id };
}

/** The place of a link to the glossary, or in it; whether the book has it, `bookHtml` knows. */
function glossaryAnchor(href: string, from: Entry, { glossary }: Toolkit): string | undefined {
  if (glossary === undefined) return undefined;
  const [path = '', anchor] = href.split('#', 2);
  const isGlossary = path === '' ? from.path === glossary.path : /(^|\/)glossary(\.md|\/)?$/.test(path);
  if (!isGlossary) return undefined;
  return anchor === undefined || anchor === '' ? 'glossary' : `glossary--${anchor}`;
}
