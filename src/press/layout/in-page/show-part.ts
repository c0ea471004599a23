import type { PagePart } from './finished-pages.ts';

/** In another page than the one that was laid out: shows a part of the pages, counting on from those before it. */
export function showPart(part: PagePart, styleAttribute: string): void {
  // Sheets that are there already have their typefaces loaded.
  const shown = [...document.querySelectorAll('style')];
  part.styles.forEach((text, index) => {
    const style = shown[index] ?? document.createElement('style');
    if (style.textContent !== text) style.textContent = text;
    document.head.append(style);
  });
  for (const style of shown.slice(part.styles.length)) style.remove();

  const pages = document.createElement('div');
  pages.className = 'pagedjs_pages';
  pages.setAttribute('style', part.pagesStyle);
  pages.innerHTML = part.countedBefore + part.pages;
  for (const element of pages.querySelectorAll<HTMLElement>(`[${styleAttribute}]`)) {
    const declarations = JSON.parse(element.getAttribute(styleAttribute) ?? '[]') as [
      string,
      string,
      string,
    ][];
    element.removeAttribute('style');
    element.removeAttribute(styleAttribute);
    for (const declaration of declarations) element.style.setProperty(...declaration);
  }
  document.body.replaceChildren(pages);
}

/**
 * In a page that shows a part of the pages: makes them link to the rest of the document. A browser leaves out a link
 * whose target it does not see, and a target that no link leads to.
 */
export function linkParts(linkedIds: readonly string[]): void {
  document.querySelector('.links-of-parts')?.remove();
  const links = document.createElement('div');
  links.className = 'links-of-parts';
  links.style.display = 'none';
  for (const id of linkedIds) {
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
