import type { Paged } from './paged.ts';

/** What is used of Paged.js’ own handler of footnotes. */
interface Footnotes {
  /** Notes, each in an element, that go to the next page. */
  readonly needsLayout: ParentNode[];
  moveFootnote(note: HTMLElement, area: HTMLElement, needsCall: boolean): void;
  createFootnoteCall(note: HTMLElement): void;
  beforePageLayout(page: object): void;
  afterPageLayout(element: HTMLElement, page: object, token: object | undefined, chunker: Chunker): void;
}

interface Chunker {
  /** Adds a page for notes alone, laid out like another page. */
  clonePage(page: object): unknown;
}

/**
 * In the page, before layout: mends where Paged.js 0.4.3 puts footnotes (its modules/paged-media/footnotes.js). In a
 * preview, which does not know its own handlers, they stay as they are.
 */
export function mendFootnotes({ registeredHandlers }: Pick<Paged, 'registeredHandlers'>): void {
  const own = registeredHandlers.findIndex(({ name }) => name === 'Footnotes');
  const Own = registeredHandlers[own] as (new (...parts: never[]) => Footnotes) | undefined;
  if (Own === undefined) return;

  class MendedFootnotes extends Own {
    /** Notes whose calls stood beyond the page when they were met, by reference. */
    readonly beyond = new Map<string, HTMLElement>();
    readonly pages: HTMLElement[] = [];
    countBefore = 0;

    /**
     * Pages that have left the document count no more (`gatherFinishedPages`): without this, notes would be measured
     * with smaller numbers than they are printed with.
     */
    override beforePageLayout(page: object): void {
      let count = this.countBefore;
      while (this.pages[0]?.isConnected === false) {
        const notes = this.pages.shift()?.querySelectorAll('[data-footnote-marker]:not([data-split-from])');
        count += notes?.length ?? 0;
      }
      if (count > this.countBefore) {
        document.documentElement.style.setProperty('--pagedjs-footnotes-count', String(count));
      }
      this.countBefore = count;
      super.beforePageLayout(page);
    }

    afterRendered(): void {
      document.documentElement.style.removeProperty('--pagedjs-footnotes-count');
    }

    /**
     * A note whose call stands near the foot of the page is given the room below the call, even where that is less
     * than a line (`moveFootnote`): the line is then cut off. Such a note goes to the next page.
     */
    override moveFootnote(note: HTMLElement, area: HTMLElement, needsCall: boolean): void {
      super.moveFootnote(note, area, needsCall);
      const notes = area.querySelector<HTMLElement>('.pagedjs_footnote_inner_content');
      if (!needsCall || notes === null) return;
      if (note.parentElement === null) this.beyond.set(note.dataset['ref'] ?? '', note);
      if (note.dataset['notePolicy'] === 'line' && this.moveLineToNext(note, area)) return;
      if (notes.firstElementChild !== note) return;
      const box = notes.parentElement ?? notes;
      const range = document.createRange();
      range.selectNodeContents(note);
      const firstLine = [...range.getClientRects()].find(({ height }) => height > 0);
      if (firstLine === undefined || firstLine.bottom <= box.getBoundingClientRect().bottom + 1) return;
      area.style.setProperty('--pagedjs-footnotes-height', '0px');
      notes.style.removeProperty('height');
      box.classList.add('pagedjs_footnote_empty');
      this.leaveToNext(note);
    }

    /**
     * A note of `footnote-policy: line` that its page cannot hold whole takes the line of its call along to the next
     * page (https://www.w3.org/TR/css-gcpm-3/#footnote-policy); Paged.js leaves the call behind where it has no room for
     * a first note. Tells whether the line goes: the first one of a page stays.
     */
    moveLineToNext(note: HTMLElement, area: HTMLElement): boolean {
      const call = area.querySelector(`[data-footnote-call="${note.dataset['ref'] ?? ''}"]`);
      const content = area.querySelector('.pagedjs_page_content');
      const notes = area.querySelector<HTMLElement>('.pagedjs_footnote_inner_content');
      if (call === null || content === null || notes === null) return false;
      const foot = area.getBoundingClientRect().bottom;
      const isWhole = [...note.getClientRects()].every(({ bottom }) => bottom <= foot + 1);
      if (isWhole && notes.contains(note)) return false;
      const line = [call.previousElementSibling ?? call, call].map((each) =>
        [...each.getClientRects()].at(-1),
      );
      const top = Math.min(...line.map((rect) => rect?.top ?? foot));
      const height = Math.max(...line.map((rect) => rect?.height ?? 0));
      if (top < content.getBoundingClientRect().top + height) return false;

      note.remove();
      const waiting = this.needsLayout.findIndex((place) => place.childNodes.length === 0);
      if (waiting !== -1) this.needsLayout.splice(waiting, 1);
      area.style.setProperty('--pagedjs-footnotes-height', `${Math.ceil(foot - top)}px`);
      notes.style.removeProperty('height');
      notes.parentElement?.classList.toggle('pagedjs_footnote_empty', notes.childElementCount === 0);
      this.beyond.set(note.dataset['ref'] ?? '', note);
      return true;
    }

    /** Notes that the last page has no room for get a page of their own; Paged.js adds one only for their ends. */
    override afterPageLayout(
      element: HTMLElement,
      page: object,
      token: object | undefined,
      chunker: Chunker,
    ): void {
      this.findForgotten(element);
      this.pages.push(element);
      super.afterPageLayout(element, page, token, chunker);
      if (token === undefined && this.needsLayout.length > 0) chunker.clonePage(page);
    }

    /**
     * Paged.js leaves a note out, or where it is, when its call stands beyond the page (`findVisibleFootnotes`,
     * `moveFootnote`), and does not look again: a call that comes back when the head of its table gives way has lost
     * its note.
     */
    findForgotten(page: HTMLElement): void {
      for (const note of page.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-note]')) {
        this.createFootnoteCall(note);
        note.dataset['footnoteMarker'] = note.dataset['ref'] ?? '';
        this.leaveToNext(note);
      }
      for (const call of page.querySelectorAll<HTMLElement>('[data-footnote-call]')) {
        const ref = call.dataset['footnoteCall'] ?? '';
        const note = this.beyond.get(ref);
        const isPlaced = [page, ...this.needsLayout].some(
          (place) => place.querySelector(`[data-footnote-marker="${ref}"]`) !== null,
        );
        if (note !== undefined && !isPlaced) this.leaveToNext(note);
      }
      this.beyond.clear();
    }

    leaveToNext(note: HTMLElement): void {
      const waiting = document.createElement('div');
      waiting.append(note);
      this.needsLayout.push(waiting);
    }
  }
  registeredHandlers[own] = MendedFootnotes;
}
