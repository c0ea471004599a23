import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { PrintJob } from '../documents/index.ts';
import type { Problem } from '../problems/index.ts';
import { launchBrowser } from './chromium/launch.ts';
import { PressFailure } from './failure.ts';
import { inspect } from './inspect/inspect.ts';
import { layOut } from './lay-out.ts';
import { finishReading } from './pdf/finish.ts';
import { unembeddedFonts } from './pdf/fonts.ts';
import { readPdf } from './pdf/read.ts';
import { browserFailure, diskFailure } from './print-site.ts';
import type { ProgressReporter } from './progress.ts';
import { servePage } from './site/files.ts';

export interface PrintFileOptions {
  /** Absolute path of an HTML file with paged-media CSS; its folder is all it can read. */
  readonly htmlFile: string;
  /** Absolute path of the PDF to write. */
  readonly pdfFile: string;
  readonly cacheFolder: string;
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
}

/**
 * Prints any local HTML file through the same layout and inspection as the toolkit’s own documents. The PDF is
 * written only when there are no findings.
 * @throws PressFailure when the file is not there or the press cannot go on.
 */
export async function printFile(
  options: PrintFileOptions,
): Promise<{ pages: number; findings: readonly Problem[] }> {
  const { htmlFile, pdfFile, cacheFolder, progress, signal } = options;
  const html = await readFile(htmlFile, 'utf8').catch(() => {
    throw new PressFailure(`${htmlFile} cannot be read. Check the path of the HTML file.`);
  });
  const { browser, description, sandboxed } = await launchBrowser({ cacheFolder });
  const closeOnAbort = () => void browser.close().catch(() => undefined);
  signal?.addEventListener('abort', closeOnAbort);
  try {
    signal?.throwIfAborted();
    progress?.note(
      `Printing with ${description}${sandboxed ? '' : ', without its sandbox (not available here)'}.`,
    );
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    const served = await servePage(page, { folder: dirname(htmlFile), base: '/', scripts: 'off' });
    const laidOut = await layOut(page, `/${encodeURIComponent(basename(htmlFile))}`);
    const size = laidOut.survey[0]?.size ?? { width: 0, height: 0 };
    const job = describedJob(html, htmlFile, [mmOfPx(size.width), mmOfPx(size.height)]);
    const reading = await finishReading(laidOut.pdf, job);
    const findings = inspect({
      job,
      laidOut,
      pdf: await readPdf(reading),
      unembeddedFonts: await unembeddedFonts(reading),
      failedRequests: [...served.failedRequests],
    });
    if (findings.length === 0) await writeWhole(pdfFile, reading);
    return { pages: laidOut.pageCount, findings };
  } catch (error) {
    signal?.throwIfAborted();
    throw browserFailure(error) ?? diskFailure(error) ?? error;
  } finally {
    signal?.removeEventListener('abort', closeOnAbort);
    await browser.close().catch(() => undefined);
  }
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

/** CSS pixels to millimetres, to the hundredth: layout rounds no finer. */
function mmOfPx(px: number): number {
  return Math.round((px / 96) * 2540) / 100;
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}
