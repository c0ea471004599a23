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
    for (const details of document.querySelectorAll('details')) {
      details.open = true;
      // A browser would write “Details” in its own language.
      if (details.querySelector(':scope > summary') === null)
        details.prepend(document.createElement('summary'));
    }
    wrapLooseText();
    shortenSpaces();
    numberListItems();
    numberPlaces();
  }

  /** Paged.js cannot break text that stands in the body itself: https://github.com/pagedjs/pagedjs/issues/104. */
  function wrapLooseText(): void {
    const isLoose = (node: Node) =>
      node instanceof Text || (node instanceof Element && /^inline/.test(getComputedStyle(node).display));
    let box: HTMLElement | undefined;
    for (const node of [...document.body.childNodes]) {
      if (!isLoose(node)) {
        box = undefined;
        continue;
      }
      if (box === undefined && /^\s*$/.test(node.textContent ?? '')) continue;
      if (box === undefined) {
        box = document.createElement('div');
        node.before(box);
      }
      box.append(node);
    }
  }

  /**
   * Paged.js takes away white space of more than one character at the start or end of an element, and words run
   * together (its modules/filters/whitespace.js); a single space stays.
   */
  function shortenSpaces(): void {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      if (text.length < 2 || /[^ \t\r\n]/.test(text.data) || text.parentElement === null) continue;
      const { display, whiteSpaceCollapse } = getComputedStyle(text.parentElement);
      if (display.startsWith('inline') && whiteSpaceCollapse === 'collapse') text.data = ' ';
    }
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
