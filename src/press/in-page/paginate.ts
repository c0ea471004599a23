/** What is used of Paged.js: in the press its bundle leaves it in the page as a global. */
export interface Paged {
  readonly Previewer: new () => { preview(): Promise<unknown> };
  readonly Handler: new (...parts: never[]) => object;
  readonly registerHandlers: (...handlers: (new (...parts: never[]) => object)[]) => void;
}

/** Page numbers, from 1, by the ids that begin on them. */
export type PageNumbers = Readonly<Record<string, number>>;

export interface Paginated {
  readonly pageCount: number;
  /** The numbers that were filled in. */
  readonly numbers: PageNumbers;
  /** False when filling them in made a line longer or shorter: lay out again, expecting these numbers. */
  readonly isSettled: boolean;
}

/**
 * In the page: lays the document out with Paged.js, then fills in page numbers: an element with
 * `data-page-of="some-id"` gets the number of the page on which that id begins. While laying out, it holds the
 * number that is expected there, so that lines come out as long as they will be.
 * Self-contained, as it is sent to the browser as text.
 */
export async function paginate({
  expected = {},
  paged,
}: { expected?: PageNumbers; paged?: Paged } = {}): Promise<Paginated> {
  const { Previewer, Handler, registerHandlers } = paged ?? (window as unknown as { Paged: Paged }).Paged;
  for (const reference of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    reference.textContent = String(expected[reference.dataset['pageOf'] ?? ''] ?? 88);
  }

  /**
   * Keeps headings, and whatever else has `break-after: avoid`, with what follows. Paged.js looks back at one
   * neighbour only: of a heading and a line below it, both to be kept, the heading stays behind
   * (https://gitlab.coko.foundation/pagedjs/pagedjs/-/issues, `findOverflow` in its chunker/layout.js).
   */
  class KeepWithNext extends Handler {
    onOverflow(overflow: Range | undefined, rendered: HTMLElement): Range | undefined {
      if (overflow === undefined) return undefined;
      const isBlank = (node: Node) =>
        node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() === '';
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

  await new Previewer().preview();
  const pages = [...document.querySelectorAll('.pagedjs_page')];
  const pageOf = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const target of page.querySelectorAll('[id]')) {
      if (!pageOf.has(target.id)) pageOf.set(target.id, index + 1);
    }
  });
  const numbers: Record<string, number> = {};
  let isSettled = true;
  for (const reference of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const target = reference.dataset['pageOf'] ?? '';
    const number = pageOf.get(target);
    if (number !== undefined) numbers[target] = number;
    const block = reference.closest<HTMLElement>('p, li, td, th, dd, dt, blockquote, div') ?? reference;
    const heightBefore = block.getBoundingClientRect().height;
    reference.textContent = number === undefined ? '' : String(number);
    if (block.getBoundingClientRect().height !== heightBefore) isSettled = false;
  }
  return { pageCount: pages.length, numbers, isSettled };
}
