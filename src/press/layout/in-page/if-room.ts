import type { BreakToken, Paged, PageLayout } from './paged.ts';

/**
 * In the page, before layout: shows what is marked `data-if-room="3"` only as far as the page has room after the text
 * before it. Its parts are the children of the element with `data-parts` in it; as many of them as do not fit are hidden,
 * and where fewer than three would be left, all of it is. Words in it are to be generated ones.
 */
export function fillRoom({ Handler, registerHandlers }: Pick<Paged, 'Handler' | 'registerHandlers'>): void {
  class RoomToFill extends Handler {
    onPageLayout(_wrapper: HTMLElement, _start: BreakToken, layout: PageLayout): void {
      const findOverflow = layout.findOverflow.bind(layout);
      layout.findOverflow = (rendered, bounds, gap) => {
        for (;;) {
          const overflow = findOverflow(rendered, bounds, gap);
          const filler = overflow === undefined ? undefined : fillerIn(overflow, rendered);
          if (filler === undefined || !shorten(filler)) return overflow;
        }
      };
    }
  }
  registerHandlers(RoomToFill);

  /** What is to fill a page, where the page ends before it or within. */
  function fillerIn({ startContainer, startOffset }: Range, rendered: Element): HTMLElement | undefined {
    const first = startContainer.childNodes[startOffset] ?? startContainer;
    const element = first instanceof Element ? first : first.parentElement;
    const filler = element?.closest<HTMLElement>('[data-if-room]');
    return filler !== null && filler !== undefined && rendered.contains(filler) ? filler : undefined;
  }

  /** Hides its last part, or all of it; false when it is hidden already. */
  function shorten(filler: HTMLElement): boolean {
    if (filler.style.display === 'none') return false;
    const parts = [...filler.querySelectorAll<HTMLElement>('[data-parts] > *')];
    const shown = parts.filter(({ style }) => style.display !== 'none');
    const last = shown.at(-1);
    if (last === undefined || shown.length <= Number(filler.dataset['ifRoom'])) filler.style.display = 'none';
    else last.style.display = 'none';
    return true;
  }
}
