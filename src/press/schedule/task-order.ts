import type { PrintPage } from '../jobs/jobs.ts';
import { groupBy } from '../group-by.ts';

type Ordered = Pick<PrintPage, 'htmlBytes'> & { readonly job: Pick<PrintPage['job'], 'kind'> };

/** So many documents of a kind, and one of them is begun early, so that the time of all can be told. */
const fewestOfKind = 3;

/**
 * The order in which pages are best begun: one of ordinary length of each kind, to learn the pace of its kind; what
 * others wait for; then the longest, so that no worker is left with a long one at the end.
 */
export function orderForRun<Page extends Ordered>(
  pages: readonly Page[],
  isReferredTo: (page: Page) => boolean,
): Page[] {
  const longestFirst = [...pages].sort((a, b) => b.htmlBytes - a.htmlBytes);
  const samples = [...groupBy(longestFirst, ({ job }) => job.kind).values()].flatMap((ofKind) => {
    const middle = ofKind[Math.floor(ofKind.length / 2)];
    return middle === undefined || ofKind.length < fewestOfKind ? [] : [middle];
  });
  const rank = (page: Page) => (samples.includes(page) ? 0 : isReferredTo(page) ? 1 : 2);
  return longestFirst.sort((a, b) => rank(a) - rank(b));
}
