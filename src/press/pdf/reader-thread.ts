/** Runs in a thread of its own (`reader.ts`): reads PDFs with pdf.js, one after the other as they are asked for. */
import './older-node.ts';
import { parentPort } from 'node:worker_threads';
import { drawPictures, picturesOfPages } from './picture.ts';
import { openPdf, readFacts, readPages } from './read.ts';
import type { ReaderAnswer, ReaderAnswers, ReaderQuestion, ReaderQuestions } from './reader.ts';

const answerers: {
  readonly [Kind in keyof ReaderQuestions]: (
    question: ReaderQuestions[Kind] & { readonly pdf: Uint8Array },
  ) => Promise<ReaderAnswers[Kind]>;
} = {
  async read({ pdf, pages }) {
    const document = await openPdf(pdf);
    try {
      const numbers = pages ?? Array.from({ length: document.numPages }, (_, index) => index + 1);
      return { facts: await readFacts(document), pages: await readPages(document, numbers) };
    } finally {
      await document.loadingTask.destroy();
    }
  },
  draw: ({ pdf, ...question }) => drawPictures(pdf, question),
  pictures: ({ pdf, ...question }) => picturesOfPages(pdf, question),
};

async function answer({ id, kind, question }: ReaderQuestion): Promise<ReaderAnswer> {
  try {
    const answerer = answerers[kind] as (question: ReaderQuestion['question']) => Promise<never>;
    return { id, answer: await answerer(question) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (question: ReaderQuestion) => {
  void answer(question).then((reply) => parentPort?.postMessage(reply));
});
