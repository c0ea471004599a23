import type { Entry, Toolkit } from './types.ts';

/** Where a link in an entry’s text leads. */
export type LinkTarget =
  | { readonly to: 'entry'; readonly entry: Entry; readonly anchor: string | undefined }
  | { readonly to: 'here'; readonly anchor: string }
  | { readonly to: 'elsewhere'; readonly url: string }
  | { readonly to: 'nowhere' };

/**
 * Resolves a link as an author writes it: a path from the entry’s file (`../essays/the-five-scales.md#the-crew`),
 * a path from the content folder or the site (`/practices/case-clinic/`), an anchor, or an outside address.
 */
export function resolveLink(href: string, from: Entry, toolkit: Pick<Toolkit, 'entries'>): LinkTarget {
  if (/^(https?|mailto|tel):/i.test(href)) return { to: 'elsewhere', url: href };
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return { to: 'nowhere' };
  const [rawPath = '', rawAnchor] = href.split('#', 2);
  const anchor = rawAnchor === undefined || rawAnchor === '' ? undefined : decode(rawAnchor);
  if (rawPath === '') {
    return anchor !== undefined && hasAnchor(from, anchor) ? { to: 'here', anchor } : { to: 'nowhere' };
  }
  const path = resolvePath(decode(rawPath.split('?')[0] ?? ''), from.path);
  const entry = [...toolkit.entries.values()].find(
    (each) => withoutEnding(each.path) === path || siteAddress(each) === path,
  );
  if (entry === undefined || (anchor !== undefined && !hasAnchor(entry, anchor))) return { to: 'nowhere' };
  return { to: 'entry', entry, anchor };
}

function hasAnchor(entry: Entry, anchor: string): boolean {
  return entry.outline.headings.some((heading) => heading.anchor === anchor);
}

function siteAddress(entry: Entry): string {
  const folder = withoutEnding(entry.path).split('/')[0] ?? '';
  return `${folder}/${entry.id}`;
}

function withoutEnding(path: string): string {
  return path.replace(/\.mdx?$/i, '');
}

/** Both paths have forward slashes; the result has no ending and no slash at either end. */
function resolvePath(path: string, from: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return withoutEnding(parts.join('/'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
