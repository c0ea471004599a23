import type { Paged } from './paged.ts';

/**
 * In the page, before layout: keeps headings, and whatever else has `break-after: avoid`, with what follows.
 * Paged.js looks back at one neighbour only: of a heading and a line below it, both to be kept, the heading stays
 * behind (https://gitlab.coko.foundation/pagedjs/pagedjs/-/issues, `findOverflow` in its chunker/layout.js).
 */
export function keepWithNext({
  Handler,
  registerHandlers,
}: Pick<Paged, 'Handler' | 'registerHandlers'>): void {
  class KeepWithNext extends Handler {
    onOverflow(overflow: Range | undefined, rendered: HTMLElement): Range | undefined {
      if (overflow === undefined) return undefined;
      // What `mendPageContent` put in does not count: a page that begins with it and a heading begins with the heading.
      const isBlank = (node: Node) =>
        (node instanceof Text && node.data.trim() === '') ||
        (node instanceof Element && node.hasAttribute('data-mended'));
      const before = (node: Node): Node | null => {
        let previous = node.previousSibling;
        while (previous !== null && (isBlank(previous) || previous.nodeType === Node.COMMENT_NODE)) {
          previous = previous.previousSibling;
        }
        return previous;
      };
      const keepsWithNext = (node: Node): boolean => {
        if (!(node instanceof HTMLElement)) return false;
        return /^H[1-6]$/.test(node.tagName) || node.dataset['breakAfter'] === 'avoid';
      };
      const { startContainer, startOffset } = overflow;
      if (
        startContainer.nodeType === Node.TEXT_NODE &&
        (startContainer.nodeValue ?? '').slice(0, startOffset).trim() !== ''
      ) {
        return undefined;
      }
      let first: Node =
        startContainer.nodeType === Node.TEXT_NODE
          ? startContainer
          : (startContainer.childNodes[startOffset] ?? startContainer);
      const broken = first;
      for (;;) {
        // A box whose first line goes to the next page goes there whole, and leaves no empty frame behind.
        while (before(first) === null && first.parentNode !== null && first.parentNode !== rendered) {
          first = first.parentNode;
        }
        const previous = before(first);
        if (previous === null || !keepsWithNext(previous)) break;
        first = previous;
      }
      const moved = first !== broken;
      // A page that would be left empty keeps its heading: moving it again and again would never end.
      const isFirstOnPage = (() => {
        let node: Node | null = first;
        while (node !== null && node !== rendered) {
          if (before(node) !== null) return false;
          node = node.parentNode;
        }
        return true;
      })();
      if (!moved || isFirstOnPage || rendered.lastChild === null) return undefined;
      const range = document.createRange();
      range.setStartBefore(first);
      range.setEndAfter(rendered.lastChild);
      return range;
    }
  }
  registerHandlers(KeepWithNext);
}
