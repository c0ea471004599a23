import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PrintOutput } from '../documents/index.ts';
import type { Problem } from '../problems/index.ts';
import { diskFailure } from './failure.ts';
import { makeManifest, manifestName, readManifest, type Manifest, type PrintedFile } from './manifest.ts';
import { printDocument, type NewFile } from './print-document.ts';
import type { ProgressReporter } from './progress.ts';
import { openTab, withBrowser, type SessionOptions } from './session.ts';
import { fillFacts } from './site/facts.ts';
import { findPrintPages, type PrintPage } from './site/jobs.ts';

export interface PrintSiteOptions extends SessionOptions {
  /** Absolute folder of the built site; PDFs go into `downloads/` below it. */
  readonly siteFolder: string;
  /** The path under which the site will be served: `/` or `/toolkit/`. */
  readonly base: string;
  /** How many documents are laid out at a time. */
  readonly workers: number;
  /** Which to print; all when left out. */
  readonly choose?: (page: PrintPage) => boolean;
  /** Which form to print; every form when left out. */
  readonly form?: PrintOutput['form'];
}

export interface PrintSiteResult {
  /** What was printed this time. */
  readonly printed: readonly PrintedFile[];
  /** Nothing was written when there are any. */
  readonly findings: readonly Problem[];
  readonly manifest: Manifest | undefined;
}

/**
 * Prints the documents of a built site. PDFs and the manifest appear complete or not at all: files are written
 * beside their places and moved there once every document has been printed and inspected.
 * @throws PressFailure when the press itself cannot go on.
 */
export async function printSite(options: PrintSiteOptions): Promise<PrintSiteResult> {
  const { siteFolder, base, choose = () => true, signal } = options;
  const pages = (await findPrintPages(siteFolder, base)).filter(choose);
  const downloads = join(siteFolder, 'downloads');
  const earlier = await readManifest(downloads);
  if (pages.length === 0) return { printed: [], findings: [], manifest: earlier };

  const partial = await makeFolder(siteFolder);
  try {
    const { printed, findings } = await printPages(pages, {
      ...options,
      write: (file) => writeInto(partial, file),
    });
    signal?.throwIfAborted();
    if (findings.length > 0) return { printed: [], findings: withoutRepeats(findings), manifest: earlier };

    const manifest = makeManifest(printed, earlier);
    await writeInto(partial, {
      path: manifestName,
      bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    });
    for (const { file } of printed) {
      await moveInto(downloads, partial, file.path);
      await moveInto(downloads, partial, file.picture.path);
    }
    await moveInto(downloads, partial, manifestName);
    await fillFacts(siteFolder, manifest);
    return { printed, findings, manifest };
  } catch (error) {
    throw diskFailure(error) ?? error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

interface PrintPagesOptions extends PrintSiteOptions {
  readonly write: (file: NewFile) => Promise<void>;
}

async function printPages(
  pages: readonly PrintPage[],
  options: PrintPagesOptions,
): Promise<{ printed: PrintedFile[]; findings: Problem[] }> {
  const { siteFolder, base, progress, signal, workers, form } = options;
  // The longest first, so that no worker is left with a long one at the end.
  const queue = [...pages].sort((a, b) => b.htmlBytes - a.htmlBytes);
  const printed: PrintedFile[] = [];
  const findings: Problem[] = [];
  const tell = progressTeller(pages, progress);
  await withBrowser(options, (browser) => {
    const work = async () => {
      const tab = await openTab(browser, { folder: siteFolder, base });
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        signal?.throwIfAborted();
        const finished = tell(next);
        const result = await printDocument(next, { tab, form });
        for (const file of result.files) await options.write(file);
        printed.push(...result.printed);
        findings.push(...result.findings);
        finished();
      }
    };
    return Promise.all(Array.from({ length: Math.min(workers, queue.length) }, work));
  });
  return { printed, findings };
}

/** Tells the start of each document; the returned function is called at its end. */
function progressTeller(
  pages: readonly PrintPage[],
  progress: ProgressReporter | undefined,
): (page: PrintPage) => () => void {
  const total = pages.reduce((sum, { htmlBytes }) => sum + htmlBytes, 0);
  let done = 0;
  let doneBytes = 0;
  return ({ job, htmlBytes }) => {
    const title = `${job.kind} “${job.title}” (${job.paper === 'a4' ? 'A4' : 'Letter'})`;
    progress?.update({ done, total: pages.length, title, share: doneBytes / total });
    return () => {
      done += 1;
      doneBytes += htmlBytes;
    };
  };
}

/** The same fault on the same paper, found on a card and again in its deck, is told once. */
function withoutRepeats(findings: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return findings.filter(({ code, file, line, message }) => {
    const key = [code, file, line, message.replace(/^\S+ “[^”]*” /, '')].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

async function makeFolder(siteFolder: string): Promise<string> {
  try {
    return await mkdtemp(join(siteFolder, '.printing-'));
  } catch (error) {
    throw diskFailure(error) ?? error;
  }
}

async function writeInto(folder: string, { path, bytes }: NewFile): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}

async function moveInto(downloads: string, partial: string, path: string): Promise<void> {
  const target = join(downloads, path);
  await mkdir(dirname(target), { recursive: true });
  await rename(join(partial, path), target);
}
