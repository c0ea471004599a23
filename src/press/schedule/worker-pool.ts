import { browserFailure, diskFailure, PressFailure } from '../failure.ts';
import { closeInTime, type OpenBrowser } from '../browser/open-browser.ts';
import { openForRun, type RunBrowser } from '../browser/run-browser.ts';
import type { ProgressReporter } from './progress.ts';
import { openTab, type SeenFolder, type Tab } from '../layout/tab.ts';
import { queueOf, type TaskQueue } from './task-queue.ts';

/** One thing to do in a tab. */
export interface Task<Result> {
  /** What it is, for people: `card “Case clinic” (A4)`. */
  readonly title: string;
  /** Length of its HTML: the time it may take grows with it. */
  readonly htmlBytes: number;
  /** Whether it may begin, asked again whenever another task has ended; it may at once when left out. */
  readonly isReady?: (() => boolean) | undefined;
  readonly work: (tab: Tab) => Promise<Result>;
  /** Called once with what came of it, however often it was tried. */
  readonly done: (result: Result) => Promise<void>;
  /** Called when nothing came of it. */
  readonly failed?: (() => void) | undefined;
}

export interface WorkerPoolOptions extends SeenFolder {
  /** How many tasks at a time, each in a tab of its own. */
  readonly workers: number;
  readonly openBrowser: () => Promise<OpenBrowser>;
  readonly timeLimitMs?: ((htmlBytes: number) => number) | undefined;
  readonly progress?: ProgressReporter | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A task is tried this often: a browser that goes away once or twice is not the task’s fault. */
const attempts = 3;

/** Ground for starting, and 20 times what an ordinary machine takes for the length. */
function usualTimeLimitMs(htmlBytes: number): number {
  return 45_000 + htmlBytes * 0.4;
}

/**
 * Does all tasks, several at a time, in one browser. When a tab crashes, the task it was at is tried again in a new
 * one; when the browser does, all tasks it was at are, the last time each in a browser of its own, so that one that
 * brings it down takes nobody else along. What does not end in time is stopped.
 * @returns what could not be done, each said in one paragraph; the others are done.
 * @throws PressFailure when no browser starts or the disk fails.
 */
export async function doTasks<Result>(
  tasks: readonly Task<Result>[],
  options: WorkerPoolOptions,
): Promise<PressFailure[]> {
  const queue = queueOf(tasks);
  const failures: PressFailure[] = [];
  let isNoted = false;
  const browsers = openForRun(async () => {
    options.signal?.throwIfAborted();
    const browser = await options.openBrowser();
    if (!isNoted) options.progress?.note(browser.note);
    isNoted = true;
    return browser;
  });
  const killAll = () => browsers.killAll();
  options.signal?.addEventListener('abort', killAll);
  try {
    const pool = Array.from({ length: Math.min(options.workers, tasks.length) }, () =>
      work(queue, { ...options, failures, browsers }),
    );
    const results = await Promise.allSettled(pool);
    options.signal?.throwIfAborted();
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    return failures;
  } finally {
    options.signal?.removeEventListener('abort', killAll);
    await browsers.close();
  }
}

interface WorkerOptions extends WorkerPoolOptions {
  readonly failures: PressFailure[];
  readonly browsers: RunBrowser;
}

/** A tab, and the browser it is in. */
interface Workplace {
  readonly browser: OpenBrowser;
  readonly tab: Tab;
}

async function work<Result>(queue: TaskQueue<Task<Result>>, options: WorkerOptions): Promise<void> {
  const { browsers, folder, overlay, base, signal, failures, workers } = options;
  let place: Workplace | undefined;
  const leave = async () => {
    if (place === undefined) return;
    const { tab, browser } = place;
    place = undefined;
    await closeInTime(tab.close(), () => browsers.kill(browser));
  };
  try {
    for (let task = await queue.next(); task !== undefined; task = await queue.next()) {
      let result: Result | undefined;
      for (let attempt = 1; ; attempt++) {
        signal?.throwIfAborted();
        try {
          if (place === undefined) {
            const isAlone = attempt === attempts && workers > 1;
            const browser = await (isAlone ? browsers.getOwn() : browsers.get());
            signal?.throwIfAborted();
            place = {
              browser,
              tab: await openTab(browser, { folder, overlay, base }).catch(giveUp(browser)),
            };
          }
          result = await guard(task, { ...place, limitMs: limitOf(task, options) });
          break;
        } catch (error) {
          const neverOpened = place === undefined;
          await leave();
          signal?.throwIfAborted();
          const crash = browserFailure(error);
          if (attempt < attempts && (crash !== undefined || neverOpened)) continue;
          if (error instanceof TimeLimit) failures.push(error);
          else if (crash !== undefined && !neverOpened) failures.push(gaveUp(task, crash));
          else throw crash ?? diskFailure(error) ?? error;
          break;
        }
      }
      if (result === undefined) task.failed?.();
      else await task.done(result);
      queue.ended();
    }
  } catch (error) {
    // Nothing more is begun by the others.
    queue.clear();
    throw error;
  }

  /** A browser that opens no tab is of no use to anyone. */
  function giveUp(browser: OpenBrowser): (error: unknown) => never {
    return (error) => {
      browsers.kill(browser);
      throw error;
    };
  }
}

/** What a task did not do in the time it has. */
export class TimeLimit extends PressFailure {}

function limitOf(
  { htmlBytes }: Pick<Task<unknown>, 'title' | 'htmlBytes'>,
  { timeLimitMs = usualTimeLimitMs }: WorkerPoolOptions,
): number {
  return timeLimitMs(htmlBytes);
}

/** Does a task until it is done, its browser is gone or its time is over. */
async function guard<Result>(
  task: Task<Result>,
  { tab, browser, limitMs }: { tab: Tab; browser: OpenBrowser; limitMs: number },
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  let forget: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    const gone = () => reject(new Error('Target closed: the browser is gone'));
    const forgetBrowser = browser.onGone(gone);
    tab.page.once('error', gone);
    forget = () => {
      forgetBrowser();
      tab.page.off('error', gone);
    };
    timer = setTimeout(() => {
      const seconds = Math.round(limitMs / 1000);
      reject(
        new TimeLimit(
          `Printing ${task.title} did not end within ${seconds} seconds and was stopped. Look at its text for something endless: a very long table, a long run of line breaks, hundreds of boxes in each other.`,
        ),
      );
    }, limitMs);
  });
  try {
    return await Promise.race([task.work(tab), stopped]);
  } finally {
    clearTimeout(timer);
    forget?.();
  }
}

function gaveUp(
  { title }: Pick<Task<unknown>, 'title' | 'htmlBytes'>,
  { message }: PressFailure,
): PressFailure {
  return new PressFailure(`The ${title} was tried ${attempts} times. ${message}`);
}
