import type { Outline } from '../markdown/outline.ts';
import { folderOf, type Kind } from '../schemas/index.ts';

/** What of an entry matters to links from and to it. */
export interface Linkable {
  readonly kind: Kind;
  readonly id: string;
  /** Inside the content folder: `essays/the-five-scales.md`. */
  readonly path: string;
  readonly titleStandsInText: boolean;
  /** Undefined for a text that cannot be read, which may have any anchor. */
  readonly outline: Pick<Outline, 'title' | 'anchors'> | undefined;
  /** Of a translation: where the headings of its original are in it, by the original’s anchors. */
  readonly anchorsOfOriginal?: ReadonlyMap<string, string> | undefined;
}

/** Where a link in an entry’s text leads. */
export type LinkTarget<E extends Linkable> =
  | { readonly to: 'entry'; readonly entry: E; readonly anchor: string | undefined }
  | { readonly to: 'here'; readonly anchor: string }
  | { readonly to: 'elsewhere'; readonly url: string }
  | { readonly to: 'nowhere' };

/**
 * Resolves a link as an author writes it: a path from the entry’s file (`../essays/the-five-scales.md#the-crew`),
 * a path from the content folder or the site (`/practices/case-clinic/`), an anchor, or an outside address.
 * The anchor of a heading that is an entry’s title leads to the entry, for pages leave it out of the text.
 */
export function resolveLink<E extends Linkable>(
  href: string,
  from: E,
  { entries }: { readonly entries: ReadonlyMap<string, E> },
): LinkTarget<E> {
  if (/^(https?|mailto|tel):/i.test(href)) return { to: 'elsewhere', url: href };
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return { to: 'nowhere' };
  const [rawPath = '', rawAnchor] = href.split('#', 2);
  const named = rawAnchor === undefined || rawAnchor === '' ? undefined : decode(rawAnchor);
  if (rawPath === '') {
    const anchor = named === undefined ? undefined : anchorIn(from, named);
    if (anchor === undefined) return { to: 'nowhere' };
    return isTitle(from, anchor) ? { to: 'entry', entry: from, anchor: undefined } : { to: 'here', anchor };
  }
  const path = resolvePath(decode(rawPath.split('?')[0] ?? ''), from.path);
  const entry = path === undefined ? undefined : entriesByAddress(entries).get(path);
  if (entry === undefined) return { to: 'nowhere' };
  const anchor = named === undefined ? undefined : anchorIn(entry, named);
  // An original may name a section that its target has in no translation.
  const isLost = anchor === undefined && (!isTranslation(entry) || isTranslation(from));
  if (named !== undefined && isLost) return { to: 'nowhere' };
  return { to: 'entry', entry, anchor: anchor !== undefined && isTitle(entry, anchor) ? undefined : anchor };
}

/** Whether an address would run or hold something. Browsers pass over spaces and control characters in it. */
export function isProgram(href: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /^(javascript|vbscript|data|blob):/i.test(href.replace(/[\u0000-\u0020]/g, ''));
}

/** The anchor by which a text has what is named so; undefined where it has no such thing. */
function anchorIn({ outline, anchorsOfOriginal }: Linkable, named: string): string | undefined {
  if (outline === undefined || outline.anchors.has(named)) return named;
  return anchorsOfOriginal?.get(named);
}

function isTranslation({ anchorsOfOriginal }: Linkable): boolean {
  return anchorsOfOriginal !== undefined;
}

function isTitle({ titleStandsInText, outline }: Linkable, anchor: string): boolean {
  return titleStandsInText && outline?.title?.anchor === anchor;
}

const known = new WeakMap<ReadonlyMap<string, Linkable>, Map<string, Linkable>>();

/** Entries by the paths of their files, without endings, and by their addresses on the site. */
function entriesByAddress<E extends Linkable>(entries: ReadonlyMap<string, E>): Map<string, E> {
  const earlier = known.get(entries) as Map<string, E> | undefined;
  if (earlier !== undefined) return earlier;
  const byAddress = new Map<string, E>();
  // A file’s own path goes before another entry’s address.
  for (const entry of entries.values()) byAddress.set(`${folderOf[entry.kind]}/${entry.id}`, entry);
  for (const entry of entries.values()) byAddress.set(withoutEnding(entry.path), entry);
  known.set(entries, byAddress);
  return byAddress;
}

function withoutEnding(path: string): string {
  return path.replace(/\.mdx?$/i, '');
}

/**
 * Both paths have forward slashes; the result has no ending and no slash at either end. Undefined for a path
 * that leads out of the content folder.
 */
function resolvePath(path: string, from: string): string | undefined {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
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
