import type { PrintPage } from './jobs.ts';

/** One of several parts of a piece of work: `{ number: 1, count: 4 }` is the first quarter. */
export interface Shard {
  /** From 1 to `count`. */
  readonly number: number;
  readonly count: number;
}

/** Reads `1/4`; undefined when it is not a part of a whole. */
export function readShard(text: string): Shard | undefined {
  const [, number, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { number: Number(number), count: Number(count) };
  return shard.number <= shard.count ? shard : undefined;
}

/** What a page weighs, and what tells it from all others. */
export type Weighed = Pick<PrintPage, 'htmlBytes' | 'pathname'> & {
  readonly job: Pick<PrintPage['job'], 'id' | 'kind' | 'paper' | 'edition'>;
};

/**
 * Divides pages into so many parts: each page is in exactly one, and which one follows from the pages alone, not from
 * the order they come in. The longest is dealt first, each to the part with the least so far, so that no two parts
 * differ by more than the longest page.
 */
export function divide<Page extends Weighed>(pages: readonly Page[], count: number): Page[][] {
  const parts = Array.from({ length: count }, () => ({ pages: [] as Page[], bytes: 0 }));
  for (const page of [...pages].sort(longestFirst)) {
    const least = parts.reduce((a, b) => (b.bytes < a.bytes ? b : a));
    least.pages.push(page);
    least.bytes += page.htmlBytes;
  }
  return parts.map((part) => part.pages);
}

/** The pages of one part. */
export function pagesOf<Page extends Weighed>(pages: readonly Page[], { number, count }: Shard): Page[] {
  return divide(pages, count)[number - 1] ?? [];
}

function longestFirst(a: Weighed, b: Weighed): number {
  return b.htmlBytes - a.htmlBytes || compare(nameOf(a), nameOf(b));
}

function nameOf({ job, pathname }: Weighed): string {
  return [job.id, job.kind, job.paper, job.edition ?? '', pathname].join('\n');
}

/** By code units, so that every machine agrees, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
