/** The browser of the press, for others to print with: all programs on Chromium are measured on the same one. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { launchBrowser, type LaunchedBrowser } from '../../src/press/chromium/launch.ts';
import { unpackChromium } from '../../src/press/chromium/unpack.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { root } from '../endings.ts';

export interface SharedBrowser {
  /** Its program file, absolute. */
  readonly executable: string;
  /** What it needs in its environment to find fonts and libraries. */
  readonly env: Readonly<Record<string, string>>;
  /** For people: `Chromium 153.0.0 (bundled)`. */
  readonly description: string;
  readonly needsNoSandbox: boolean;
}

const cacheFolder = cacheFolderOf(root);

/** As the press starts it. The caller closes it. */
export function openSharedBrowser(): Promise<LaunchedBrowser> {
  return launchBrowser({ cacheFolder });
}

/**
 * Starts the browser of the press once, which unpacks it if need be, and tells where it lies.
 * @throws PressFailure when it does not start.
 */
export async function findSharedBrowser(): Promise<SharedBrowser> {
  const { browser, description, sandboxed } = await openSharedBrowser();
  const executable = browser.process()?.spawnfile ?? '';
  const version = await browser.version();
  await browser.close();
  return {
    executable,
    env: await environmentOf(executable),
    description: `${description}, ${version}`,
    needsNoSandbox: !sandboxed,
  };
}

/** An installed browser needs nothing; the bundled one its own fonts, as the press gives them to it. */
async function environmentOf(executable: string): Promise<Record<string, string>> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return {};
  const bundled = await unpackChromium(cacheFolder);
  if (executable !== bundled.executable) return {};
  const fonts = { FONTCONFIG_FILE: join(cacheFolder, `fonts-${bundled.version}.conf`) };
  const lacksLibraries = spawnSync(executable, ['--version'], { env: fonts }).status === 127;
  return lacksLibraries ? { ...fonts, LD_LIBRARY_PATH: bundled.librariesFolder } : fonts;
}
