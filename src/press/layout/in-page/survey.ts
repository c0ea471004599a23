/** What one laid-out page holds, measured in the browser; lengths in px from the page’s top left corner. */
export interface PageSurvey {
  readonly size: { readonly width: number; readonly height: number };
  /** Text that reaches beyond the area it is laid out in, and notes that reach beyond theirs below it. */
  readonly beyond: readonly {
    readonly text: string;
    readonly source: string;
    /** The element it stands in, as numbered by `makeReady`; 0 for none. */
    readonly place: number;
    /** The table it stands in, the same on every page; undefined for none. */
    readonly table: { readonly name: string; readonly line: number | undefined } | undefined;
    readonly byPx: number;
  }[];
  /** The heading the page ends in, if it does and text follows on the next page. */
  readonly endsInHeading:
    { readonly text: string; readonly source: string; readonly place: number } | undefined;
  /** Whether anything on it is written from right to left. */
  readonly isRightToLeft: boolean;
  /** Addresses of its pictures that could not be shown. */
  readonly brokenImages: readonly string[];
  /** What the first part of the page with `data-face` calls itself: `practice-12-front`. */
  readonly faceName: string | undefined;
  /** Pages of one digest are alike to the eye: a digest of all that is shown, and of where it stands. */
  readonly digest: string;
  /** Headings that begin on the page, with their distance from its top. */
  readonly headings: readonly { readonly level: number; readonly text: string; readonly yPx: number }[];
}

/** In the page, after pagination: surveys every page. */
export function surveyPages(): PageSurvey[] {
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page')];
  return pages.map((page, index) => {
    const area = page.querySelector<HTMLElement>('.pagedjs_page_content') ?? page;
    const origin = page.getBoundingClientRect();
    const bounds = area.getBoundingClientRect();
    const beyond: PageSurvey['beyond'][number][] = [];

    const sourceOf = (element: Element | null) =>
      element?.closest<HTMLElement>('[data-source]')?.dataset['source'] ?? '';
    const placeOf = (element: Element | null) =>
      Number(element?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? 0);
    const tableOf = (element: Element) => {
      const table = element.closest('table');
      if (table === null) return undefined;
      const line = Number(table.dataset['line']);
      return { name: table.dataset['ref'] ?? '', line: line > 0 ? line : undefined };
    };
    /** Notes what reaches beyond a box; returns the last element with text. */
    const measure = (
      box: Element,
      bounds: { top: number; bottom: number; left: number; right: number },
    ): Element | null => {
      let last: Element | null = null;
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = (node.nodeValue ?? '').trim();
        const parent = node.parentElement;
        if (text === '' || parent === null) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const rect = range.getBoundingClientRect();
        if (rect.width === 0 || rect.height === 0) continue;
        last = parent;
        // A glyph’s box is taller than its line where lines are set tight; that alone is no overflow.
        const slackPx = parseFloat(getComputedStyle(parent).fontSize) * 0.4;
        const byPx = Math.max(
          rect.right - bounds.right,
          bounds.left - rect.left,
          rect.bottom - bounds.bottom - slackPx,
          bounds.top - rect.top - slackPx,
        );
        if (byPx > 2) {
          const at = { source: sourceOf(parent), place: placeOf(parent), table: tableOf(parent) };
          beyond.push({ text: text.slice(0, 60), ...at, byPx });
        }
      }
      return last;
    };
    const last = measure(area, bounds);
    const notes = page.querySelector('.pagedjs_footnote_area');
    if (notes !== null && notes.textContent.trim() !== '') {
      const { top, bottom, left, right } = notes.getBoundingClientRect();
      const foot = notes.parentElement?.getBoundingClientRect().bottom ?? bottom;
      measure(notes, { top, bottom: Math.min(bottom, foot), left, right });
    }

    const headings = [...area.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((element) => element.dataset['splitFrom'] === undefined && element.getClientRects().length > 0)
      .map((element) => ({
        level: Number(element.tagName.slice(1)),
        text: (element.textContent ?? '').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim(),
        yPx: element.getBoundingClientRect().top - origin.top,
      }))
      .filter(({ text }) => text !== '');

    const heading = last?.closest('h1, h2, h3, h4, h5, h6') ?? null;
    const isLastPage = index === pages.length - 1;
    const mayStandAlone = heading?.closest('[data-stands-alone]') !== null;
    const endsInHeading =
      heading === null || isLastPage || mayStandAlone
        ? undefined
        : { text: (heading.textContent ?? '').trim(), source: sourceOf(heading), place: placeOf(last) };

    const face = area.querySelector<HTMLElement>('[data-face]')?.dataset;
    const faceName =
      face === undefined ? undefined : [face['card'], face['number'], face['face']].filter(Boolean).join('-');

    const shown = (page.querySelector('.pagedjs_pagebox') ?? page).innerHTML.replace(
      / (?:id|data-(?:ref|place|source|line|fit|number|split-[a-z]+|counter-[a-z-]+))="[^"]*"/g,
      '',
    );
    const shownDigest = digest(`${page.classList.contains('pagedjs_left_page')} ${shown}`);

    return {
      size: { width: origin.width, height: origin.height },
      beyond,
      endsInHeading,
      isRightToLeft:
        getComputedStyle(area.firstElementChild ?? area).direction === 'rtl' ||
        area.querySelector('[dir="rtl" i]') !== null,
      brokenImages: [...page.querySelectorAll('img')]
        .filter(({ naturalWidth }) => naturalWidth === 0)
        .map(({ src }) => src),
      faceName,
      digest: shownDigest,
      headings,
    };
  });

  /** Two numbers of 32 bits, each multiplied and mixed with every letter (as FNV-1a and its like do). */
  function digest(text: string): string {
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at);
      a = Math.imul(a ^ letter, 0x01000193);
      b = Math.imul(b ^ letter, 0x85ebca6b) ^ (b >>> 13);
    }
    return `${text.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
  }
}
