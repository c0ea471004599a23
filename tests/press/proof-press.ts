/** Prints documents made up by tests, many in one browser, and reads their PDFs again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { readPdf, type ReadPage } from '../../src/press/pdf/read.ts';
import { makeReading } from '../../src/press/layout/reading.ts';
import { openTab, type Tab } from '../../src/press/layout/tab.ts';
import { root } from '../run-script.ts';

export interface Proof {
  readonly pageCount: number;
  /** Findings as `code: message`. */
  readonly diagnostics: readonly string[];
  /** Where they are: `code file:line`, with a dash for no line. */
  readonly places: readonly string[];
  readonly pdf: Uint8Array;
  /** Each page as a PDF reader sees it, read when it is first asked for. */
  readonly readPages: () => Promise<readonly ReadPage[]>;
  /** The text of each page, spaces made single. */
  readonly readTexts: () => Promise<readonly string[]>;
}

export interface ProofOptions {
  /** Whether fonts of the machine are told. */
  readonly bringsFonts?: boolean;
  /** How many pages leave the layout together. */
  readonly pagesPerPart?: number;
}

export interface ProofPress {
  /** Prints one document after another, in the order they are asked for. */
  print(html: string, options?: ProofOptions): Promise<Proof>;
  close(): Promise<void>;
}

/** A page of A6 with a heading and a number in its margins. */
export function documentOf(body: string, css = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Proof</title>
<style>@page { size: 105mm 148mm; margin: 12mm; @bottom-center { content: counter(page); } }
body { font: 9pt/1.4 sans-serif; margin: 0; overflow-wrap: break-word; } ${css}</style></head>
<body data-source="content/essays/proof.md">${body}</body></html>`;
}

const limitMs = 30_000;

/** Opens a browser for many documents. A layout that takes longer than half a minute hangs. */
export async function openProofPress(): Promise<ProofPress> {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-proof-'));
  const { browser } = await launchBrowser({ cacheFolder: cacheFolderOf(root) });
  let tab: Tab | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    print(html, options = {}) {
      const proof = last.then(() => printNext(html, options));
      last = proof.catch(() => undefined);
      return proof;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function printNext(html: string, options: ProofOptions): Promise<Proof> {
    await writeFile(join(folder, 'proof.html'), html);
    tab ??= await openTab(browser, { folder, base: '/' });
    const printed = printWith(tab, options);
    const proof = await inTime(printed);
    if (proof !== undefined) return proof;
    printed.catch(() => undefined);
    await closeHung(browser, tab);
    tab = undefined;
    return {
      pageCount: 0,
      diagnostics: ['hangs: the layout did not end'],
      places: [],
      pdf: new Uint8Array(),
      readPages: () => Promise.resolve([]),
      readTexts: () => Promise.resolve([]),
    };
  }
}

async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function printWith(tab: Tab, { pagesPerPart, bringsFonts }: ProofOptions): Promise<Proof> {
  const { pageCount, pdf, diagnostics } = await makeReading(tab, '/proof.html', {
    pagesPerPart,
    bringsFonts,
    jobOf: ({ width, height }) => ({
      id: 'proof',
      kind: 'proof',
      title: 'Proof',
      lang: 'en',
      sources: ['proof.html'],
      edition: null,
      textSize: null,
      paper: 'a4',
      trimMm: [mmOfPx(width), mmOfPx(height)],
      outputs: [],
    }),
  });
  let read: Promise<readonly ReadPage[]> | undefined;
  const readPages = () => (read ??= readPdf(pdf).then(({ pages }) => pages));
  return {
    pageCount,
    pdf,
    diagnostics: diagnostics.map(({ code, message }) => `${code}: ${message.replace(/^[^:]*: /, '')}`),
    places: diagnostics.map(({ code, file, line }) => `${code} ${file}:${line ?? '-'}`),
    readPages,
    readTexts: async () => (await readPages()).map(textOf),
  };
}

function textOf({ texts }: ReadPage): string {
  return texts
    .map(({ text, endsLine }) => text + (endsLine ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function mmOfPx(px: number): number {
  return Math.round((px / 96) * 2540) / 100;
}

/** A page in an endless loop does not answer; its process is ended from outside. */
async function closeHung(browser: Browser, { page }: Tab): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const own = targetInfos.find(({ url, type }) => type === 'page' && url === page.url());
  if (own !== undefined) await session.send('Target.closeTarget', { targetId: own.targetId });
}
