/**
 * In the page, before layout: waits for fonts and images, takes away what hangs or hides in print, numbers what is
 * counted later, and tells which images did not load. Self-contained, as it is sent to the browser as text.
 */
export async function makeReady(): Promise<{ brokenImages: string[] }> {
  for (const image of document.querySelectorAll('img')) {
    image.loading = 'eager';
    image.decoding = 'sync';
  }
  // Laid-out pages, shown again to be printed, were made ready before.
  if (document.querySelector('.pagedjs_page') === null) prepare();

  const images = [...document.images];
  await Promise.all(
    images.map((image) => (image.complete ? Promise.resolve() : image.decode().catch(() => undefined))),
  );
  await document.fonts.ready;
  return { brokenImages: images.filter((image) => image.naturalWidth === 0).map((image) => image.src) };

  function prepare(): void {
    for (const details of document.querySelectorAll('details')) details.open = true;
    numberListItems();
    numberPlaces();
  }

  /**
   * Paged.js numbers an ordered list that goes on over a page anew, from its first item’s place among its siblings,
   * whatever `start`, `value` and `reversed` say (its modules/paged-media/lists.js).
   */
  function numberListItems(): void {
    for (const list of document.querySelectorAll('ol')) {
      const items = [...list.children].filter((child) => child instanceof HTMLLIElement);
      let value = list.hasAttribute('start') ? list.start : list.reversed ? items.length : 1;
      for (const item of items) {
        if (item.hasAttribute('value')) value = item.value;
        item.value = value;
        value += list.reversed ? -1 : 1;
      }
    }
  }

  /** Every element with words of its own gets a number, by which the census finds it again on the pages. */
  function numberPlaces(): void {
    let place = 0;
    for (const element of document.body.querySelectorAll<HTMLElement | SVGElement>('*')) {
      const hasWords = [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data));
      if (!hasWords && !/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) continue;
      place += 1;
      element.setAttribute('data-place', String(place));
    }
  }
}
