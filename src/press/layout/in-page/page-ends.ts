import type { BreakToken, Paged, PageLayout } from './paged.ts';

/** Where the text of a page may stand; what overflows it is set beside it, beyond the gap. */
interface PageArea {
  readonly bounds: DOMRect;
  readonly gap: number;
}

/**
 * In the page, before layout: finds where a page ends. What Paged.js 0.4.3 overlooks in its chunker/layout.js would be
 * cut off at the foot of the page; what it does not keep together would be left behind there.
 */
export function mendPageEnds({
  Handler,
  registerHandlers,
}: Pick<Paged, 'Handler' | 'registerHandlers'>): void {
  /** Marks what was put in by the press and is in no source. */
  const ownMark = 'data-mended';
  const mostRounds = 8;

  class MendedPageEnds extends Handler {
    onPageLayout(_wrapper: HTMLElement, start: BreakToken, layout: PageLayout): void {
      const findOverflow = layout.findOverflow.bind(layout);
      layout.findOverflow = (rendered, bounds = layout.bounds, gap = layout.gap) => {
        if (!layout.hasOverflow(rendered, bounds)) return undefined;
        const found = findOverflow(rendered, bounds, gap);
        const now = { bounds: boundsNow(layout), gap };
        const keepTogether = (end: Range) => {
          keepRows(end, rendered, bounds);
          keepLines(end, rendered);
          keepBeginnings(end, rendered, now);
          keepHeadings(end, rendered);
        };
        const overflow = earliestOverflow(rendered, found, now);
        if (overflow === undefined) return undefined;
        keepTogether(overflow);
        if (!leavesOnlyHeadings(overflow, rendered)) return overflow;
        // What is kept together but fills more than a page is broken after all: the page would hold nothing else.
        removeRepeatedHeads(rendered);
        allowBreaksInside(startOf(overflow), rendered);
        const broken = earliestOverflow(rendered, undefined, { ...now, mayBreakInside: true });
        if (broken === undefined) return undefined;
        const kept = broken.cloneRange();
        keepTogether(kept);
        return leavesOnlyHeadings(kept, rendered) ? broken : kept;
      };
      const findBreakToken = layout.findBreakToken.bind(layout);
      layout.findBreakToken = (rendered, ...rest) => {
        let token = findBreakToken(rendered, ...rest);
        completeRows(token, rendered);
        for (let round = 1; token !== undefined && round < mostRounds; round++) {
          if (!layout.hasOverflow(rendered) || canStay(rendered, layout)) break;
          const earlier = findBreakToken(rendered, ...rest);
          if (earlier === undefined || earlier.equals(start)) break;
          token = earlier;
          completeRows(token, rendered);
        }
        return token;
      };
      // Done by `completeRows`, before the page is measured again.
      layout.rebuildTableFromBreakToken = () => undefined;
    }
  }
  registerHandlers(MendedPageEnds);

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
    { bounds, gap, mayBreakInside = false }: PageArea & { mayBreakInside?: boolean },
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

  /** Whether a page that ends there ends within a text. */
  function breaksText({ startContainer, startOffset }: Range): boolean {
    return startContainer instanceof Text && !isBlank(new Text(startContainer.data.slice(0, startOffset)));
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
   * A box that would leave nothing but its beginning on the page goes to the next one whole: the number of an item
   * that begins with an empty paragraph is otherwise printed on neither.
   */
  function keepBeginnings(overflow: Range, rendered: Element, { bounds, gap }: PageArea): void {
    if (breaksText(overflow)) return;
    const showsNothing = (node: Node) => {
      if (!(node instanceof Element)) return isBlank(node);
      const { left, top, height } = node.getBoundingClientRect();
      const isShown = height > 0 && left < bounds.right + gap && top < bounds.bottom;
      return node.textContent.trim() === '' && !isShown;
    };
    let first = startOf(overflow);
    for (let box = first.parentElement; box !== null && box !== rendered; box = box.parentElement) {
      let before = first.previousSibling;
      while (before !== null && showsNothing(before)) before = before.previousSibling;
      if (before !== null || box.hasAttribute('data-split-from')) break;
      first = box;
    }
    if (first !== startOf(overflow) && !isFirst(first, rendered)) overflow.setStartBefore(first);
  }

  /**
   * Of a paragraph of three lines, a browser leaves one alone on the next page: it cannot leave two on either page, and
   * then forgets `widows` (https://www.w3.org/TR/css-break-3/#widows-orphans). Such a paragraph goes there whole.
   */
  function keepLines(overflow: Range, rendered: Element): void {
    const start = startOf(overflow);
    const inside = start instanceof Element ? start : start.parentElement;
    const block = inside?.closest('p, li, dd, dt, figcaption');
    if (block === null || block === undefined || isFirst(block, rendered)) return;
    const { lineHeight, orphans, widows } = getComputedStyle(block);
    if (Number(orphans) < 2 || Number(widows) < 2) return;
    const [, next, ...others] = block.getClientRects();
    if (next === undefined || others.length > 0) return;
    const range = document.createRange();
    range.selectNodeContents(block);
    const middles = [...range.getClientRects()]
      .filter(({ height }) => height > 0)
      .map(({ left, top, bottom }) => ({ isHere: left < next.left - 1, y: (top + bottom) / 2 }))
      .sort((one, other) => one.y - other.y);
    const linesOf = (isHere: boolean) => {
      const ys = middles.filter((each) => each.isHere === isHere).map(({ y }) => y);
      return ys.filter((y, index) => y - (ys[index - 1] ?? -Infinity) > parseFloat(lineHeight) / 2).length;
    };
    const isOneLeftAlone = linesOf(true) === 2 && linesOf(false) === 1;
    if (isOneLeftAlone) overflow.setStartBefore(block);
  }

  /** A heading at the end of a box is kept with what comes after the box. */
  function keepHeadings(overflow: Range, rendered: Element): void {
    for (;;) {
      if (breaksText(overflow)) return;
      let before = lastBefore(startOf(overflow), rendered);
      while (before instanceof Element && !keepsWithNext(before)) {
        before = [...before.childNodes].findLast((child) => !isBlank(child));
      }
      if (!(before instanceof Element) || isFirst(before, rendered)) return;
      overflow.setStartBefore(before);
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

  /** Whether a page that ends there would hold nothing, or nothing but headings. */
  function leavesOnlyHeadings(overflow: Range, rendered: Element): boolean {
    if (breaksText(overflow)) return false;
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

  /**
   * With its end taken away, a row or a box that is kept whole may fit into the next column, where the browser then
   * puts it. Where it lacks no more than its lower border and spacing, it is given that below the page’s foot.
   */
  function canStay(rendered: Element, layout: PageLayout): boolean {
    const { element, gap } = layout;
    const bounds = boundsNow(layout);
    const fits = () => earliestOverflow(rendered, undefined, { bounds, gap }) === undefined;
    if (fits()) return true;
    const { style } = element;
    const { height, marginBottom } = style;
    removeRepeatedHeads(rendered);
    for (const slackPx of [0, 3, 6, 12, 24]) {
      style.height = `${bounds.height + slackPx}px`;
      style.marginBottom = `${-slackPx}px`;
      if (fits()) return true;
    }
    Object.assign(style, { height, marginBottom });
    return false;
  }

  /** Where the text of a page may stand; Paged.js measures it before notes come to the foot of the page. */
  function boundsNow({ element, bounds: { x, y, width, height } }: PageLayout): DOMRect {
    return new DOMRect(x, y, width, Math.min(height, element.getBoundingClientRect().height));
  }

  /** The repeated head of a table may take the room that a tall row needs. */
  function removeRepeatedHeads(rendered: Element): void {
    for (const head of rendered.querySelectorAll(`thead[${ownMark}]`)) head.remove();
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
}
