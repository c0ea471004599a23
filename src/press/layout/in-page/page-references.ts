import type { ExpectedNumbers, HandlerClass, PageNumbers } from './paged.ts';

/** A `target-counter()` in the style sheet, as Paged.js reads it. */
interface CounterTarget {
  readonly func: string;
  readonly args: readonly string[];
  readonly counter: string;
  readonly selector: string;
  readonly variable: string;
}

/**
 * In the page, before layout: takes over what Paged.js does for `target-counter()`. Its own handler looks through
 * all pages for every reference after every page, and leaves references too narrow while it lays out, as they
 * still say 0 (`TargetCounters` in its modules/generated-content). Here each holds the number that is expected
 * from the start, and the true one at the end.
 */
export function targetCounters(expected: ExpectedNumbers): void {
  const { registeredHandlers } = window.Paged;
  const own = registeredHandlers.findIndex(({ name }) => name === 'TargetCounters');
  const Own = registeredHandlers[own] as HandlerClass;
  class QuickTargetCounters extends Own {
    declare readonly counterTargets: Readonly<Record<string, CounterTarget>>;
    declare readonly styleSheet: CSSStyleSheet;

    afterPageLayout(): void {
      // Left for the end, when all pages are known.
    }

    afterParsed(parsed: DocumentFragment): void {
      for (const { func, args, counter, selector, variable } of Object.values(this.counterTargets)) {
        if (func !== 'attr') continue;
        const [query = '', pseudo] = selector.split(/::?/);
        const attribute = (args[0] ?? 'href').trim();
        for (const reference of parsed.querySelectorAll<HTMLElement>(query)) {
          const address = reference.getAttribute(attribute) ?? '';
          if (!address.startsWith('#')) continue;
          const id = decodeURIComponent(address.slice(1));
          const target = parsed.querySelector(`#${CSS.escape(id)}`);
          const value =
            counter === 'page'
              ? (expected.counters[id] ?? expected.unknown)
              : Number(target?.getAttribute(`data-counter-${counter}-value`) ?? 0);
          reference.style.setProperty(`--${variable}`, target === null ? '0' : String(value));
          if (counter === 'page' && target !== null) {
            reference.dataset['counterOf'] = id;
            reference.dataset['counterName'] = `--${variable}`;
          }
        }
        const place = pseudo === undefined ? query : `${query}::${pseudo}`;
        this.styleSheet.insertRule(
          `${place} { counter-reset: ${variable} var(--${variable}, 0); }`,
          this.styleSheet.cssRules.length,
        );
      }
    }
  }
  registeredHandlers[own] = QuickTargetCounters;
}

/**
 * What an index says of a term’s pages, as links to the first place on each: three pages and more that follow one
 * another are a range. Self-contained, as it is sent to the browser as text.
 */
export function pageRuns(
  places: readonly string[],
  pages: Readonly<Record<string, number>>,
): { text: string; id: string }[] {
  const byPage = new Map<number, string>();
  for (const id of places) {
    const page = pages[id];
    if (page !== undefined && !byPage.has(page)) byPage.set(page, id);
  }
  const runs: { first: number; last: number; id: string }[] = [];
  for (const [page, id] of [...byPage].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === page - 1) run.last = page;
    else runs.push({ first: page, last: page, id });
  }
  return runs.flatMap(({ first, last, id }) => {
    if (last === first) return [{ text: String(first), id }];
    if (last > first + 1) return [{ text: `${first}–${last}`, id }];
    return [
      { text: String(first), id },
      { text: String(last), id: byPage.get(last) ?? id },
    ];
  });
}

/**
 * In the page, before layout: gives every element with `data-page-of="some-id"` the number expected there, and every
 * one with `data-pages-of="some-id another-id"` the numbers; those that refer to pages of another document
 * (`data-page-in`) have been filled in before. As soon as the pages are finished that it refers to, a
 * reference gets the true ones: an index at the end of a book is laid out with them from the start.
 */
export function expectPageNumbers({ pages, unknown }: ExpectedNumbers, runsOf: typeof pageRuns): void {
  const show = (reference: HTMLElement, known: Readonly<Record<string, number>>) => {
    const { pageOf, pagesOf } = reference.dataset;
    if (pageOf !== undefined) {
      reference.textContent = String(known[pageOf] ?? unknown);
      return;
    }
    const places = (pagesOf ?? '').split(' ').filter(Boolean);
    const runs = runsOf(places, known);
    // Of what is not known, one number stands for all.
    if (places.some((id) => known[id] === undefined)) runs.push({ text: String(unknown), id: '' });
    const links = runs.flatMap(({ text, id }, index) => {
      const link = document.createElement(id === '' ? 'span' : 'a');
      if (id !== '') link.setAttribute('href', `#${id}`);
      link.textContent = text;
      return index === 0 ? [link] : [', ', link];
    });
    reference.replaceChildren(...links);
  };
  const selector = '[data-page-of]:not([data-page-in]), [data-pages-of]';
  for (const reference of document.querySelectorAll<HTMLElement>(selector)) show(reference, pages);

  const { Handler, registerHandlers } = window.Paged;
  class KnownNumbers extends Handler {
    left: HTMLElement[] | undefined;

    /** Before a page is laid out; `start` is where it begins in the source. */
    beforePageLayout(
      _page: object,
      source: ParentNode | undefined,
      start: { node?: Node } | undefined,
    ): void {
      if (source === undefined) return;
      this.left ??= [...source.querySelectorAll<HTMLElement>(selector)];
      const { pages: known } = window.layout.known;
      const places = ({ dataset }: HTMLElement) =>
        (dataset['pageOf'] ?? dataset['pagesOf'] ?? '').split(' ').filter(Boolean);
      // A reference that a page begins in stays as it is: the page before holds its beginning.
      const isKnown = (reference: HTMLElement) =>
        places(reference).every((id) => id in known) &&
        !(start?.node instanceof Node && reference.contains(start.node));
      const ready = this.left.filter(isKnown);
      if (ready.length === 0) return;
      for (const reference of ready) show(reference, known);
      const done = new Set(ready);
      this.left = this.left.filter((reference) => !done.has(reference));
    }
  }
  registerHandlers(KnownNumbers);
}

/**
 * In a page that shows laid-out pages: gives every reference to a page its true number, and the elements marked
 * `data-fact-later` their texts.
 * @returns false when that took a line that its page has no room for: lay out again, expecting these numbers. A line
 * that is no longer needed is left empty at the foot of its page.
 */
export function fillPageNumbers(
  { pages, counters }: PageNumbers,
  runsOf: typeof pageRuns,
  laterTexts: readonly string[] = [],
): boolean {
  const changes: { block: HTMLElement; heightPx: number; fill: () => void }[] = [];
  const change = (reference: HTMLElement, fill: () => void) => {
    const block = reference.closest<HTMLElement>('p, li, td, th, dd, dt, blockquote, div') ?? reference;
    changes.push({ block, heightPx: block.getBoundingClientRect().height, fill });
  };
  for (const reference of document.querySelectorAll<HTMLElement>('[data-page-of]:not([data-page-in])')) {
    const text = String(pages[reference.dataset['pageOf'] ?? ''] ?? '');
    if (reference.textContent !== text) change(reference, () => (reference.textContent = text));
  }
  for (const reference of document.querySelectorAll<HTMLElement>('[data-pages-of]')) {
    const runs = runsOf((reference.dataset['pagesOf'] ?? '').split(' '), pages);
    if (reference.textContent === runs.map(({ text }) => text).join(', ')) continue;
    change(reference, () => {
      const links = runs.flatMap(({ text, id }, index) => {
        const link = document.createElement('a');
        link.href = `#${id}`;
        link.textContent = text;
        return index === 0 ? [link] : [', ', link];
      });
      reference.replaceChildren(...links);
    });
  }
  for (const reference of document.querySelectorAll<HTMLElement>('[data-counter-of]')) {
    const name = reference.dataset['counterName'] ?? '';
    const value = String(counters[reference.dataset['counterOf'] ?? ''] ?? 0);
    if (reference.style.getPropertyValue(name) !== value) {
      change(reference, () => reference.style.setProperty(name, value));
    }
  }
  let isDivided = false;
  for (const [index, text] of laterTexts.entries()) {
    const parts = [...document.querySelectorAll<HTMLElement>(`[data-fact-later="${index}"]`)];
    // What goes on over a page cannot be replaced in parts.
    if (parts.some(({ dataset }) => 'splitTo' in dataset || 'splitFrom' in dataset)) {
      if (parts.map(({ textContent }) => textContent).join('') !== text) isDivided = true;
    } else if (parts.some(({ textContent }) => textContent !== text))
      for (const part of parts) change(part, () => (part.textContent = text));
  }
  // All are measured, then all are changed: in turns, the browser would lay everything out again for each.
  for (const { fill } of changes) fill();
  const haveRoom = changes.every(({ block, heightPx }) => {
    if (block.getBoundingClientRect().height <= heightPx) return true;
    const area = block.closest('.pagedjs_page_content');
    return area === null || (area.scrollWidth <= area.clientWidth && area.scrollHeight <= area.clientHeight);
  });
  return haveRoom && !isDivided;
}
