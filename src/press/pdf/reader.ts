import { Worker } from 'node:worker_threads';
import { ownModule } from '../own-module.ts';
import type { DrawAnswer, DrawQuestion } from './picture.ts';
import type { ReadFacts, ReadPage } from './read.ts';

/** What can be asked of a PDF. */
export interface ReaderQuestions {
  /** Its pages, from 1; all when left out. */
  readonly read: { readonly pages?: readonly number[] | undefined };
  /** Pictures of its pages alone or on sheets, and how much ink they take. */
  readonly draw: DrawQuestion;
  /** Pictures of pages, from 1, all so many pixels wide. */
  readonly pictures: { readonly pages: readonly number[]; readonly widthPx: number };
}

export interface ReaderAnswers {
  readonly read: { readonly facts: ReadFacts; readonly pages: readonly ReadPage[] };
  readonly draw: DrawAnswer;
  readonly pictures: readonly Uint8Array[];
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
