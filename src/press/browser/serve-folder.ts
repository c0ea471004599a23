import { readFile, realpath } from 'node:fs/promises';
import { join, normalize, relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { fallbackFile } from '../layout/fallback-fonts.ts';

/** The address under which a page being printed sees the built site. No such host exists. */
export const siteOrigin = 'http://toolkit.invalid';

export interface ServeOptions {
  /** Absolute folder that may be read; nothing else is. */
  readonly folder: string;
  /** Absolute folder whose files are found first, where it has them. */
  readonly overlay?: string | undefined;
  /** The path under which the folder appears: `/` or `/toolkit/`. */
  readonly base: string;
  /** Whether the page’s own scripts run. Print pages need none. */
  readonly scripts: 'off' | 'on';
}

export interface ServedPage {
  /** Files that were asked for and found since the page was opened, relative to their folder. */
  readonly usedFiles: ReadonlySet<string>;
  /** Requests that were refused or not found since the page was opened, in order. */
  readonly failedRequests: readonly string[];
  /** Forgets them, before the page is used again. */
  forget(): void;
  /** The text of the file at an address; undefined where there is none. */
  read(pathname: string): Promise<string | undefined>;
  /** The bytes of one of the files that were used. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Answers one address with this HTML instead of a file, until the page is used again. */
  override(pathname: string, html: string): void;
}

/**
 * Answers every request of a page from one folder, and from another laid over it, without a server and without a port:
 * what is not there does not exist, and no request leaves the browser.
 */
export async function servePage(page: Page, options: ServeOptions): Promise<ServedPage> {
  const failed: string[] = [];
  const used = new Set<string>();
  const overridden = new Map<string, string>();
  const roots = await rootsOf(options);
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    void find(request.url, { ...options, roots, overridden, used })
      .then(async (found) => {
        if (found === 'missing') failed.push(shortAddress(request.url));
        await answer(session, requestId, found, options);
      })
      // The page is gone.
      .catch(() => undefined);
  });
  page.on('requestservedfromcache', (request) => {
    const { pathname } = new URL(request.url());
    const path = fallbackFile(pathname) === undefined ? filePath(pathname, options.base) : undefined;
    if (path !== undefined) used.add(path);
  });
  await session.send('Fetch.enable');
  return {
    usedFiles: used,
    failedRequests: failed,
    forget() {
      failed.splice(0);
      used.clear();
      overridden.clear();
    },
    async read(pathname) {
      const path = filePath(pathname, options.base);
      const file = path === undefined ? undefined : await readInside(roots, path);
      if (file === undefined) return undefined;
      used.add(file.path);
      return file.body.toString('utf8');
    },
    readFile: async (path) => (await readInside(roots, path))?.body,
    override: (pathname, html) => void overridden.set(pathname, html),
  };
}

interface AnswerOptions extends ServeOptions {
  readonly roots: readonly Root[];
  readonly overridden: ReadonlyMap<string, string>;
  readonly used: Set<string>;
}

/** A folder that may be read. */
interface Root {
  readonly folder: string;
  /** The same, links resolved. */
  readonly realFolder: string;
}

async function rootsOf({ folder, overlay }: ServeOptions): Promise<Root[]> {
  const folders = overlay === undefined ? [folder] : [overlay, folder];
  return Promise.all(folders.map(async (each) => ({ folder: each, realFolder: await realpath(each) })));
}

interface Found {
  readonly name: string;
  readonly body: Buffer;
}

interface FoundFile extends Found {
  /** Relative to the folder it lies in. */
  readonly path: string;
}

/** A file; `own` where Chromium answers by itself, `none` where there needs to be nothing. */
async function find(
  address: string,
  { roots, base, overridden, used }: AnswerOptions,
): Promise<Found | 'own' | 'missing' | 'none'> {
  const url = new URL(address);
  if (url.protocol === 'data:' || url.protocol === 'blob:') return 'own';
  if (url.origin !== siteOrigin) return 'missing';
  const html = overridden.get(url.pathname);
  if (html !== undefined) return { name: 'overridden.html', body: Buffer.from(html) };
  const font = fallbackFile(url.pathname);
  if (font !== undefined) return { name: font, body: await readFile(font) };
  const path = filePath(url.pathname, base);
  const file = path === undefined ? undefined : await readInside(roots, path);
  if (file === undefined) return /\/favicon\.ico$/.test(url.pathname) ? 'none' : 'missing';
  used.add(file.path);
  return file;
}

/** By the protocol itself: puppeteer takes longer to encode a font than Chromium to read it. */
async function answer(
  session: CDPSession,
  requestId: Protocol.Fetch.RequestId,
  found: Found | 'own' | 'missing' | 'none',
  { scripts }: ServeOptions,
): Promise<void> {
  if (found === 'own') {
    await session.send('Fetch.continueRequest', { requestId });
    return;
  }
  if (typeof found === 'string') {
    // Readable, empty as it is: Paged.js ends with an error over a style sheet of another origin that it may not read.
    const responseHeaders = [{ name: 'Access-Control-Allow-Origin', value: '*' }];
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: 404, responseHeaders });
    return;
  }
  const type = lookup(found.name) ?? 'application/octet-stream';
  const headers = {
    'Content-Type': /^text\/|javascript|json|xml$/.test(type) ? `${type}; charset=utf-8` : type,
    'Content-Length': String(found.body.length),
    // Documents of a run share their fonts, which take longer to read than a small document to lay out.
    ...(type.startsWith('font/') ? { 'Cache-Control': 'max-age=31536000, immutable' } : {}),
    ...(scripts === 'off'
      ? { 'Content-Security-Policy': "script-src 'none'; object-src 'none'; frame-src 'none'" }
      : {}),
  };
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: found.body.toString('base64'),
  });
}

/** The path inside the folder that an address names, or undefined when it lies outside the base. */
export function filePath(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return undefined;
  }
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The file in the first folder that has it. */
async function readInside(roots: readonly Root[], path: string): Promise<FoundFile | undefined> {
  for (const root of roots) {
    const found = await readIn(root, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function readIn({ folder, realFolder }: Root, path: string): Promise<FoundFile | undefined> {
  const full = normalize(join(folder, path));
  if (full.includes('\0') || !full.startsWith(folder + sep)) return undefined;
  for (const candidate of [full, join(full, 'index.html')]) {
    try {
      // What a link leads to must lie in the folder as well.
      const real = await realpath(candidate);
      if (!real.startsWith(realFolder + sep)) continue;
      return {
        name: candidate,
        path: relative(folder, candidate).split(sep).join('/'),
        body: await readFile(candidate),
      };
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Without the host that all pages of a site share. */
export function shortAddress(url: string): string {
  return url.startsWith(siteOrigin) ? url.slice(siteOrigin.length) : url;
}
