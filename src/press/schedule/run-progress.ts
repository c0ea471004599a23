import type { PageCount } from '../cache/page-counts.ts';
import type { ProgressReporter } from './progress.ts';
import type { PrintPage } from '../jobs/jobs.ts';
import { followTimeLeft } from './time-left.ts';

/** Tells how a run goes on. */
export interface RunProgress {
  /** A page is begun, maybe not for the first time. */
  begin(page: PrintPage, title: string): void;
  /** A page has ended with so many pages; undefined where it was not laid out. */
  end(page: PrintPage, pages: number | undefined): void;
  /** Ends what goes on by the clock. */
  stop(): void;
  /** How many pages were counted, by the address of each print page. */
  pageCounts(): ReadonlyMap<string, PageCount>;
}

export interface RunProgressOptions {
  readonly workers: number;
  readonly progress: ProgressReporter | undefined;
  /** All print pages of the site. */
  readonly all: readonly PrintPage[];
  /** What earlier runs counted. */
  readonly earlier: ReadonlyMap<string, PageCount>;
  readonly now?: () => number;
}

const tickMs = 1_000;

/** Follows a run in which all these pages are printed, and reports it at each step and each second. */
export function followRun(
  pages: readonly PrintPage[],
  { workers, progress, all, earlier, now = () => performance.now() }: RunProgressOptions,
): RunProgress {
  const awaited = new Map(
    pages.map((page) => {
      const { job, htmlBytes, pathname } = page;
      return [page, { kind: job.kind, htmlBytes, earlier: earlier.get(pathname) }] as const;
    }),
  );
  const timeLeft = followTimeLeft([...awaited.values()], { workers, frameBytes: frameBytesOf(all) });
  const counts = new Map<string, PageCount>();
  let title = '';
  const tell = () => {
    if (title !== '') progress?.update({ ...timeLeft.look(now()), title });
  };
  const timer = progress === undefined ? undefined : setInterval(tell, tickMs);
  timer?.unref();
  return {
    begin(page, newTitle) {
      const document = awaited.get(page);
      if (document === undefined) return;
      title = newTitle;
      timeLeft.begin(document, now());
      tell();
    },
    end(page, pageCount) {
      const document = awaited.get(page);
      if (document === undefined) return;
      timeLeft.end(document, { nowMs: now(), pages: pageCount });
      if (pageCount !== undefined && pageCount > 0) {
        counts.set(page.pathname, { pages: pageCount, htmlBytes: page.htmlBytes });
      }
      tell();
    },
    stop: () => clearInterval(timer),
    pageCounts: () => counts,
  };
}

/** The shortest HTML of many is little more than what all have alike. */
function frameBytesOf(pages: readonly PrintPage[]): number {
  return pages.length < 3 ? 0 : Math.min(...pages.map(({ htmlBytes }) => htmlBytes)) * 0.97;
}
