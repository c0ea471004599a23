import { Interrupted } from '../src/press/index.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How long work may take to close its browser and take back what is half done. */
const graceMs = 3_000;

/**
 * Runs work that can be stopped by Ctrl-C or a kill. The first signal aborts the work and gives it a moment to
 * tidy up; a second one ends the process at once with exit code 130.
 * @throws Interrupted when it was stopped.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupted = new Interrupted('Stopped before the end; nothing half-written was left behind.');
  const running = work(controller.signal);
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => {
      const limit = setTimeout(() => reject(interrupted), graceMs);
      const tidied = () => {
        clearTimeout(limit);
        reject(interrupted);
      };
      running.then(tidied, tidied);
    });
  });
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(interrupted);
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    // Once aborted, what the work still ends in no longer matters.
    const result = running.catch((error: unknown) => {
      if (controller.signal.aborted) return stopped;
      throw error;
    });
    return await Promise.race([result, stopped]);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
