import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sweepTemporaryFolders } from '../../temporary-folders.ts';
import { cacheFolderOf } from '../settings.ts';
import { chooseExecutable, launch } from './launch.ts';
import { closeInTime, onDisconnected, type BrowserSource } from './open-browser.ts';
import { remoteBrowsers } from './remote.ts';

export interface BrowserSourceOptions {
  /** Absolute folder for the unpacked browser and its profiles; that of the folder one works in when left out. */
  readonly cacheFolder?: string | undefined;
  /** WebSocket address of a browser elsewhere, used instead of one of our own. */
  readonly endpoint?: string | undefined;
}

/** Browsers from this machine, or from an endpoint. */
export function browserSource({ cacheFolder, endpoint }: BrowserSourceOptions = {}): BrowserSource {
  if (endpoint !== undefined) return remoteBrowsers(endpoint);
  return localBrowsers(cacheFolder ?? cacheFolderOf(process.cwd()));
}

function localBrowsers(cacheFolder: string): BrowserSource {
  let chosen: ReturnType<typeof chooseExecutable> | undefined;
  const choose = () => (chosen ??= chooseExecutable(cacheFolder, process.env));
  return {
    async identify() {
      const { path, description, isBundled } = await choose();
      return isBundled ? description : `${path} ${await versionOf(path)}`;
    },
    async open() {
      await sweepTemporaryFolders(join(cacheFolder, 'profiles'), 'profile');
      const { browser, description, sandboxed } = await launch(await choose(), { cacheFolder });
      const kill = () => void browser.process()?.kill('SIGKILL');
      // The page that a browser starts with is as good as another, and is there already.
      const waiting = await browser.pages();
      return {
        newPage: async () => waiting.shift() ?? browser.newPage(),
        onGone: (listener) => onDisconnected(browser, listener),
        note: `Printing with ${description}${sandboxed ? '' : ', without its sandbox (not available here)'}.`,
        kill,
        close: () => closeInTime(browser.close(), kill),
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
