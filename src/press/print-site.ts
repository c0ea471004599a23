import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { PrintOutput } from '../documents/index.ts';
import type { Problem } from '../problems/index.ts';
import { launchBrowser } from './chromium/launch.ts';
import { PressFailure } from './failure.ts';
import { makeManifest, manifestName, readManifest, type Manifest, type PrintedFile } from './manifest.ts';
import { printDocument, type NewFile, type Tab } from './print-document.ts';
import type { ProgressReporter } from './progress.ts';
import { fillFacts } from './site/facts.ts';
import { servePage } from './site/files.ts';
import { findPrintPages, type PrintPage } from './site/jobs.ts';

export interface PrintSiteOptions {
  /** Absolute folder of the built site; PDFs go into `downloads/` below it. */
  readonly siteFolder: string;
  /** The path under which the site will be served: `/` or `/toolkit/`. */
  readonly base: string;
  /** Absolute folder for the unpacked browser. */
  readonly cacheFolder: string;
  /** How many documents are laid out at a time. */
  readonly workers: number;
  /** Which to print; all when left out. */
  readonly choose?: (page: PrintPage) => boolean;
  /** Which form to print; every form when left out. */
  readonly form?: PrintOutput['form'];
  readonly progress?: ProgressReporter;
  readonly signal?: AbortSignal;
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
  const { cacheFolder, progress, signal, workers } = options;
  const { browser, description, sandboxed } = await launchBrowser({ cacheFolder });
  const closeOnAbort = () => void browser.close().catch(() => undefined);
  signal?.addEventListener('abort', closeOnAbort);
  try {
    signal?.throwIfAborted();
    progress?.note(
      `Printing with ${description}${sandboxed ? '' : ', without its sandbox (not available here)'}.`,
    );
    // The longest first, so that no worker is left with a long one at the end.
    const queue = [...pages].sort((a, b) => b.htmlBytes - a.htmlBytes);
    const printed: PrintedFile[] = [];
    const findings: Problem[] = [];
    const tell = progressTeller(pages, progress);
    const work = async () => {
      const tab = await openTab(browser, options);
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        signal?.throwIfAborted();
        const finished = tell(next);
        const result = await printDocument(next, { tab, form: options.form });
        for (const file of result.files) await options.write(file);
        printed.push(...result.printed);
        findings.push(...result.findings);
        finished();
      }
    };
    await Promise.all(Array.from({ length: Math.min(workers, queue.length) }, work));
    return { printed, findings };
  } catch (error) {
    signal?.throwIfAborted();
    throw browserFailure(error) ?? error;
  } finally {
    signal?.removeEventListener('abort', closeOnAbort);
    progress?.end();
    await browser.close().catch(() => undefined);
  }
}

async function openTab(browser: Browser, { siteFolder, base }: PrintSiteOptions): Promise<Tab> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  const served = await servePage(page, { folder: siteFolder, base, scripts: 'off' });
  return { page, served };
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

/** A disk that is full or may not be written to, said in one paragraph. */
export function diskFailure(error: unknown): PressFailure | undefined {
  const { code, path } = error as { code?: string; path?: string };
  switch (code) {
    case 'ENOSPC':
      return new PressFailure(
        `The disk is full${path === undefined ? '' : ` (writing ${path})`}. Make room and run the command again; nothing half-written was left behind.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PressFailure(
        `${path ?? 'The folder'} cannot be written to. Change its permissions or choose another folder with --outDir.`,
      );
    default:
      return undefined;
  }
}

export function browserFailure(error: unknown): PressFailure | undefined {
  const message = error instanceof Error ? error.message : String(error);
  if (!/Target closed|Session closed|Connection closed|Protocol error|detached|crashed/i.test(message))
    return undefined;
  return new PressFailure(
    `The browser stopped while it was printing (${message.split('\n')[0]}). Run the command again; if it happens again, close other programs to free memory or print fewer documents at a time with “npm run press -- <id>”.`,
  );
}
