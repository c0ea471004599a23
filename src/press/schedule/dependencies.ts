import type { Diagnostic } from '../verify/diagnostic.ts';
import { diagnostics } from '../verify/catalogue.ts';
import { sheetsOf } from '../publish/kits.ts';
import type { Facts } from '../jobs/injected-facts.ts';
import type { PrintPage } from '../jobs/jobs.ts';
import { referenceText, type AnchorPages } from '../jobs/references.ts';

/** What is known of a page once it is laid out, as far as others may tell of it. */
export interface Learnt {
  readonly anchorPages: AnchorPages;
  /** Sheets of paper by the paths of its files; empty where they cannot be printed as they are. */
  readonly sheets: Readonly<Record<string, number>>;
}

/** A print page with everything that it tells of others. */
export type FilledPage = PrintPage & {
  /** What stands where its references are, in their order. */
  readonly filled: readonly string[];
  /** Of the files of its kit but its own; undefined where it has no kit. */
  readonly kitFacts: ReadonlyMap<string, Facts> | undefined;
};

/** Which print pages tell of which others, and what is known by now. */
export interface Dependencies {
  /** The pages that were asked for, and those that they tell of, each after all that it tells of. */
  readonly inOrder: readonly PrintPage[];
  /** Whether another one tells of it. */
  isReferredTo(page: PrintPage): boolean;
  /** Whether all is known that a page tells of, or will never be. */
  isReady(page: PrintPage): boolean;
  /** A page that is ready, filled in; or what is wrong with its references. */
  fill(page: PrintPage): FilledPage | { readonly diagnostics: readonly Diagnostic[] };
  /** Takes down what a page is like; undefined when it cannot be laid out. */
  learn(page: PrintPage, learnt: Learnt | undefined): void;
}

/** `asked` are some of `all` print pages of a site that is served under `base`. */
export function readDependencies(
  asked: readonly PrintPage[],
  { all, base }: { all: readonly PrintPage[]; base: string },
): Dependencies {
  const pageAt = new Map(all.map((page) => [page.pathname, page]));
  const makerOf = new Map(all.flatMap((page) => page.job.outputs.map(({ path }) => [path, page] as const)));
  const known = new Map<PrintPage, Learnt | undefined>();
  const target = (address: string) => pageAt.get(base + address.replace(/index\.html$/, ''));
  const referredTo = ({ references }: PrintPage) =>
    references.flatMap(({ addresses }) => addresses).flatMap((address) => target(address) ?? []);
  // What a page says of its own files is filled in once it is laid out.
  const counted = (page: PrintPage) =>
    (page.job.kit?.files ?? [])
      .flatMap(({ path }) => makerOf.get(path) ?? [])
      .filter((maker) => maker !== page);
  const needsOf = (page: PrintPage) => [...new Set([...referredTo(page), ...counted(page)])];
  const { inOrder, circles } = sort(asked, needsOf);
  const toldOf = new Set(inOrder.flatMap(needsOf));

  const diagnosticsOf = (page: PrintPage): Diagnostic[] => {
    const { job, references } = page;
    const circle = circles.get(page);
    if (circle !== undefined) return [diagnostics.circularReferences(job, { circle: circle.map(addressOf) })];
    const addresses = [...new Set(references.flatMap((reference) => reference.addresses))];
    const missing = addresses.filter((address) => target(address) === undefined);
    if (missing.length > 0) return missing.map((address) => diagnostics.noPageReferredTo(job, { address }));
    const unknown = [...new Set(referredTo(page))].filter((each) => known.get(each) === undefined);
    if (unknown.length > 0) {
      return unknown.map((each) => diagnostics.referredNotLaidOut(job, { address: addressOf(each) }));
    }
    return references.flatMap(({ anchor, addresses: among }) =>
      among
        .filter((address) => !Object.hasOwn(pagesAt(address), anchor))
        .map((address) => diagnostics.noAnchorReferredTo(job, { anchor, address })),
    );
  };
  const addressOf = ({ pathname }: PrintPage) => pathname.slice(base.length);
  const pagesAt = (address: string): AnchorPages => {
    const page = target(address);
    return (page && known.get(page))?.anchorPages ?? {};
  };
  const kitFactsOf = (page: PrintPage): ReadonlyMap<string, Facts> | undefined => {
    if (page.job.kit === undefined) return undefined;
    const facts = new Map<string, Facts>();
    for (const { path } of page.job.kit.files) {
      const maker = makerOf.get(path);
      const sheets = maker === undefined || maker === page ? undefined : known.get(maker)?.sheets[path];
      if (sheets !== undefined) facts.set(path, { sheets });
    }
    return facts;
  };

  return {
    inOrder,
    isReferredTo: (page) => toldOf.has(page),
    isReady: (page) => circles.has(page) || needsOf(page).every((each) => known.has(each)),
    fill(page) {
      const wrong = diagnosticsOf(page);
      if (wrong.length > 0) return { diagnostics: wrong };
      const filled = page.references.map(
        (reference) => referenceText(reference, reference.addresses.map(pagesAt)) ?? '',
      );
      return { ...page, filled, kitFacts: kitFactsOf(page) };
    },
    learn: (page, learnt) => void known.set(page, learnt),
  };
}

/** Everything that a page with a kit tells of, when the sheets of its own files are known or assumed. */
export function factsWithOwn(
  { job: { kit }, kitFacts = new Map() }: Pick<FilledPage, 'job' | 'kitFacts'>,
  ownSheets: ReadonlyMap<string, number>,
): ReadonlyMap<string, Facts> {
  const facts = new Map<string, Facts>(kitFacts);
  for (const [path, sheets] of ownSheets) facts.set(path, { sheets });
  const total = kit === undefined ? undefined : sheetsOf(kit, facts);
  if (kit !== undefined && total !== undefined) facts.set(kit.path, { sheets: total });
  return facts;
}

/** What each leads to before it; whoever is on a circle, with the circle. */
function sort<Page>(
  asked: readonly Page[],
  needsOf: (page: Page) => readonly Page[],
): { inOrder: Page[]; circles: Map<Page, readonly Page[]> } {
  const done = new Set<Page>();
  const circles = new Map<Page, readonly Page[]>();
  const visit = (page: Page, way: readonly Page[]) => {
    if (way.includes(page)) {
      const circle = way.slice(way.indexOf(page));
      for (const each of circle) circles.set(each, [...circle, page]);
    } else if (!done.has(page)) {
      for (const need of needsOf(page)) visit(need, [...way, page]);
      done.add(page);
    }
  };
  for (const page of asked) visit(page, []);
  return { inOrder: [...done], circles };
}
