import type { Paged } from './paged.ts';

/** Where Paged.js goes on with the next page. */
interface BreakToken {
  readonly node: Node | undefined;
  readonly offset: number;
}

/** What is used of Paged.js’ layout of one page. */
interface Layout {
  readonly element: HTMLElement;
  readonly bounds: DOMRect;
  readonly gap: number;
  hasOverflow(rendered: Element, bounds?: DOMRect): boolean;
  findOverflow(rendered: Element, bounds?: DOMRect, gap?: number): Range | undefined;
  findBreakToken(rendered: Element, ...rest: unknown[]): BreakToken | undefined;
  rebuildTableFromBreakToken(token: BreakToken, rendered: Element): void;
  createBreakToken(overflow: Range, rendered: Element, source: ParentNode): BreakToken | undefined;
}

/**
 * In the page, before layout: mends what Paged.js 0.4.3 loses, doubles or runs together where it breaks a page. Where
 * each fault lies in its chunker is said at its mending.
 */
export function mendLayout({ Handler, registerHandlers }: Pick<Paged, 'Handler' | 'registerHandlers'>): void {
  /** Marks what is put in here and is in no source. */
  const ownMark = 'data-mended';
  const mostRounds = 8;

  class MendedLayout extends (Handler as new (...parts: never[]) => {
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

    onPageLayout(wrapper: HTMLElement, start: BreakToken, layout: Layout): void {
      const page = wrapper.closest<HTMLElement>('.pagedjs_page');
      page?.style.setProperty('--page-area-height', `${Math.floor(layout.bounds.height)}px`);
      const findOverflow = layout.findOverflow.bind(layout);
      layout.findOverflow = (rendered, bounds = layout.bounds, gap = layout.gap) => {
        if (!layout.hasOverflow(rendered, bounds)) return undefined;
        const found = findOverflow(rendered, bounds, gap);
        const overflow = earliestOverflow(rendered, found, { bounds, gap });
        if (overflow === undefined) return undefined;
        keepRows(overflow, rendered, bounds);
        keepHeadings(overflow, rendered);
        // What is kept together but fills more than a page is broken after all: the page would hold nothing else.
        if (!leavesOnlyHeadings(overflow, rendered)) return overflow;
        removeRepeatedHeads(rendered);
        allowBreaksInside(startOf(overflow), rendered);
        return earliestOverflow(rendered, undefined, { bounds, gap, mayBreakInside: true });
      };
      const findBreakToken = layout.findBreakToken.bind(layout);
      layout.findBreakToken = (rendered, ...rest) => {
        let token = findBreakToken(rendered, ...rest);
        completeRows(token, rendered);
        for (let round = 1; token !== undefined && round < mostRounds; round++) {
          if (!layout.hasOverflow(rendered) || canStay(rendered, layout)) break;
          const earlier = findBreakToken(rendered, ...rest);
          if (earlier === undefined || (earlier.node === start.node && earlier.offset === start.offset))
            break;
          token = earlier;
          completeRows(token, rendered);
        }
        return token;
      };
      layout.rebuildTableFromBreakToken = () => undefined;
      const createBreakToken = layout.createBreakToken.bind(layout);
      layout.createBreakToken = (overflow, rendered, source) => {
        const token = textBreakToken(overflow, source, start) ?? createBreakToken(overflow, rendered, source);
        // Going back would print the page again; not going on is told.
        const goesBack = start.node !== undefined && token?.node?.contains(start.node) === true;
        return goesBack && token.node !== start.node ? start : token;
      };
    }

    renderNode(clone: Node, node: Node, layout: Layout): void {
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
        if (text.data.at(-2) === '\u00AD' || getComputedStyle(broken).hyphens === 'auto') continue;
        text.data = text.data.slice(0, -1);
        broken.classList.remove('pagedjs_hyphen');
      }
    }
  }
  registerHandlers(MendedLayout);

  const isBlank = (node: Node) =>
    node instanceof Comment || (node instanceof Text && /^[ \t\r\n]*$/.test(node.data));

  /**
   * Paged.js finds no overflow at all where the first letter of a text is the first beyond the page, and a late one
   * where white space counts (`findOverflow`, `textBreak`); what lies beyond is then cut off:
   * https://github.com/pagedjs/pagedjs/issues/86. So all text before the overflow it found is measured again.
   */
  function earliestOverflow(
    rendered: Element,
    found: Range | undefined,
    { bounds, gap, mayBreakInside = false }: { bounds: DOMRect; gap: number; mayBreakInside?: boolean },
  ): Range | undefined {
    const end = Math.round(bounds.right + gap);
    const foot = Math.round(bounds.bottom);
    const isBeyond = ({ left, top, width, height }: DOMRect) =>
      width > 0 && height > 0 && (Math.round(left) >= end || Math.round(top) >= foot);
    const range = document.createRange();
    const walker = document.createTreeWalker(rendered, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (found !== undefined && found.comparePoint(node, 0) >= 0) break;
      if (node instanceof Element) {
        if (!/^(img|svg|video|canvas|input|textarea|select|hr)$/i.test(node.tagName)) continue;
        if (isBeyond(node.getBoundingClientRect())) return overflowAt(node, 0, { rendered, mayBreakInside });
        continue;
      }
      const text = node as Text;
      if (isBlank(text)) continue;
      range.selectNodeContents(text);
      if (![...range.getClientRects()].some(isBeyond)) continue;
      const isOffsetBeyond = (offset: number) => {
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        return [...range.getClientRects()].some(isBeyond);
      };
      let offset = 0;
      while (offset < text.length && !isOffsetBeyond(offset)) offset += 1;
      if (offset === text.length) continue;
      if (found !== undefined && found.comparePoint(text, offset) >= 0) break;
      return overflowAt(text, offset, { rendered, mayBreakInside });
    }
    return found;
  }

  /** From a place in a text or a picture on; from before the box around it, where that is to be kept whole and can be. */
  function overflowAt(
    node: Text | Element,
    offset: number,
    { rendered, mayBreakInside }: { rendered: Element; mayBreakInside: boolean },
  ): Range {
    const range = document.createRange();
    if (node instanceof Text && !isBlank(new Text(node.data.slice(0, offset)))) range.setStart(node, offset);
    else range.setStartBefore(node);
    const kept = mayBreakInside ? null : node.parentElement?.closest('[data-break-inside="avoid"]');
    if (kept !== null && kept !== undefined && rendered.contains(kept) && !isFirst(kept, rendered)) {
      range.setStartBefore(kept);
    }
    range.setEndAfter(rendered.lastChild ?? rendered);
    return range;
  }

  /** The node that is the first of a range; a text that is broken within counts as the node after its beginning. */
  function startOf({ startContainer, startOffset }: Range): Node {
    if (!(startContainer instanceof Text)) return startContainer.childNodes[startOffset] ?? startContainer;
    return startContainer;
  }

  /** Whether nothing that counts stands before a node on its page. */
  function isFirst(node: Node, rendered: Element): boolean {
    for (let each: Node | null = node; each !== null && each !== rendered; each = each.parentNode) {
      for (let before = each.previousSibling; before !== null; before = before.previousSibling) {
        if (!isBlank(before) && !(before instanceof Element && before.hasAttribute(ownMark))) return false;
      }
    }
    return true;
  }

  /**
   * A row of a table is broken only where it is taller than a page: Paged.js and the browser do not agree on how
   * cells go on side by side (https://github.com/pagedjs/pagedjs/issues/112). Nor is a table’s head left alone at
   * the foot of a page.
   */
  function keepRows(overflow: Range, rendered: Element, { height }: DOMRect): void {
    const start = startOf(overflow);
    const rows: HTMLTableRowElement[] = [];
    for (let node: Node | null = start; node !== null && node !== rendered; node = node.parentNode) {
      if (node instanceof HTMLTableRowElement) rows.unshift(node);
    }
    const heightOf = (row: Element) => [...row.getClientRects()].reduce((sum, rect) => sum + rect.height, 0);
    const kept = rows.find((row) => !isFirst(row, rendered) && heightOf(row) <= height);
    if (kept !== undefined) overflow.setStartBefore(kept);

    const first = kept ?? (start instanceof Element ? start : undefined);
    const table = first?.closest<HTMLTableElement>('table:not([data-split-from])');
    if (first?.matches('tr, tbody') !== true || table === null || table === undefined) return;
    const firstRow = [...table.rows].find((row) => row.closest('thead') === null);
    if (firstRow === undefined || !first.contains(firstRow) || table.tHead === null) return;
    if (!isFirst(table, rendered)) overflow.setStartBefore(table);
  }

  /**
   * Puts empty cells after the one that is broken, so that it stays as wide as it was. Paged.js does so only for the
   * innermost row, and after it has measured (`rebuildTableFromBreakToken`).
   */
  function completeRows(token: BreakToken | undefined, rendered: Element): void {
    const broken = token?.node instanceof Element ? token.node : token?.node?.parentElement;
    for (let cell = broken?.closest('td, th'); cell; cell = cell.parentElement?.closest('td, th')) {
      const row = rendered.querySelector(
        `[data-ref="${cell.getAttribute('data-ref') ?? ''}"]`,
      )?.parentElement;
      for (let next = cell.nextElementSibling; row && next !== null; next = next.nextElementSibling) {
        const ref = next.getAttribute('data-ref') ?? '';
        if (row.querySelector(`:scope > [data-ref="${ref}"]`) === null) row.append(next.cloneNode());
      }
    }
  }

  /** A heading at the end of a box is kept with what comes after the box. */
  function keepHeadings(overflow: Range, rendered: Element): void {
    for (;;) {
      const { startContainer, startOffset } = overflow;
      if (startContainer instanceof Text && !isBlank(new Text(startContainer.data.slice(0, startOffset))))
        return;
      let before = lastBefore(startOf(overflow), rendered);
      while (before instanceof Element && !keepsWithNext(before)) {
        before = [...before.childNodes].findLast((child) => !isBlank(child));
      }
      if (!(before instanceof Element) || isFirst(before, rendered)) return;
      overflow.setStartBefore(before);
    }
  }

  /** Whether a page that ends there would hold nothing, or nothing but headings. */
  function leavesOnlyHeadings(overflow: Range, rendered: Element): boolean {
    const { startContainer, startOffset } = overflow;
    if (startContainer instanceof Text && !isBlank(new Text(startContainer.data.slice(0, startOffset))))
      return false;
    let node: Node | undefined = startOf(overflow);
    while (node !== undefined && !isFirst(node, rendered)) {
      node = lastBefore(node, rendered);
      while (node instanceof Element && !keepsWithNext(node)) {
        node = [...node.childNodes].findLast((child) => !isBlank(child));
      }
      if (!(node instanceof Element)) return false;
    }
    return true;
  }

  function allowBreaksInside(start: Node, rendered: Element): void {
    for (let node: Node | null = start; node !== null && node !== rendered; node = node.parentNode) {
      if (!(node instanceof HTMLElement) || getComputedStyle(node).breakInside !== 'avoid') continue;
      node.style.breakInside = 'auto';
      delete node.dataset['breakInside'];
    }
  }

  function keepsWithNext(element: Element): boolean {
    return /^H[1-6]$/.test(element.tagName) || element.getAttribute('data-break-after') === 'avoid';
  }

  /** What stands before a node, in its box or in one around it. */
  function lastBefore(node: Node, rendered: Element): Node | undefined {
    for (let each: Node | null = node; each !== null && each !== rendered; each = each.parentNode) {
      let before = each.previousSibling;
      while (before !== null && isBlank(before)) before = before.previousSibling;
      if (before !== null) return before;
    }
    return undefined;
  }

  /**
   * With its end taken away, a row or a box that is kept whole may fit into the next column, where the browser then
   * puts it. Where it lacks no more than its lower border and spacing, it is given that below the page’s foot.
   */
  function canStay(rendered: Element, { element, bounds, gap }: Layout): boolean {
    if (earliestOverflow(rendered, undefined, { bounds, gap }) === undefined) return true;
    const { height, marginBottom } = element.style;
    removeRepeatedHeads(rendered);
    for (const slackPx of [0, 3, 6, 12, 24]) {
      element.style.height = `${bounds.height + slackPx}px`;
      element.style.marginBottom = `${-slackPx}px`;
      if (earliestOverflow(rendered, undefined, { bounds, gap }) === undefined) return true;
    }
    element.style.height = height;
    element.style.marginBottom = marginBottom;
    return false;
  }

  /**
   * Paged.js looks for the text to go on with by what it says, and takes the first that says the same: what is
   * between is printed twice, or the layout never ends (`indexOfTextNode`):
   * https://github.com/pagedjs/pagedjs/issues/208. Here it is found by its place.
   */
  function textBreakToken(overflow: Range, source: ParentNode, start: BreakToken): BreakToken | undefined {
    const { startContainer, startOffset } = overflow;
    const isInText = startContainer instanceof Text;
    const text = isInText ? startContainer : startContainer.childNodes[startOffset];
    const parent = text?.parentElement;
    const ref = parent?.dataset['ref'];
    if (!(text instanceof Text) || parent === null || parent === undefined || ref === undefined)
      return undefined;
    const sourceParent = source.querySelector(`[data-ref="${ref}"]`);
    if (sourceParent === null) return undefined;
    const children = [...parent.childNodes].filter(
      (child) => !(child instanceof Element && child.hasAttribute(ownMark)),
    );
    // An element that goes on from the page before begins with the child it was broken in.
    const goesOn = parent.hasAttribute('data-split-from') && start.node !== undefined;
    const firstChild = goesOn
      ? [...sourceParent.childNodes].findIndex((child) => child.contains(start.node ?? null))
      : 0;
    const node = sourceParent.childNodes[Math.max(firstChild, 0) + children.indexOf(text)];
    if (!(node instanceof Text)) return undefined;
    const earlier = node === start.node ? start.offset : 0;
    if (!node.data.startsWith(text.data.replace(/\u2011$/, ''), earlier)) return undefined;
    const offset = earlier + (isInText ? startOffset : 0);
    const Token = start.constructor as new (node: Node, offset: number) => BreakToken;
    const isWholeElement = offset === 0 && children.indexOf(text) === 0 && firstChild <= 0 && !goesOn;
    return isWholeElement ? new Token(sourceParent, 0) : new Token(node, offset);
  }

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
  function repeatTableHead(clone: Element, node: Element, { bounds }: Layout): void {
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

  /** The repeated head of a table may take the room that a tall row needs. */
  function removeRepeatedHeads(rendered: Element): void {
    for (const head of rendered.querySelectorAll(`thead[${ownMark}]`)) head.remove();
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
