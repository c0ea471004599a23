/** How many pages and how much time are left of a run. Pure: time is handed in, in milliseconds of any clock that only goes on. */

/** One document that is to be printed. */
export interface AwaitedDocument {
  readonly kind: string;
  readonly htmlBytes: number;
  /** What an earlier run knows of it. */
  readonly earlier?: { readonly pages: number; readonly htmlBytes: number } | undefined;
}

/** Why there is more left than was told before. */
export type MoreLeft = 'more-pages' | 'slower-pages' | 'begun-again';

export interface RunState {
  readonly documents: { readonly done: number; readonly all: number };
  /** Pages of the documents that are done, and of all as far as can be told. */
  readonly pages: { readonly done: number; readonly all: number };
  /** The share of the work that is done, from 0 to 1; it never falls. */
  readonly share: number;
  /** Undefined until something is known of the pace. It rises only where `moreLeft` says why. */
  readonly leftMs: number | undefined;
  readonly moreLeft: MoreLeft | undefined;
}

export interface TimeLeft<Document> {
  /** A document is begun; a second time where the first came to nothing. */
  begin(document: Document, nowMs: number): void;
  /** A document has ended with so many pages; undefined where it was not laid out. */
  end(document: Document, done: { readonly nowMs: number; readonly pages: number | undefined }): void;
  look(nowMs: number): RunState;
}

/** What a document takes besides its pages, in pages: it is opened, inspected, and files are made of it. */
const pagesPerDocument = 8;
/** What is assumed of HTML of which nothing is known, until documents of the run tell more. */
const usualBytesPerPage = 2_000;
/** What a document has of its own is no less than this. */
const leastTextBytes = 300;
/** A figure of a kind counts for so many of its documents before there are any. */
const priorDocuments = 1;
/** What takes longer than expected takes this share of its time again. */
const overrun = 0.3;
/** The estimate may be wrong by this much before it is told to rise. */
const toleratedRise = { share: 0.3, ms: 15_000 };
/** How far each look moves what is told towards a lower estimate, for each second. */
const easingPerSecond = 0.2;

interface Entry<Document> {
  readonly document: Document;
  startedMs: number | undefined;
  state: 'waiting' | 'running' | 'done';
  pages: number;
}

/** Sums of which a ratio is taken, those of one kind leaning on those of all. */
interface Sums {
  documents: number;
  above: number;
  below: number;
}

export interface RunShape {
  readonly workers: number;
  /** Length of the HTML that every document has before its text: styles, typefaces. */
  readonly frameBytes: number;
}

export function followTimeLeft<Document extends AwaitedDocument>(
  documents: readonly Document[],
  { workers, frameBytes }: RunShape,
): TimeLeft<Document> {
  const textBytes = (htmlBytes: number) => Math.max(leastTextBytes, htmlBytes - frameBytes);
  const entries = new Map<Document, Entry<Document>>(
    documents.map((document) => [document, { document, startedMs: undefined, state: 'waiting', pages: 0 }]),
  );
  const pagesPerByte = ratios();
  const msPerPage = ratios();
  for (const { kind, earlier } of documents) {
    if (earlier !== undefined) pagesPerByte.add(kind, earlier.pages, textBytes(earlier.htmlBytes));
  }
  let told: { leftMs: number; atMs: number; allPages: number } | undefined;
  let isBegunAgain = false;
  let toldShare = 0;

  const pagesOf = ({ document, state, pages }: Entry<Document>): number => {
    if (state === 'done') return pages;
    const { kind, htmlBytes, earlier } = document;
    const bytes = textBytes(htmlBytes);
    if (earlier !== undefined) return Math.max(1, (earlier.pages * bytes) / textBytes(earlier.htmlBytes));
    return Math.max(1, bytes * (pagesPerByte.of(kind) ?? 1 / usualBytesPerPage));
  };
  const effortOf = (entry: Entry<Document>) =>
    entry.state === 'done' && entry.pages === 0 ? 0 : pagesOf(entry) + pagesPerDocument;
  const leftOf = (entry: Entry<Document>, nowMs: number): number => {
    const expectedMs = effortOf(entry) * (msPerPage.of(entry.document.kind) ?? 0);
    if (entry.state === 'waiting' || entry.startedMs === undefined) return expectedMs;
    const spentMs = nowMs - entry.startedMs;
    return Math.max(expectedMs - spentMs, spentMs * overrun);
  };
  const estimate = (nowMs: number): number | undefined => {
    const left = [...entries.values()].filter(({ state }) => state !== 'done');
    if (left.length === 0) return 0;
    if (!msPerPage.isKnown()) return undefined;
    const each = left.map((entry) => leftOf(entry, nowMs));
    const sum = each.reduce((total, ms) => total + ms, 0);
    return Math.max(sum / Math.min(workers, left.length), ...each);
  };

  return {
    begin(document, nowMs) {
      const entry = entries.get(document);
      if (entry === undefined || entry.state === 'done') return;
      if (entry.state === 'running') isBegunAgain = true;
      entry.state = 'running';
      entry.startedMs = nowMs;
    },
    end(document, { nowMs, pages }) {
      const entry = entries.get(document);
      if (entry === undefined || entry.state === 'done') return;
      entry.state = 'done';
      entry.pages = pages ?? 0;
      if (pages === undefined) return;
      const { kind, htmlBytes, earlier } = document;
      if (earlier === undefined) pagesPerByte.add(kind, pages, textBytes(htmlBytes));
      if (entry.startedMs !== undefined) {
        msPerPage.add(kind, nowMs - entry.startedMs, pages + pagesPerDocument);
      }
    },
    look(nowMs) {
      const all = [...entries.values()];
      const sumOf = (some: readonly Entry<Document>[], of: (entry: Entry<Document>) => number) =>
        some.reduce((total, entry) => total + of(entry), 0);
      const done = all.filter(({ state }) => state === 'done');
      const allPages = sumOf(all, pagesOf);
      const effort = sumOf(all, effortOf);
      let leftMs = estimate(nowMs);
      let moreLeft: MoreLeft | undefined;
      if (leftMs !== undefined) {
        if (told !== undefined && leftMs > told.leftMs) {
          if (leftMs > told.leftMs * (1 + toleratedRise.share) + toleratedRise.ms) {
            moreLeft = isBegunAgain
              ? 'begun-again'
              : allPages > told.allPages * 1.1
                ? 'more-pages'
                : 'slower-pages';
          } else leftMs = told.leftMs;
        } else if (told !== undefined && leftMs > 0) {
          // As the clock has it, and a part of the way to what is estimated now.
          const seconds = (nowMs - told.atMs) / 1000;
          const counted = Math.max(0, told.leftMs - (nowMs - told.atMs));
          const way = 1 - (1 - easingPerSecond) ** seconds;
          leftMs = Math.min(told.leftMs, Math.max(counted + (leftMs - counted) * way, 0));
        }
        if (told === undefined || moreLeft !== undefined) {
          told = { leftMs, atMs: nowMs, allPages };
          isBegunAgain = false;
        } else told = { ...told, leftMs, atMs: nowMs };
      }
      // What turns out to be longer than expected takes nothing back of what was told to be done.
      toldShare = done.length === all.length ? 1 : Math.max(toldShare, sumOf(done, effortOf) / effort);
      return {
        documents: { done: done.length, all: all.length },
        pages: { done: sumOf(done, pagesOf), all: Math.round(allPages) },
        share: toldShare,
        leftMs,
        moreLeft,
      };
    },
  };
}

/** A ratio of sums, by kind: what little is known of one kind leans on what is known of all. */
function ratios() {
  const sums = new Map<string, Sums>();
  const whole: Sums = { documents: 0, above: 0, below: 0 };
  return {
    isKnown: () => whole.below > 0,
    add(kind: string, above: number, below: number) {
      const own = sums.get(kind) ?? { documents: 0, above: 0, below: 0 };
      sums.set(kind, own);
      for (const each of [own, whole]) {
        each.documents += 1;
        each.above += above;
        each.below += below;
      }
    },
    of(kind: string): number | undefined {
      if (whole.below === 0) return undefined;
      const ofAll = whole.above / whole.below;
      const own = sums.get(kind);
      if (own === undefined) return ofAll;
      const lean = (priorDocuments * own.below) / own.documents;
      return (own.above + lean * ofAll) / (own.below + lean);
    },
  };
}
