import type { Browser, Page } from 'puppeteer-core';

/** A browser that is ready to print. */
export interface OpenBrowser {
  newPage(): Promise<Page>;
  /** Calls back when the browser goes away; the returned function ends that. */
  onGone(listener: () => void): () => void;
  /** What is used, for people. */
  readonly note: string;
  /** Ends it, at once if it does not answer. */
  close(): Promise<void>;
  kill(): void;
}

/** Where browsers come from. */
export interface BrowserSource {
  /** Two browsers of one identity print alike. */
  identify(): Promise<string>;
  open(): Promise<OpenBrowser>;
}

export function onDisconnected(browser: Browser, listener: () => void): () => void {
  browser.once('disconnected', listener);
  return () => void browser.off('disconnected', listener);
}

const closeLimitMs = 3_000;

/** Waits for a browser to close; does the other thing when that fails or takes too long. */
export async function closeInTime(closing: Promise<unknown>, otherwise: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      otherwise();
      resolve();
    }, closeLimitMs);
  });
  await Promise.race([closing.catch(otherwise), late]);
  clearTimeout(timer);
}
