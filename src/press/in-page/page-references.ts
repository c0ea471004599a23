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
 * In the page, before layout: gives every element with `data-page-of="some-id"` the number expected there. Those that
 * refer to pages of another document (`data-page-in`) have been filled in before.
 */
export function expectPageNumbers({ pages, unknown }: ExpectedNumbers): void {
  for (const reference of document.querySelectorAll<HTMLElement>('[data-page-of]:not([data-page-in])')) {
    reference.textContent = String(pages[reference.dataset['pageOf'] ?? ''] ?? unknown);
  }
}

/**
 * In a page that shows laid-out pages: gives every reference to a page its true number.
 * @returns false when that took a line that its page has no room for: lay out again, expecting these numbers. A line
 * that is no longer needed is left empty at the foot of its page.
 */
export function fillPageNumbers({ pages, counters }: PageNumbers): boolean {
  const changes: { block: HTMLElement; heightPx: number; fill: () => void }[] = [];
  const change = (reference: HTMLElement, fill: () => void) => {
    const block = reference.closest<HTMLElement>('p, li, td, th, dd, dt, blockquote, div') ?? reference;
    changes.push({ block, heightPx: block.getBoundingClientRect().height, fill });
  };
  for (const reference of document.querySelectorAll<HTMLElement>('[data-page-of]:not([data-page-in])')) {
    const text = String(pages[reference.dataset['pageOf'] ?? ''] ?? '');
    if (reference.textContent !== text) change(reference, () => (reference.textContent = text));
  }
  for (const reference of document.querySelectorAll<HTMLElement>('[data-counter-of]')) {
    const name = reference.dataset['counterName'] ?? '';
    const value = String(counters[reference.dataset['counterOf'] ?? ''] ?? 0);
    if (reference.style.getPropertyValue(name) !== value) {
      change(reference, () => reference.style.setProperty(name, value));
    }
  }
  // All are measured, then all are changed: in turns, the browser would lay everything out again for each.
  for (const { fill } of changes) fill();
  return changes.every(({ block, heightPx }) => {
    if (block.getBoundingClientRect().height <= heightPx) return true;
    const area = block.closest('.pagedjs_page_content');
    return area === null || (area.scrollWidth <= area.clientWidth && area.scrollHeight <= area.clientHeight);
  });
}
