import type { PagePart } from './finished-pages.ts';

/**
 * In another page than the one that was laid out: shows a part of the pages, counting on from those before it, and
 * with links to the rest of the document: a browser leaves out a link whose target it does not see.
 */
export function showPart(part: PagePart): void {
  const css = `${part.css}\n.earlier-page { height: 0; overflow: hidden; break-after: auto; }`;
  const style = document.querySelector('style') ?? document.createElement('style');
  if (style.textContent !== css) style.textContent = css;
  document.head.append(style);

  const pages = document.createElement('div');
  pages.className = 'pagedjs_pages';
  pages.setAttribute('style', part.pagesStyle);
  pages.innerHTML = part.countedBefore + part.pages;
  document.body.replaceChildren(pages);

  const links = document.createElement('div');
  links.style.display = 'none';
  for (const id of part.linkedIds) {
    const link = document.createElement('a');
    link.href = `#${id}`;
    links.append(link);
    if (document.getElementById(id) !== null) continue;
    const stand = document.createElement('i');
    stand.id = id;
    links.append(stand);
  }
  document.body.append(links);
}
