import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openPdf, readFacts, type ReadPage, type ReadPdf } from './read.ts';
import type { ReadAnswer, ReadRequest } from './reader-thread.ts';

let threads: readonly Worker[] | undefined;
let requests = 0;

/** Starts the threads, so that they are ready when they are needed. They do not keep the process alive. */
export function startReaderThreads(): readonly Worker[] {
  threads ??= Array.from({ length: Math.min(4, availableParallelism()) }, () => {
    const thread = new Worker(new URL('./reader-thread.ts', import.meta.url));
    thread.unref();
    thread.setMaxListeners(0);
    return thread;
  });
  return threads;
}

/** Reads a long PDF on all processors. */
export async function readPdfInThreads(pdf: Uint8Array): Promise<ReadPdf> {
  const shared = new Uint8Array(new SharedArrayBuffer(pdf.length));
  shared.set(pdf);
  const document = await openPdf(pdf);
  try {
    const workers = startReaderThreads();
    const share = Math.ceil(document.numPages / workers.length);
    const pages = await Promise.all(
      workers.map((thread, index) => {
        const from = index * share + 1;
        const to = Math.min((index + 1) * share, document.numPages);
        return from > to ? [] : ask(thread, { pdf: shared, from, to });
      }),
    );
    return { ...(await readFacts(document)), pages: pages.flat() };
  } finally {
    await document.loadingTask.destroy();
  }
}

function ask(thread: Worker, request: Omit<ReadRequest, 'id'>): Promise<readonly ReadPage[]> {
  const id = requests++;
  return new Promise((resolve, reject) => {
    const stop = () => {
      thread.off('message', listen);
      thread.off('error', fail);
      thread.unref();
    };
    const fail = (error: unknown) => {
      stop();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const listen = (answer: ReadAnswer) => {
      if (answer.id !== id) return;
      if (answer.pages === undefined) return fail(answer.error);
      stop();
      resolve(answer.pages);
    };
    thread.ref();
    thread.on('message', listen);
    thread.on('error', fail);
    thread.postMessage({ id, ...request } satisfies ReadRequest);
  });
}
