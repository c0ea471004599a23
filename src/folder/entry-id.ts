import GithubSlugger, { slug } from 'github-slugger';

/**
 * The id of an entry: its front matter’s `id`, else its file’s name. Folders inside a kind’s folder only keep
 * things tidy and are not part of the id.
 */
export function entryId(path: string, data: unknown): string {
  const own = (data as { id?: unknown } | null)?.id;
  if (typeof own === 'string' && own.trim() !== '') return own.trim();
  const name = path.split('/').at(-1) ?? path;
  return slug(name.replace(/\.mdx?$/i, '')).replace(/^-+|-+$|(?<=-)-+/g, '') || 'entry';
}

/** Makes anchors for the headings of one text, by GitHub’s rule; a second “Notes” becomes `notes-1`. */
export function anchorMaker(): (heading: string) => string {
  const slugger = new GithubSlugger();
  return (heading) => slugger.slug(heading);
}
