import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { PrintJob } from '../print-job.ts';
import type { Diagnostic } from './verify/diagnostic.ts';
import type { BrowserSource } from './browser/open-browser.ts';
import { browserSource } from './browser/source.ts';
import { diskFailure, PressFailure } from './failure.ts';
import { diagnostics as wordings } from './verify/catalogue.ts';
import { hasErrors, toldMildly } from './verify/severity.ts';
import { mmOfPx } from './pdf/millimetres.ts';
import type { ProgressReporter } from './schedule/progress.ts';
import { readHtml } from './layout/read-html.ts';
import { readReferences } from './jobs/references.ts';
import type { Tab } from './layout/tab.ts';

export interface PrintFileOptions {
  /** Absolute path of an HTML file with paged-media CSS; its folder is all it can read. */
  readonly htmlFile: string;
  /** Absolute path of the PDF to write. */
  readonly pdfFile: string;
  /** Browsers of this machine when left out. */
  readonly browsers?: BrowserSource | undefined;
  /** Whether every finding is an error, as for the toolkit’s own documents, and nothing is written then. */
  readonly isStrict?: boolean | undefined;
  readonly timeLimitMs?: ((htmlBytes: number) => number) | undefined;
  readonly progress?: ProgressReporter | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface FilePrinted {
  readonly pages: number;
  readonly isWritten: boolean;
  /** Errors where words were lost or doubled, else warnings; all errors when strict. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What came of a file in a tab. */
interface FileReading {
  readonly pageCount: number;
  readonly pdf: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Prints any local HTML file through the same layout and inspection as the toolkit’s own documents. The PDF is
 * written whatever is found; what Paged.js cannot lay out is printed as the browser does by itself.
 * @throws PressFailure when the file is not there or the press cannot go on.
 */
export async function printFile(options: PrintFileOptions): Promise<FilePrinted> {
  const { htmlFile, pdfFile, isStrict = false } = options;
  const html = await readHtml(htmlFile);
  const name = basename(htmlFile);
  if (readReferences(html).length > 0) {
    throw new PressFailure(
      `${name} gives page numbers of other pages (data-page-in), which only pages of a built site can do. Leave data-page-in out where data-page-of names an id of the same file.`,
    );
  }
  const pathname = `/${encodeURIComponent(name)}`;
  const jobOf = (trimMm: [number, number]) => describedJob(html, htmlFile, trimMm);
  const layOut = async (tab: Tab): Promise<FileReading> => {
    const { makeReading } = await import('./layout/reading.ts');
    return makeReading(tab, pathname, {
      html,
      hasFallbackFonts: true,
      jobOf: ({ width, height }) => jobOf([mmOfPx(width), mmOfPx(height)]),
    });
  };
  const printPlainly = async (tab: Tab): Promise<FileReading> => {
    const { printUnpaged } = await import('./layout/print-unpaged.ts');
    return { ...(await printUnpaged(tab, pathname, { html, jobOf })), diagnostics: [] };
  };

  // Large libraries, which other commands do without.
  const { TimeLimit } = await import('./schedule/worker-pool.ts');
  let reading = await inTab(layOut, { ...options, name, htmlBytes: html.length });
  if (reading instanceof TimeLimit) {
    const [reason = ''] = reading.message.split('. ');
    reading = {
      pageCount: 0,
      pdf: new Uint8Array(),
      diagnostics: [wordings.layoutFailed(jobOf([0, 0]), { reason })],
    };
  }
  if (reading instanceof PressFailure) throw reading;
  const diagnostics = isStrict ? reading.diagnostics : toldMildly(reading.diagnostics);
  if (isStrict && hasErrors(diagnostics)) return { pages: reading.pageCount, isWritten: false, diagnostics };
  if (reading.pageCount === 0) {
    reading = await inTab(printPlainly, { ...options, name, htmlBytes: html.length });
    if (reading instanceof PressFailure) throw reading;
  }
  await writeWhole(pdfFile, reading.pdf);
  return { pages: reading.pageCount, isWritten: true, diagnostics };
}

interface InTabOptions extends PrintFileOptions {
  readonly name: string;
  readonly htmlBytes: number;
}

/** Does one thing in a tab that sees the folder of the file. */
async function inTab(
  work: (tab: Tab) => Promise<FileReading>,
  { htmlFile, browsers = browserSource(), name, htmlBytes, timeLimitMs, progress, signal }: InTabOptions,
): Promise<FileReading | PressFailure> {
  const { doTasks } = await import('./schedule/worker-pool.ts');
  let done: FileReading | undefined;
  const [failure] = await doTasks<FileReading>(
    [
      {
        title: `file “${name}”`,
        htmlBytes,
        work,
        done(result) {
          done = result;
          return Promise.resolve();
        },
      },
    ],
    {
      workers: 1,
      openBrowser: () => browsers.open(),
      folder: dirname(htmlFile),
      base: '/',
      timeLimitMs,
      progress,
      signal,
    },
  );
  progress?.end();
  return done ?? failure ?? new PressFailure(`${name} was not printed.`);
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
