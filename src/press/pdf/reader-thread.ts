/** A thread that reads pages of PDFs for `read-in-threads.ts`. */
import { parentPort } from 'node:worker_threads';
import { openPdf, readPages, type ReadPage } from './read.ts';

export interface ReadRequest {
  readonly id: number;
  readonly pdf: Uint8Array<SharedArrayBuffer>;
  readonly from: number;
  readonly to: number;
}

export interface ReadAnswer {
  readonly id: number;
  readonly pages?: readonly ReadPage[];
  readonly error?: string;
}

parentPort?.on('message', (request: ReadRequest) => {
  void answer(request).then((answered) => parentPort?.postMessage(answered));
});

async function answer({ id, pdf, from, to }: ReadRequest): Promise<ReadAnswer> {
  try {
    const document = await openPdf(pdf);
    try {
      return { id, pages: await readPages(document, from, to) };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    return { id, error: String(error) };
  }
}
