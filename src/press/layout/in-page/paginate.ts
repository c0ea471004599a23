import type { PageMargin } from './margins.ts';
import type { PageNumbers } from './paged.ts';

export interface Paginated {
  readonly pageCount: number;
  /** What stood in the margins of each page when it was finished. */
  readonly margins: readonly (readonly PageMargin[])[];
  /** Where each id begins. */
  readonly numbers: PageNumbers;
  /** The parts that stay in the page, from 0; `window.layout.show` shows them. */
  readonly kept: readonly number[];
  /** Ids that links lead to. */
  readonly linkedIds: readonly string[];
}

/** In the page: lays the document out with Paged.js and the handlers registered before. */
export async function paginate(): Promise<Paginated> {
  window.layout = {
    known: { pages: {}, counters: {} },
    pageCount: 0,
    margins: [],
    kept: [],
    linkedIds: [],
    show: () => undefined,
  };
  // Without references of their own, elements get random ones, which notes at the foot carry into the PDF as names.
  for (const [index, element] of document.body.querySelectorAll('*').entries()) {
    element.setAttribute('data-ref', `e${index}`);
  }
  await new window.Paged.Previewer().preview();
  const { known, pageCount, margins, kept, linkedIds } = window.layout;
  return { pageCount, margins, numbers: known, kept, linkedIds };
}
