import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { PressFailure } from '../failure.ts';
import { sweepOwnFolders } from '../own-folders.ts';
import { chooseExecutable, launch } from './launch.ts';

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

export interface BrowserSourceOptions {
  /** Absolute folder for the unpacked browser and its profiles. */
  readonly cacheFolder: string;
  /** WebSocket address of a browser elsewhere, used instead of one of our own. */
  readonly endpoint?: string | undefined;
}

/** Browsers from this machine, or from an endpoint. */
export function browserSource({ cacheFolder, endpoint }: BrowserSourceOptions): BrowserSource {
  return endpoint === undefined ? localBrowsers(cacheFolder) : remoteBrowsers(endpoint);
}

const closeLimitMs = 3_000;

function localBrowsers(cacheFolder: string): BrowserSource {
  let chosen: ReturnType<typeof chooseExecutable> | undefined;
  const choose = () => (chosen ??= chooseExecutable(cacheFolder, process.env));
  return {
    async identify() {
      const { path, description, isBundled } = await choose();
      return isBundled ? description : `${path} ${await versionOf(path)}`;
    },
    async open() {
      await sweepOwnFolders(join(cacheFolder, 'profiles'), 'profile');
      const { browser, description, sandboxed } = await launch(await choose(), cacheFolder);
      const kill = () => void browser.process()?.kill('SIGKILL');
      // The page that a browser starts with is as good as another, and is there already.
      const waiting = await browser.pages();
      return {
        newPage: async () => waiting.shift() ?? browser.newPage(),
        onGone: (listener) => listen(browser, listener),
        note: `Printing with ${description}${sandboxed ? '' : ', without its sandbox (not available here)'}.`,
        kill,
        close: () => inTime(browser.close(), kill),
      };
    },
  };
}

/** What an installed browser says of itself; a program that says nothing (as on Windows) is known by its bytes. */
async function versionOf(path: string): Promise<string> {
  if (process.platform !== 'win32') {
    const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
    if (status === 0 && stdout.trim() !== '') return stdout.trim();
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function remoteBrowsers(endpoint: string): BrowserSource {
  const connect = async () => {
    const { default: puppeteer } = await import('puppeteer-core');
    const options = { browserWSEndpoint: endpoint, protocolTimeout: 300_000 };
    return puppeteer.connect(options).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      throw new PressFailure(
        `No browser answers at ${withoutSecrets(endpoint)} (${reason ?? ''}). Check the address, or leave out --browser-endpoint to use the browser of this machine.`,
      );
    });
  };
  return {
    async identify() {
      const browser = await connect();
      const version = await browser.version();
      await browser.disconnect();
      return `remote ${version}`;
    },
    async open() {
      const browser = await connect();
      const context = await browser.createBrowserContext();
      // In a context of their own, so that ending them leaves others who use the same browser alone.
      const leave = () => void browser.disconnect();
      return {
        newPage: () => context.newPage(),
        onGone: (listener) => listen(browser, listener),
        note: `Printing with ${await browser.version()} at ${withoutSecrets(endpoint)}.`,
        kill() {
          context.close().catch(() => undefined);
          leave();
        },
        close: () => inTime(context.close().then(leave), leave),
      };
    },
  };
}

function listen(browser: Browser, listener: () => void): () => void {
  browser.once('disconnected', listener);
  return () => void browser.off('disconnected', listener);
}

/** Addresses of browser pools carry tokens, which are not for logs. */
function withoutSecrets(endpoint: string): string {
  return endpoint.replace(/\?.*$/, '').replace(/\/\/[^/@]*@/, '//');
}

async function inTime(closing: Promise<unknown>, otherwise: () => void): Promise<void> {
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
