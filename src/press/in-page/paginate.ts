/** What is used of Paged.js, which its bundle leaves in the page as a global. */
export interface Paged {
  readonly Previewer: new () => { preview(): Promise<unknown> };
}

/**
 * In the page: lays the document out with Paged.js, then fills in page numbers: an element with
 * `data-page-of="some-id"` gets the number of the page on which that id begins. Resolves to the number of pages.
 */
export async function paginate(paged: Paged = (window as unknown as { Paged: Paged }).Paged): Promise<number> {
  const previewer = new paged.Previewer();
  await previewer.preview();
  const pages = [...document.querySelectorAll('.pagedjs_page')];
  const pageOf = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const target of page.querySelectorAll('[id]')) {
      if (!pageOf.has(target.id)) pageOf.set(target.id, index + 1);
    }
  });
  for (const reference of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const number = pageOf.get(reference.dataset['pageOf'] ?? '');
    reference.textContent = number === undefined ? '' : String(number);
  }
  return pages.length;
}
