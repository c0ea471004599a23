/** The estimate of the time left, on simulated runs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderForRun } from '../../src/press/schedule/task-order.ts';
import { followTimeLeft, type AwaitedDocument, type RunState } from '../../src/press/schedule/time-left.ts';

/** A document as it will turn out. */
interface Simulated extends AwaitedDocument {
  readonly pages: number;
  readonly tookMs: number;
  /** Found in the cache as soon as it is begun. */
  readonly isKept: boolean;
}

interface Run {
  readonly documents: readonly Simulated[];
  readonly workers: number;
  /** How many times slower each worker is than the first. */
  readonly slowness: readonly number[];
}

interface Looked extends RunState {
  readonly nowMs: number;
}

const tickMs = 1_000;
/** As long as the styles of a print page are. */
const frameBytes = 50_000;

/** Runs a clock, and looks at the estimate at each step and each second, as the press does. */
function simulate({ documents, workers, slowness }: Run): { looks: Looked[]; endedMs: number } {
  const timeLeft = followTimeLeft(documents, { workers, frameBytes });
  const looks: Looked[] = [];
  const look = (nowMs: number) => looks.push({ nowMs, ...timeLeft.look(nowMs) });
  const waiting = [...documents];
  const running: { worker: number; document: Simulated; endMs: number }[] = [];
  let nowMs = 0;
  const begin = (worker: number) => {
    for (let document = waiting.shift(); document !== undefined; document = waiting.shift()) {
      timeLeft.begin(document, nowMs);
      look(nowMs);
      if (!document.isKept) {
        running.push({ worker, document, endMs: nowMs + document.tookMs * (slowness[worker] ?? 1) });
        return;
      }
      timeLeft.end(document, { nowMs, pages: undefined });
      look(nowMs);
    }
  };
  for (let worker = 0; worker < workers; worker++) begin(worker);
  while (running.length > 0) {
    running.sort((a, b) => a.endMs - b.endMs);
    const [next] = running;
    if (next === undefined) break;
    for (let tick = (Math.floor(nowMs / tickMs) + 1) * tickMs; tick < next.endMs; tick += tickMs) look(tick);
    running.shift();
    nowMs = next.endMs;
    timeLeft.end(next.document, { nowMs, pages: next.document.pages });
    look(nowMs);
    begin(next.worker);
  }
  return { looks, endedMs: nowMs };
}

const kinds = ['card', 'deck', 'workbook', 'packing-list', 'essay'] as const;

/** Kinds with speeds and lengths of HTML that differ up to ten times; documents in any order, some of them known. */
const world = fc.record({
  msPerPage: fc.array(fc.double({ min: 30, max: 300, noNaN: true }), { minLength: 5, maxLength: 5 }),
  bytesPerPage: fc.array(fc.integer({ min: 800, max: 8_000 }), { minLength: 5, maxLength: 5 }),
  documents: fc.array(
    fc.record({
      kind: fc.nat(kinds.length - 1),
      pages: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 200 })),
      /** How far its length and its time stray from its kind. */
      straying: fc.tuple(
        fc.double({ min: 0.7, max: 1.4, noNaN: true }),
        fc.double({ min: 0.7, max: 1.4, noNaN: true }),
      ),
      isKept: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
      wasCounted: fc.boolean(),
    }),
    { minLength: 60, maxLength: 150 },
  ),
});

type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

function runOf({ msPerPage, bytesPerPage, documents }: World, slowness: readonly number[] = [1, 1]): Run {
  return {
    workers: slowness.length,
    slowness,
    documents: documents.map(({ kind, pages, straying: [inLength, inTime], isKept, wasCounted }) => ({
      kind: kinds[kind] ?? 'card',
      htmlBytes: Math.round(frameBytes + pages * (bytesPerPage[kind] ?? 1) * inLength),
      pages,
      tookMs: (pages + 5) * (msPerPage[kind] ?? 1) * inTime,
      isKept,
      earlier: wasCounted ? { pages, htmlBytes: frameBytes + pages * (bytesPerPage[kind] ?? 1) } : undefined,
    })),
  };
}

/** In the order in which the press begins them. */
function ordered(run: Run): Run {
  const pages = run.documents.map((document) => ({ ...document, job: document }));
  return { ...run, documents: orderForRun(pages, () => false) };
}

/** How many times too high or too low an estimate is. */
const factor = (estimated: number, truth: number) => Math.max(estimated / truth, truth / estimated);

/** How far off the first estimate is that is told after a share of the time. */
function factorAfter(share: number, { looks, endedMs }: ReturnType<typeof simulate>): number {
  const look = looks.find(({ nowMs, leftMs }) => nowMs >= endedMs * share && leftMs !== undefined);
  // An estimate need not be better than a few seconds.
  return look?.leftMs === undefined || endedMs - look.nowMs < 10_000
    ? 1
    : factor(look.leftMs, endedMs - look.nowMs);
}

/** Two alike, one alone, and two of which one is ten times as slow. */
const pools = [[1, 1], [1], [1, 10]];
const somePool = fc.constantFrom(...pools);
const someRun = fc
  .tuple(world, somePool, fc.boolean())
  .map(([each, crew, isOrdered]) => (isOrdered ? ordered(runOf(each, crew)) : runOf(each, crew)));

describe('the time left', () => {
  test('never rises but for a reason that is told, and is nothing at the end, in any order, with any workers', () => {
    fc.assert(
      fc.property(someRun, (run) => {
        const { looks, endedMs } = simulate(run);
        for (const [index, { leftMs, moreLeft, share, pages }] of looks.entries()) {
          const before = looks[index - 1];
          if (moreLeft === undefined && before?.leftMs !== undefined) {
            expect(leftMs).toBeLessThanOrEqual(before.leftMs);
          }
          if (moreLeft !== undefined) expect(leftMs).toBeGreaterThan(before?.leftMs ?? 0);
          expect(leftMs ?? 0).toBeGreaterThanOrEqual(0);
          expect(share).toBeGreaterThanOrEqual(before?.share ?? 0);
          expect(share).toBeLessThanOrEqual(1);
          expect(pages.done).toBeLessThanOrEqual(pages.all);
        }
        const printed = run.documents.filter(({ isKept }) => !isKept);
        const allPages = printed.reduce((sum, { pages }) => sum + pages, 0);
        expect(looks.at(-1)).toMatchObject({
          nowMs: endedMs,
          leftMs: 0,
          share: 1,
          pages: { done: allPages, all: allPages },
        });
      }),
      { numRuns: 60 },
    );
  });

  test('rises rarely', () => {
    const runs = fc.sample(someRun, { numRuns: 40, seed: 5 });
    const rises = runs.map(
      (run) => simulate(run).looks.filter(({ moreLeft }) => moreLeft !== undefined).length,
    );
    expect(Math.max(...rises)).toBeLessThan(12);
    expect(rises.reduce((sum, count) => sum + count, 0) / runs.length).toBeLessThan(3);
  });

  // The pace of a kind differs from that of another up to ten times; what is not begun yet may be of the other kind.
  test('is never wrong by more than paces differ after a tenth of the time', () => {
    fc.assert(
      fc.property(world, (each) => {
        expect(factorAfter(0.1, simulate(ordered(runOf(each))))).toBeLessThan(10);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['two workers', [1, 1], { tenth: 2, half: 2 }],
    ['one worker', [1], { tenth: 2, half: 2 }],
    ['two workers, one ten times as slow', [1, 10], { tenth: 5, half: 4 }],
  ])('is in nine runs of ten near the truth, with %s', (_name, crew, most) => {
    const runs = fc
      .sample(world, { numRuns: 80, seed: 11 })
      .map((each) => simulate(ordered(runOf(each, crew))));
    const ninth = (share: number) => {
      const factors = runs.map((run) => factorAfter(share, run)).sort((a, b) => a - b);
      return factors[Math.floor(factors.length * 0.9)];
    };
    expect(ninth(0.1)).toBeLessThan(most.tenth);
    expect(ninth(0.5)).toBeLessThan(most.half);
  });

  test('is as good as known from the start where pages were counted before and all take alike', () => {
    const documents = Array.from({ length: 100 }, (_, index) => {
      const pages = 1 + ((index * 37) % 90);
      // Of HTML alone nothing could be told.
      const htmlBytes = frameBytes + 1000 + ((index * 7919) % 50_000);
      return {
        kind: 'book',
        htmlBytes,
        pages,
        tookMs: (pages + 8) * 50,
        isKept: false,
        earlier: { pages, htmlBytes },
      };
    });
    const run = simulate({ documents, workers: 2, slowness: [1, 1] });
    expect(factorAfter(0.1, run)).toBeLessThan(1.2);
    expect(run.looks.filter(({ moreLeft }) => moreLeft !== undefined)).toEqual([]);
  });
});

describe('the reason why there is more left', () => {
  const documents = Array.from({ length: 20 }, () => ({ kind: 'book', htmlBytes: frameBytes + 20_000 }));
  /** Ten pages in two seconds each, then as told. */
  function after(then: { pages: number; tookMs: number }) {
    const timeLeft = followTimeLeft(documents, { workers: 1, frameBytes });
    let nowMs = 0;
    return documents.slice(0, 10).map((document, index) => {
      const { pages, tookMs } = index < 4 ? { pages: 10, tookMs: 2_000 } : then;
      timeLeft.begin(document, nowMs);
      nowMs += tookMs;
      timeLeft.end(document, { nowMs, pages });
      return timeLeft.look(nowMs).moreLeft;
    });
  }

  test('is that documents have more pages than those before', () => {
    expect(after({ pages: 200, tookMs: 25_000 })).toContain('more-pages');
  });

  test('is that pages take longer than those before', () => {
    expect(after({ pages: 10, tookMs: 25_000 })).toContain('slower-pages');
  });

  test('is that a document is begun again', () => {
    const timeLeft = followTimeLeft(documents, { workers: 1, frameBytes });
    const [first, second] = documents;
    if (first === undefined || second === undefined) throw new Error('no documents');
    timeLeft.begin(first, 0);
    timeLeft.end(first, { nowMs: 60_000, pages: 10 });
    const [last] = documents.slice(-1);
    for (const document of documents.slice(1, -1)) {
      timeLeft.end(document, { nowMs: 60_000, pages: undefined });
    }
    if (last === undefined) throw new Error('no last document');
    timeLeft.begin(last, 60_000);
    expect(timeLeft.look(110_000).leftMs).toBeLessThan(30_000);
    timeLeft.begin(last, 110_000);
    expect(timeLeft.look(110_000)).toMatchObject({ leftMs: 60_000, moreLeft: 'begun-again' });
  });
});

describe('the order in which pages are begun', () => {
  const page = fc.record({
    job: fc.record({ kind: fc.constantFrom(...kinds) }),
    htmlBytes: fc.integer({ min: 1, max: 100_000 }),
    isReferredTo: fc.boolean(),
  });

  test('keeps every page, begins with each kind, and goes on with what others wait for, then the longest', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 60 }), (pages) => {
        const inOrder = orderForRun(pages, ({ isReferredTo }) => isReferredTo);
        expect(new Set(inOrder)).toEqual(new Set(pages));
        expect(inOrder).toHaveLength(pages.length);
        const often = kinds.filter((kind) => pages.filter(({ job }) => job.kind === kind).length > 2);
        const first = inOrder.slice(0, often.length).map(({ job }) => job.kind);
        expect(new Set(first)).toEqual(new Set(often));
        const rest = inOrder.slice(often.length);
        const toldOf = rest.filter(({ isReferredTo }) => isReferredTo);
        expect(rest.slice(0, toldOf.length)).toEqual(toldOf);
        for (const group of [toldOf, rest.slice(toldOf.length)]) {
          const lengths = group.map(({ htmlBytes }) => htmlBytes);
          expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        }
      }),
    );
  });
});
