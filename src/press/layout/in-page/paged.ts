import type { PageMargin } from './margins.ts';

/** What is used of Paged.js: in the press its bundle leaves it in the page as a global. */
export interface Paged {
  readonly Previewer: new () => { preview(): Promise<unknown> };
  readonly Handler: HandlerClass;
  readonly registerHandlers: (...handlers: HandlerClass[]) => void;
  /** Its own handlers, in the order they are called; replaced here where they have faults. */
  readonly registeredHandlers: HandlerClass[];
}

export type HandlerClass = new (...parts: never[]) => object;

/** One page while Paged.js lays it out. */
export interface PagedPage {
  readonly element: HTMLElement;
  /** Stops watching the page for changes of size. */
  removeListeners(): void;
}

/** Where Paged.js goes on with the next page. */
export interface BreakToken {
  readonly node: Node | undefined;
  readonly offset: number | undefined;
  equals(other?: BreakToken): boolean;
}

/** What is used of Paged.js’ layout of one page. */
export interface PageLayout {
  readonly element: HTMLElement;
  readonly bounds: DOMRect;
  readonly gap: number;
  hasOverflow(rendered: Element, bounds?: DOMRect): boolean;
  findOverflow(rendered: Element, bounds?: DOMRect, gap?: number): Range | undefined;
  findBreakToken(rendered: Element, ...rest: unknown[]): BreakToken | undefined;
  rebuildTableFromBreakToken(token: BreakToken, rendered: Element): void;
  createBreakToken(overflow: Range, rendered: Element, source: ParentNode): BreakToken | undefined;
}

/** Numbers of pages, by the ids that begin on them. */
export interface PageNumbers {
  /** Places in the book, from 1. */
  readonly pages: Readonly<Record<string, number>>;
  /** What CSS’s `page` counter says there. */
  readonly counters: Readonly<Record<string, number>>;
}

/** The numbers that references are given before they are known. */
export interface ExpectedNumbers extends PageNumbers {
  /** Stands for a number of which nothing is known. */
  readonly unknown: number;
}

/** What the functions that take part in one layout share, as `window.layout`. */
export interface LayoutState {
  /** The numbers as far as they are known, filled in as pages are finished. */
  readonly known: {
    readonly pages: Record<string, number>;
    readonly counters: Record<string, number>;
  };
  pageCount: number;
  /** What stood in the margins of each page when it was finished. */
  margins: readonly (readonly PageMargin[])[];
  /** The parts that were not handed over, from 0. */
  kept: readonly number[];
  /** Ids anywhere in the document that links anywhere in it lead to. */
  linkedIds: readonly string[];
  /** Shows the pages of one part that was kept, and no others. */
  show: (index: number) => void;
}

declare global {
  interface Window {
    Paged: Paged;
    layout: LayoutState;
    /** In the press: takes a finished part, as JSON (`PagePart`). */
    handOver: (part: string) => void;
  }
}
