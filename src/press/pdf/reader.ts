import { Worker } from 'node:worker_threads';
import { ownModule } from '../own-module.ts';
import type { ReadFacts, ReadPage } from './read.ts';

/** What can be asked of a PDF. */
export interface ReaderQuestions {
  /** Its pages, from 1; all when left out. */
  readonly read: { readonly pages?: readonly number[] | undefined };
  /** A picture of its first page, so many pixels wide. */
  readonly picture: { readonly widthPx: number };
  /** Pictures of pages, from 1, all so many pixels wide. */
  readonly pictures: { readonly pages: readonly number[]; readonly widthPx: number };
  /** The share of the area of pages that is inked, seen so many pixels wide: each holds the mean of what it covers. */
  readonly ink: { readonly pages: readonly number[]; readonly widthPx: number };
}

export interface ReaderAnswers {
  readonly read: { readonly facts: ReadFacts; readonly pages: readonly ReadPage[] };
  readonly picture: { readonly png: Uint8Array; readonly widthPx: number; readonly heightPx: number };
  readonly pictures: readonly Uint8Array[];
  readonly ink: readonly number[];
}

/** A question as it goes to the thread. */
export interface ReaderQuestion {
  readonly id: number;
  readonly kind: keyof ReaderQuestions;
  readonly question: ReaderQuestions[keyof ReaderQuestions] & { readonly pdf: Uint8Array };
}

/** What the thread answers. */
export type ReaderAnswer =
  | { readonly id: number; readonly answer: ReaderAnswers[keyof ReaderAnswers] }
  | { readonly id: number; readonly error: string };

interface Asked {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

let thread: Worker | undefined;
let lastId = 0;
const asked = new Map<number, Asked>();

/** Starts the thread, which takes a moment, before there is anything to read. */
export function startReader(): void {
  thread ??= start();
}

/**
 * Reads a PDF in another thread, so that printing goes on meanwhile.
 * @throws Error when the PDF cannot be read.
 */
export function askReader<Kind extends keyof ReaderQuestions>(
  kind: Kind,
  pdf: Uint8Array,
  question: ReaderQuestions[Kind],
): Promise<ReaderAnswers[Kind]> {
  thread ??= start();
  lastId += 1;
  const id = lastId;
  const answered = new Promise<ReaderAnswers[Kind]>((resolve, reject) => {
    asked.set(id, { resolve, reject });
  });
  // The process waits for answers, not for the thread.
  thread.ref();
  thread.postMessage({ id, kind, question: { ...question, pdf } });
  return answered;
}

function start(): Worker {
  const worker = new Worker(ownModule('pdf/reader-thread'));
  worker.on('message', (reply: ReaderAnswer) => {
    const waiting = asked.get(reply.id);
    asked.delete(reply.id);
    if (asked.size === 0) worker.unref();
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer as never);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The thread that reads PDFs ended.')));
  worker.unref();
  return worker;

  function end(error: Error): void {
    if (thread === worker) thread = undefined;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  }
}
