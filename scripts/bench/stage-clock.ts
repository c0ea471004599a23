/**
 * `node --import` this file: the press then writes down when each of its stages began and ended, in milliseconds from
 * the start of the process, into the file that KINDLING_BENCH_STAGES names. Nothing of the press knows of it.
 */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { stageOfScript, timedModuleAt, timedSource } from './stage-functions.ts';
import type { Span, StageName } from './stages.ts';

const file = process.env['KINDLING_BENCH_STAGES'];
const spans: Span[] = [];

type AnyFunction = (...args: unknown[]) => unknown;

/** What is watched of a browser page, and of the tab that it is in. */
interface WatchedTab {
  readonly page: { goto: AnyFunction; evaluate: AnyFunction };
  beside?: () => Promise<WatchedTab>;
}

const watched = new WeakSet<object>();

function recorded(stageOf: (args: readonly unknown[]) => StageName, work: AnyFunction): AnyFunction {
  return (...args) => {
    const fromMs = performance.now();
    const end = () => void spans.push({ stage: stageOf(args), fromMs, toMs: performance.now() });
    const result = work(...args);
    if (result instanceof Promise) result.then(end, end);
    else end();
    return result;
  };
}

function watch(tab: WatchedTab): WatchedTab {
  if (watched.has(tab)) return tab;
  watched.add(tab);
  const { page, beside } = tab;
  page.goto = recorded(() => 'open', page.goto.bind(page));
  page.evaluate = recorded(([script]) => stageOfScript(script), page.evaluate.bind(page));
  if (beside !== undefined) tab.beside = async () => watch(await beside());
  return tab;
}

function timed(stage: StageName | 'tab' | 'reader', work: AnyFunction): AnyFunction {
  if (stage === 'tab') return async (...args) => watch((await work(...args)) as WatchedTab);
  return recorded(
    ([question]) => (stage === 'reader' ? (question === 'read' ? 'read' : 'pictures') : stage),
    work,
  );
}

// The thread that reads PDFs loads this file, too.
if (isMainThread && file !== undefined) {
  Object.assign(globalThis, { timed });
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const module = timedModuleAt(url);
      return module === undefined
        ? loaded
        : { ...loaded, source: timedSource(textOf(loaded.source), module) };
    },
  });
  process.once('exit', () => writeFileSync(file, JSON.stringify(spans)));
}

function textOf(source: unknown): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source as Uint8Array);
}
