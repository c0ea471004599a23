/** Where lines stand on laid-out pages, in px from the top of the text. */
export interface Grid {
  readonly halfLinePx: number;
  /** Of paragraphs. */
  readonly baselines: readonly { readonly yPx: number; readonly page: number; readonly text: string }[];
  /** To write on. */
  readonly rules: readonly { readonly yPx: number; readonly page: number }[];
  /** Paragraphs and items that a page breaks, with the lines of one of their parts. */
  readonly splits: readonly { readonly lines: number; readonly page: number; readonly text: string }[];
  /** What is to be whole and is not. */
  readonly cut: readonly { readonly name: string; readonly page: number }[];
}

/** In a page that shows laid-out pages. Self-contained, as it is sent to the browser as text. */
export function measureGrid(): Grid {
  const grid = {
    halfLinePx: parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--half')) * (96 / 72),
    baselines: [] as Grid['baselines'][number][],
    rules: [] as Grid['rules'][number][],
    splits: [] as Grid['splits'][number][],
    cut: [] as Grid['cut'][number][],
  };
  [...document.querySelectorAll<HTMLElement>('.pagedjs_page')].forEach((sheet, index) => {
    const area = sheet.querySelector('.pagedjs_page_content');
    if (area === null) return;
    const page = index + 1;
    const { top } = area.getBoundingClientRect();
    const text = (element: Element) => element.textContent.slice(0, 40);
    for (const rule of area.querySelectorAll('.write-rule')) {
      const { top: from, bottom: to, height } = rule.getBoundingClientRect();
      if (height > 0) grid.rules.push({ yPx: (from + to) / 2 - top, page });
    }
    // Pictures are as high as they are: what stands below one on its page is off the grid.
    const picture = [...area.querySelectorAll('figure')].map((each) => each.getBoundingClientRect().top);
    const firstPicture = Math.min(...picture, Infinity);
    for (const paragraph of area.querySelectorAll('.book-text p')) {
      if (
        paragraph.closest(
          '.step-facts, .write-label, .block-label, .grid-title, .slips-title, .aside, .notes, .footnotes, [dir], td, .edition-reference, .own-notes',
        ) !== null
      )
        continue;
      if (paragraph.getClientRects().length === 0 || paragraph.getBoundingClientRect().top > firstPicture)
        continue;
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      paragraph.prepend(mark);
      grid.baselines.push({ yPx: mark.getBoundingClientRect().bottom - top, page, text: text(paragraph) });
      mark.remove();
    }
    grid.rules = grid.rules.filter((rule) => rule.page !== page || rule.yPx + top < firstPicture);
    for (const part of area.querySelectorAll<HTMLElement>(
      'p[data-split-from], p[data-split-to], li[data-split-from], li[data-split-to]',
    )) {
      if (part.querySelector('p, ul, ol') !== null) continue;
      const lines = part.getBoundingClientRect().height / parseFloat(getComputedStyle(part).lineHeight);
      grid.splits.push({ lines, page, text: text(part) });
    }
    for (const whole of area.querySelectorAll(
      'tr[data-split-from], .prompt[data-split-from], .write[data-split-from], figure[data-split-from]',
    )) {
      grid.cut.push({ name: `${whole.tagName} ${whole.className}`, page });
    }
  });
  return grid;
}
