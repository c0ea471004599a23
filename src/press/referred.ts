import type { Problem } from '../problems/index.ts';
import { findings } from './inspect/findings.ts';
import type { PrintPage } from './site/jobs.ts';
import { referenceText, type AnchorPages } from './site/references.ts';

/** A print page whose references to pages of others are known. */
export type FilledPage = PrintPage & {
  /** What stands where its references are, in their order. */
  readonly filled: readonly string[];
};

/** Which print pages give page numbers of others, and what is known of these numbers. */
export interface Referred {
  /** The pages that were asked for, and those that they refer to, each after all that it refers to. */
  readonly inOrder: readonly PrintPage[];
  /** Whether another one asks for its page numbers. */
  isReferredTo(page: PrintPage): boolean;
  /** Whether all is known that a page refers to, or will never be. */
  isReady(page: PrintPage): boolean;
  /** A page that is ready, with its numbers; or what is wrong with its references. */
  fill(page: PrintPage): FilledPage | { readonly findings: readonly Problem[] };
  /** Tells where the anchors of a page begin; undefined when it cannot be laid out. */
  learn(page: PrintPage, pages: AnchorPages | undefined): void;
}

/** `asked` are some of `all` print pages of a site that is served under `base`. */
export function readReferred(
  asked: readonly PrintPage[],
  { all, base }: { all: readonly PrintPage[]; base: string },
): Referred {
  const pageAt = new Map(all.map((page) => [page.pathname, page]));
  const known = new Map<PrintPage, AnchorPages | undefined>();
  const target = (address: string) => pageAt.get(base + address.replace(/index\.html$/, ''));
  const targetsOf = ({ references }: PrintPage) => [
    ...new Set(references.flatMap(({ addresses }) => addresses).flatMap((address) => target(address) ?? [])),
  ];
  const { inOrder, circles } = sort(asked, targetsOf);
  const referredTo = new Set(inOrder.flatMap(targetsOf));

  const findingsOf = (page: PrintPage): Problem[] => {
    const { job, references } = page;
    const circle = circles.get(page);
    if (circle !== undefined) return [findings.circularReferences(job, { circle: circle.map(addressOf) })];
    const addresses = [...new Set(references.flatMap((reference) => reference.addresses))];
    const missing = addresses.filter((address) => target(address) === undefined);
    if (missing.length > 0) return missing.map((address) => findings.noPageReferredTo(job, { address }));
    const unknown = targetsOf(page).filter((each) => known.get(each) === undefined);
    if (unknown.length > 0) {
      return unknown.map((each) => findings.referredNotLaidOut(job, { address: addressOf(each) }));
    }
    return references.flatMap(({ anchor, addresses: among }) =>
      among
        .filter((address) => !Object.hasOwn(pagesAt(address), anchor))
        .map((address) => findings.noAnchorReferredTo(job, { anchor, address })),
    );
  };
  const addressOf = ({ pathname }: PrintPage) => pathname.slice(base.length);
  const pagesAt = (address: string): AnchorPages => {
    const page = target(address);
    return (page && known.get(page)) ?? {};
  };

  return {
    inOrder,
    isReferredTo: (page) => referredTo.has(page),
    isReady: (page) => circles.has(page) || targetsOf(page).every((each) => known.has(each)),
    fill(page) {
      const wrong = findingsOf(page);
      if (wrong.length > 0) return { findings: wrong };
      const filled = page.references.map(
        (reference) => referenceText(reference, reference.addresses.map(pagesAt)) ?? '',
      );
      return { ...page, filled };
    },
    learn: (page, pages) => void known.set(page, pages),
  };
}

/** What each leads to before it; whoever is on a circle, with the circle. */
function sort<Page>(
  asked: readonly Page[],
  targetsOf: (page: Page) => readonly Page[],
): { inOrder: Page[]; circles: Map<Page, readonly Page[]> } {
  const done = new Set<Page>();
  const circles = new Map<Page, readonly Page[]>();
  const visit = (page: Page, way: readonly Page[]) => {
    if (way.includes(page)) {
      const circle = way.slice(way.indexOf(page));
      for (const each of circle) circles.set(each, [...circle, page]);
    } else if (!done.has(page)) {
      for (const target of targetsOf(page)) visit(target, [...way, page]);
      done.add(page);
    }
  };
  for (const page of asked) visit(page, []);
  return { inOrder: [...done], circles };
}
