import type { OpenBrowser } from './open-browser.ts';

/** One browser that several workers print with, opened when it is first asked for, and anew when it is gone. */
export interface RunBrowser {
  /** The one that is open, or a new one. */
  get(): Promise<OpenBrowser>;
  /** Another one, for work that shall not be disturbed and shall disturb nobody. */
  getOwn(): Promise<OpenBrowser>;
  /** Ends one of them at once. */
  kill(browser: OpenBrowser): void;
  killAll(): void;
  close(): Promise<void>;
}

interface Shared {
  readonly opening: Promise<OpenBrowser>;
  browser?: OpenBrowser;
}

export function openForRun(open: () => Promise<OpenBrowser>): RunBrowser {
  const all = new Set<OpenBrowser>();
  /** What is handed out; its browser is known once it is open. */
  let shared: Shared | undefined;
  let isEnded = false;

  const openOne = async (): Promise<OpenBrowser> => {
    const browser = await open();
    all.add(browser);
    browser.onGone(() => forget(browser));
    if (isEnded) kill(browser);
    return browser;
  };
  const forget = (browser: OpenBrowser) => {
    all.delete(browser);
    if (shared?.browser === browser) shared = undefined;
  };
  const kill = (browser: OpenBrowser) => {
    const isOpen = all.has(browser);
    forget(browser);
    if (isOpen) browser.kill();
  };
  return {
    async get() {
      if (shared !== undefined) return shared.opening;
      const own: Shared = { opening: openOne() };
      shared = own;
      try {
        own.browser = await own.opening;
        // It may have gone before anyone had it.
        if (!all.has(own.browser) && shared === own) shared = undefined;
        return own.browser;
      } catch (error) {
        if (shared === own) shared = undefined;
        throw error;
      }
    },
    getOwn: openOne,
    kill,
    killAll() {
      isEnded = true;
      for (const browser of all) kill(browser);
    },
    async close() {
      isEnded = true;
      await Promise.all([...all].map((browser) => browser.close()));
    },
  };
}
