import type { PageNumbers } from './paged.ts';

export interface Paginated {
  readonly pageCount: number;
  /** Where each id begins. */
  readonly numbers: PageNumbers;
}

/** In the page: lays the document out with Paged.js and the handlers registered before. */
export async function paginate(): Promise<Paginated> {
  window.layout = { known: { pages: {}, counters: {} }, pageCount: 0, finish: () => undefined };
  await new window.Paged.Previewer().preview();
  return { pageCount: window.layout.pageCount, numbers: window.layout.known };
}
