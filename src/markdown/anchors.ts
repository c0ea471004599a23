import GithubSlugger from 'github-slugger';

/** Makes anchors for the headings of one text, by GitHub’s rule; a second “Notes” becomes `notes-1`. */
export function anchorMaker(): (heading: string) => string {
  const slugger = new GithubSlugger();
  return (heading) => slugger.slug(heading);
}
