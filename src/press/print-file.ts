import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { PrintJob } from '../documents/print-job.ts';
import type { Problem } from '../problems/index.ts';
import type { BrowserSource } from './chromium/open-browser.ts';
import type { Task } from './crew.ts';
import { diskFailure, PressFailure } from './failure.ts';
import { mmOfPx } from './pdf/millimetres.ts';
import type { ProgressReporter } from './progress.ts';
import type { Reading } from './reading.ts';

export interface PrintFileOptions {
  /** Absolute path of an HTML file with paged-media CSS; its folder is all it can read. */
  readonly htmlFile: string;
  /** Absolute path of the PDF to write. */
  readonly pdfFile: string;
  readonly browsers: BrowserSource;
  readonly progress?: ProgressReporter | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Prints any local HTML file through the same layout and inspection as the toolkit’s own documents. The PDF is
 * written only when there are no findings.
 * @throws PressFailure when the file is not there or the press cannot go on.
 */
export async function printFile(
  options: PrintFileOptions,
): Promise<{ pages: number; findings: readonly Problem[] }> {
  const { htmlFile, pdfFile, browsers, progress, signal } = options;
  const html = await readFile(htmlFile, 'utf8').catch(() => {
    throw new PressFailure(`${htmlFile} cannot be read. Check the path of the HTML file.`);
  });
  const name = basename(htmlFile);
  const { doTasks } = await import('./crew.ts');
  let reading: Reading | undefined;
  const task: Task<Reading> = {
    title: `file “${name}”`,
    htmlBytes: html.length,
    async work(tab) {
      const { makeReading } = await import('./reading.ts');
      return makeReading(tab, `/${encodeURIComponent(name)}`, {
        jobOf: ({ width, height }) => describedJob(html, htmlFile, [mmOfPx(width), mmOfPx(height)]),
      });
    },
    done(result) {
      reading = result;
      return Promise.resolve();
    },
  };
  const [failure] = await doTasks([task], {
    workers: 1,
    openBrowser: () => browsers.open(),
    folder: dirname(htmlFile),
    base: '/',
    progress,
    signal,
  });
  progress?.end();
  if (failure !== undefined || reading === undefined)
    throw failure ?? new PressFailure(`${name} was not printed.`);
  if (reading.findings.length === 0) await writeWhole(pdfFile, reading.pdf);
  return { pages: reading.pageCount, findings: reading.findings };
}

function describedJob(html: string, htmlFile: string, trimMm: [number, number]): PrintJob {
  const tree = fromHtml(html);
  const name = basename(htmlFile, extname(htmlFile));
  const title = select('title', tree);
  const lang = select('html', tree)?.properties['lang'];
  return {
    id: name,
    kind: 'file',
    title: (title === undefined ? '' : toString(title).replace(/\s+/g, ' ').trim()) || name,
    lang: typeof lang === 'string' && lang !== '' ? lang : 'en',
    sources: [htmlFile],
    edition: null,
    textSize: null,
    paper: 'a4',
    trimMm,
    outputs: [{ form: 'reading', path: name }],
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    throw diskFailure(error) ?? error;
  } finally {
    await rm(partial, { force: true });
  }
}
