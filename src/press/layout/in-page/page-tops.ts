import type { Paged } from './paged.ts';

/**
 * In the page, before layout: takes away the space above what begins a page, unless a break was asked for there, as
 * CSS Fragmentation says (https://www.w3.org/TR/css-break-3/#break-margins). Paged.js keeps it.
 */
export function mendPageTops({
  Handler,
  registerHandlers,
}: Pick<Paged, 'Handler' | 'registerHandlers'>): void {
  class MendedPageTops extends Handler {
    wrapper: HTMLElement | undefined;

    onPageLayout(wrapper: HTMLElement): void {
      this.wrapper = wrapper.closest('.pagedjs_first_page') === null ? wrapper : undefined;
    }

    renderNode(clone: Node, node: Node): void {
      const { wrapper } = this;
      if (wrapper === undefined || !(clone instanceof HTMLElement) || !(node instanceof HTMLElement)) return;
      for (let each: Node = clone; each !== wrapper; each = each.parentNode) {
        if (each.parentNode === null || hasBefore(each)) return;
      }
      const { breakBefore } = node.dataset;
      if (/^(always|page|left|right|recto|verso)$/.test(breakBefore ?? '')) this.wrapper = undefined;
      else if (parseFloat(getComputedStyle(clone).marginTop) > 0) clone.style.marginTop = '0';
    }
  }
  registerHandlers(MendedPageTops);

  function hasBefore(node: Node): boolean {
    for (let before = node.previousSibling; before !== null; before = before.previousSibling) {
      const isBlank =
        before instanceof Comment || (before instanceof Text && /^[ \t\r\n]*$/.test(before.data));
      if (!isBlank) return true;
    }
    return false;
  }
}
