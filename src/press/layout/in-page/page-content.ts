import type { BreakToken, Paged, PageLayout } from './paged.ts';

/** In the page, before layout: mends what Paged.js 0.4.3 puts on a page, most of it where an element goes on. */
export function mendPageContent({
  Handler,
  registerHandlers,
}: Pick<Paged, 'Handler' | 'registerHandlers'>): void {
  /** Marks what is put in here and is in no source. */
  const ownMark = 'data-mended';

  class MendedPageContent extends (Handler as new (...parts: never[]) => {
    polisher: { styleSheet: CSSStyleSheet };
  }) {
    afterParsed(): void {
      // A picture larger than a page cannot be broken: it is made smaller, and leaves room for a heading or caption.
      const { styleSheet } = this.polisher;
      styleSheet.insertRule(
        ':where(.pagedjs_page_content) :where(img, svg, video, canvas) { max-width: 100%; max-height: calc(0.85 * var(--page-area-height)); object-fit: contain; }',
        styleSheet.cssRules.length,
      );
    }

    onPageLayout(wrapper: HTMLElement, _start: BreakToken, { bounds }: PageLayout): void {
      const page = wrapper.closest<HTMLElement>('.pagedjs_page');
      page?.style.setProperty('--page-area-height', `${Math.floor(bounds.height)}px`);
    }

    renderNode(clone: Node, node: Node, layout: PageLayout): void {
      restoreSpaceBefore(clone, node);
      if (clone instanceof Element && node instanceof Element) emptyRepeatedCell(clone, node);
      const element = clone instanceof Element ? clone : clone.parentElement;
      const original = node instanceof Element ? node : node.parentElement;
      if (element === null || original === null) return;
      repeatTableHead(element, original, layout);
      hideDefaultSummary(element);
    }

    /**
     * Paged.js ends a page that breaks a word with a hyphen, though the browser broke the line without one: in an
     * address, or in a word too long for its line (`hyphenateAtBreak`).
     */
    afterOverflowRemoved(_removed: DocumentFragment, rendered: HTMLElement): void {
      for (const broken of rendered.querySelectorAll('.pagedjs_hyphen')) {
        const text = [...broken.childNodes].findLast((node) => node instanceof Text);
        if (text?.data.endsWith('\u2011') !== true) continue;
        const isHyphenated = text.data.at(-2) === '\u00AD' || getComputedStyle(broken).hyphens === 'auto';
        // Few typefaces have a hyphen that does not break.
        text.data = text.data.slice(0, -1) + (isHyphenated ? '-' : '');
        if (!isHyphenated) broken.classList.remove('pagedjs_hyphen');
      }
    }
  }
  registerHandlers(MendedPageContent);

  const isBlank = (node: Node) =>
    node instanceof Comment || (node instanceof Text && /^[ \t\r\n]*$/.test(node.data));

  /**
   * Going on after an element, Paged.js skips white space (`nodeAfter`): in a paragraph that began on the page
   * before, words around bold ones run together, and lines of code.
   */
  function restoreSpaceBefore(clone: Node, node: Node): void {
    const space = node.previousSibling;
    const before = clone.previousSibling;
    if (space === null || before === null || !(space instanceof Text) || !isBlank(space)) return;
    if (before instanceof Element && before.hasAttribute(ownMark)) return;
    if (before instanceof Element && clone.parentNode !== null)
      clone.parentNode.insertBefore(space.cloneNode(), clone);
  }

  /**
   * Paged.js puts cells that span rows into the source once more where it breaks between these rows
   * (`rebuildAncestors`): only the space they take is wanted.
   */
  function emptyRepeatedCell(clone: Element, node: Element): void {
    const cells = node.matches('td, th')
      ? [[clone, node] as const]
      : node.matches('tr')
        ? cellsOf(clone, node)
        : [];
    for (const [cell, original] of cells) {
      const ref = original.getAttribute('data-ref');
      const table = original.closest('table');
      if (ref === null || table === null) continue;
      if (table.querySelector(`[data-ref="${ref}"]`) !== original) cell.replaceChildren();
    }
  }

  function cellsOf(clone: Element, node: Element): (readonly [Element, Element])[] {
    return [...clone.children].flatMap((cell, index) => {
      const original = node.children[index];
      return original === undefined ? [] : [[cell, original] as const];
    });
  }

  /** Paged.js does not repeat the head of a table: https://github.com/pagedjs/pagedjs/issues/36. */
  function repeatTableHead(clone: Element, node: Element, { bounds }: PageLayout): void {
    const table = clone.closest<HTMLTableElement>('table[data-split-from]');
    const original = node.closest('table');
    if (table === null || original === null || clone === table || table.hasAttribute('data-headed')) return;
    table.setAttribute('data-headed', '');
    const head = original.tHead;
    if (head?.contains(node) === true || table.tHead !== null) return;
    const repeated = [...original.children].filter((child) => child === head || child.tagName === 'COLGROUP');
    const copies = repeated.map((child) => {
      const copy = child.cloneNode(true) as HTMLElement;
      for (const note of copy.querySelectorAll('[data-note]')) note.remove();
      for (const each of [copy, ...copy.querySelectorAll('*')]) {
        for (const name of ['id', 'data-id', 'data-ref', 'data-place']) each.removeAttribute(name);
      }
      copy.setAttribute('data-generated', '');
      copy.setAttribute(ownMark, '');
      return copy;
    });
    table.prepend(...copies);
    const copiedHead = copies.find((copy) => copy.tagName === 'THEAD');
    // A head that takes the page for itself would leave no room to go on.
    if (copiedHead !== undefined && copiedHead.getBoundingClientRect().height > bounds.height / 3)
      copiedHead.remove();
  }

  /** A browser calls a part without a summary “Details”. */
  function hideDefaultSummary(clone: Element): void {
    for (
      let part = clone.closest('details');
      part !== null;
      part = part.parentElement?.closest('details') ?? null
    ) {
      if (!part.hasAttribute('data-split-from') || part.querySelector(':scope > summary') !== null) continue;
      const summary = document.createElement('summary');
      summary.style.display = 'none';
      summary.setAttribute(ownMark, '');
      part.prepend(summary);
    }
  }
}
