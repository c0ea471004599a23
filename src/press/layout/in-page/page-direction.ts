import type { Paged } from './paged.ts';

/**
 * In the page, before layout: lays out pages of a document that is written from right to left. Paged.js looks for what
 * overflows a page on its right, where the columns of such a document do not go, and its grid of margins is mirrored,
 * though `@top-left` and `margin-left` mean the left. So the pages go from left to right, and only what they hold does not.
 */
export function mendPageDirection({
  Handler,
  registerHandlers,
}: Pick<Paged, 'Handler' | 'registerHandlers'>): void {
  class MendedPageDirection extends (Handler as new (...parts: never[]) => {
    polisher: { styleSheet: CSSStyleSheet };
  }) {
    afterParsed(): void {
      if (getComputedStyle(document.body).direction !== 'rtl') return;
      const { styleSheet } = this.polisher;
      for (const rule of [
        '.pagedjs_page { direction: ltr; }',
        '.pagedjs_page_content > div, .pagedjs_footnote_area, .pagedjs_margin-content { direction: rtl; }',
      ]) {
        styleSheet.insertRule(rule, styleSheet.cssRules.length);
      }
    }
  }
  registerHandlers(MendedPageDirection);
}
