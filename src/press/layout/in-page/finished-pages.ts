import type { PageMargin } from './margins.ts';
import type { PagedPage, PageNumbers } from './paged.ts';

/** A run of finished pages that left the document, with all that is needed to show them in another one. */
export interface PagePart {
  /** From 1. */
  readonly firstPage: number;
  readonly pageCount: number;
  /** The pages, as HTML. */
  readonly pages: string;
  /** An element for each page before these that only counts what the page counted, as HTML. */
  readonly countedBefore: string;
  /** The style sheets that Paged.js made. */
  readonly styles: readonly string[];
  /** The style of the element that holds all pages. */
  readonly pagesStyle: string;
  /** The document without its content, as HTML. */
  readonly shell: string;
  /** Ids anywhere in the document that links anywhere in it lead to. */
  readonly linkedIds: readonly string[];
  /** What is known by now, all that these pages refer to among it. */
  readonly numbers: PageNumbers;
}

/** How pages are written down; functions of modules of their own, as all is sent to the browser as text. */
export interface PageWriter {
  /** Undefined where HTML cannot say what is on the pages. */
  pages(elements: readonly Element[]): string | undefined;
  styles(): readonly string[];
  /** What stands in a page’s margins; `pageNumber` is what `counter(page)` says there, where that is known. */
  margins(page: HTMLElement, pageNumber: number | undefined): readonly PageMargin[];
}

/**
 * In the page, before layout: takes finished pages out of the document, and hands them over in parts while Paged.js
 * goes on. Left where they are, they slow each further page down: every measurement makes the browser look at all
 * of them again. A document that ends before a part is full keeps its pages. Parts with references to pages that
 * are yet to come wait until their numbers are known; parts that cannot be written down stay. Parts that are not handed over are shown in this page at the end,
 * one after the other. Which part goes where depends on the document alone, so that it is printed alike each time.
 */
export function gatherFinishedPages(pagesPerPart: number, write: PageWriter): void {
  const { Handler, registerHandlers } = window.Paged;
  const countersOf = (element: Element) => {
    const { counterReset, counterIncrement, counterSet } = getComputedStyle(element);
    const declarations = [
      ...(counterReset === 'none' ? [] : [`counter-reset:${counterReset}`]),
      ...(counterSet === 'none' ? [] : [`counter-set:${counterSet}`]),
      ...(counterIncrement === 'none' ? [] : [`counter-increment:${counterIncrement}`]),
    ];
    return declarations.join(';');
  };
  const numberIn = (list: string, counter: string) => {
    const match = new RegExp(`(?:^| )${counter} (-?\\d+)`).exec(list)?.[1];
    return match === undefined ? undefined : Number(match);
  };

  /** Every second part, so that at the end neither page is left to print alone. */
  const isForOthers = (part: number) => part % 2 === 1;

  interface LeftPage {
    element: HTMLElement;
    /** Stands where the page stood, for rules that count pages. */
    readonly place: HTMLElement;
    readonly counted: string;
    readonly margins: readonly PageMargin[];
  }

  class FinishedPages extends (Handler as new (...parts: never[]) => {
    chunker: { pagesArea: HTMLElement };
    polisher: { styleSheet: CSSStyleSheet };
  }) {
    readonly left: LeftPage[] = [];
    current: HTMLElement | undefined;
    currentNumber = 0;
    pageCounter = 0;
    handedOver = 0;
    readonly waiting: number[] = [];
    readonly unwritable = new Set<number>();
    linkedIds: readonly string[] = [];
    shell = '';
    /** `counter(pages)` is the number of all pages. */
    holdsAll = false;

    finalizePage(element: HTMLElement, page: PagedPage): void {
      page.removeListeners();
      this.note(element);
      if (this.current !== undefined) this.leave(this.current);
      this.current = element;
      this.currentNumber = this.pageCounter;
      const full = Math.floor(this.left.length / pagesPerPart);
      if (full > this.handedOver + this.waiting.length) this.finishPart(full - 1);
    }

    afterParsed(parsed: DocumentFragment): void {
      const { styleSheet } = this.polisher;
      styleSheet.insertRule(
        '.earlier-page { height: 0; overflow: hidden; break-after: auto; }',
        styleSheet.cssRules.length,
      );
      const ids = new Set([...parsed.querySelectorAll('[id]')].map(({ id }) => id));
      const addresses = [...parsed.querySelectorAll('a[href^="#"]')].map(
        (link) => link.getAttribute('href') ?? '',
      );
      const linked = addresses.map((address) => decodeURIComponent(address.slice(1)));
      const listed = [...parsed.querySelectorAll<HTMLElement>('[data-pages-of]')].flatMap(({ dataset }) =>
        (dataset['pagesOf'] ?? '').split(' '),
      );
      this.linkedIds = [...new Set([...linked, ...listed])].filter((id) => ids.has(id));
      window.layout.linkedIds = this.linkedIds;
      const root = document.documentElement.cloneNode() as Element;
      const title = document.createElement('title');
      title.textContent = document.title;
      root.append(document.createElement('head'), document.body.cloneNode());
      root.firstElementChild?.append(title);
      this.shell = `<!doctype html>${root.outerHTML}`;
      this.holdsAll = [...document.styleSheets].some((sheet) =>
        [...sheet.cssRules].some((rule) => /counters?\(\s*pages\b/.test(rule.cssText)),
      );
    }

    /** Takes down which ids begin on a page. */
    note(element: HTMLElement): void {
      const { counterReset, counterIncrement } = getComputedStyle(element);
      this.pageCounter =
        (numberIn(counterReset, 'page') ?? this.pageCounter) + (numberIn(counterIncrement, 'page') ?? 0);
      const { pages, counters } = window.layout.known;
      const number = this.left.length + (this.current === undefined ? 1 : 2);
      for (const { id } of element.querySelectorAll('[id]')) {
        if (id in pages) continue;
        pages[id] = number;
        counters[id] = this.pageCounter;
      }
    }

    leave(element: HTMLElement): void {
      let inner = '';
      for (const inside of element.querySelectorAll(
        '.pagedjs_area, .pagedjs_area *, .hasContent, .hasContent *',
      )) {
        const counted = countersOf(inside).replace(/(?:^|;)counter-[a-z]+:list-item -?\d+(?=;|$)/g, '');
        if (counted !== '') inner += `<i style="${counted}"></i>`;
      }
      const countsPages = /\bpage -?\d/.test(inner);
      const margins = write.margins(element, countsPages ? undefined : this.currentNumber);
      this.strip(element);
      const place = document.createElement('div');
      place.style.display = 'none';
      const counted = `<div class="earlier-page" style="${countersOf(element)}">${inner}</div>`;
      this.left.push({ element, place, counted, margins });
      element.replaceWith(place);
    }

    /** Takes away empty margins and marks that are not shown: half of what a page is made of. */
    strip(element: HTMLElement): void {
      for (const margin of element.querySelectorAll('.pagedjs_pagebox > :not(.pagedjs_area)')) {
        if (margin.querySelector('.hasContent') === null) margin.remove();
      }
      const isShown = (mark: string) => {
        const found = element.querySelector(mark);
        return found !== null && getComputedStyle(found).display !== 'none';
      };
      if (isShown('.pagedjs_marks-crop') || isShown('.pagedjs_marks-cross')) return;
      for (const bleed of element.querySelectorAll('.pagedjs_bleed')) bleed.replaceChildren();
    }

    /** A part may have waited for numbers that are known now. */
    finishPart(index: number): void {
      this.waiting.push(index);
      if (this.holdsAll) return;
      const isReady = (part: number) => isForOthers(part) && !this.unwritable.has(part) && this.isKnown(part);
      for (const each of this.waiting.filter(isReady)) this.handOver(each);
    }

    /** Whether all pages that a part refers to are known, and it tells nothing that follows from their number. */
    isKnown(index: number): boolean {
      const { pages: known } = window.layout.known;
      return this.pagesOf(index).every(
        ({ element }) =>
          element.querySelector('[data-fact-later]') === null &&
          [
            ...element.querySelectorAll<HTMLElement>(
              '[data-page-of]:not([data-page-in]), [data-pages-of], [data-counter-of]',
            ),
          ].every(({ dataset }) =>
            (dataset['pageOf'] ?? dataset['pagesOf'] ?? dataset['counterOf'] ?? '')
              .split(' ')
              .every((id) => id in known),
          ),
      );
    }

    pagesOf(index: number): readonly LeftPage[] {
      return this.left.slice(index * pagesPerPart, (index + 1) * pagesPerPart);
    }

    handOver(index: number): void {
      const part = this.part(index);
      if (part === undefined) {
        this.unwritable.add(index);
        return;
      }
      this.waiting.splice(this.waiting.indexOf(index), 1);
      this.handedOver += 1;
      window.handOver(JSON.stringify(part));
      // Its pages are not needed here any more; all of them together take hundreds of megabytes.
      for (const page of this.pagesOf(index)) page.element = page.place;
    }

    part(index: number): PagePart | undefined {
      const pages = this.pagesOf(index);
      const written = write.pages(pages.map(({ element }) => element));
      if (written === undefined) return undefined;
      const { pagesArea } = this.chunker;
      return {
        firstPage: index * pagesPerPart + 1,
        pageCount: pages.length,
        pages: written,
        countedBefore: this.left
          .slice(0, index * pagesPerPart)
          .map(({ counted }) => counted)
          .join(''),
        styles: write.styles(),
        pagesStyle: pagesArea.getAttribute('style') ?? '',
        shell: this.shell,
        linkedIds: this.linkedIds,
        numbers: window.layout.known,
      };
    }

    afterRendered(): void {
      if (this.current === undefined) return;
      this.leave(this.current);
      window.layout.pageCount = this.left.length;
      window.layout.margins = this.left.map(({ margins }) => margins);
      const partCount = Math.ceil(this.left.length / pagesPerPart);
      if (this.handedOver + this.waiting.length < partCount) this.waiting.push(partCount - 1);
      window.layout.kept = this.waiting;
      window.layout.show = (index) => this.show(index);
    }

    /** Shows the pages of one part alone, as `showPart` does in another page. */
    show(index: number): void {
      const from = index * pagesPerPart;
      const pages = this.pagesOf(index);
      const before = document.createElement('template');
      before.innerHTML = this.left
        .slice(0, from)
        .map(({ counted }) => counted)
        .join('');
      const after = this.left.slice(from + pages.length).map(({ place }) => place);
      this.chunker.pagesArea.replaceChildren(
        before.content,
        ...pages.map(({ element }) => element),
        ...after,
      );
    }
  }
  registerHandlers(FinishedPages);
}
