import { spawnSync } from 'node:child_process';
import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { PressFailure } from '../failure.ts';
import { makeTemporaryFolder } from '../../temporary-folders.ts';
import { writeFontConfiguration } from './font-configuration.ts';
import { findInstalledBrowser } from './installed.ts';
import { unpackChromium } from './unpack.ts';

export interface LaunchOptions {
  /** Absolute folder for the unpacked browser and its font cache. */
  readonly cacheFolder: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether other programs of this machine can use it too, at its `wsEndpoint()`. */
  readonly listens?: boolean;
}

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** Which browser it is, for people: `Chromium 153.0.0 (bundled)`. */
  readonly description: string;
  readonly sandboxed: boolean;
}

export interface Executable {
  readonly path: string;
  readonly description: string;
  /** Whether it comes with the project, in a pinned version. */
  readonly isBundled: boolean;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Starts a headless browser that can reach no network: CHROME_PATH if it is set, else the Chromium that comes
 * with the project (Linux on x64), else an installed one. The caller closes it.
 * @throws PressFailure when there is no browser or it does not start.
 */
export async function launchBrowser({
  cacheFolder,
  env = process.env,
  listens = false,
}: LaunchOptions): Promise<LaunchedBrowser> {
  const executable = await chooseExecutable(cacheFolder, env);
  return launch(executable, { cacheFolder, listens });
}

/** Starts a browser that was chosen before. */
export async function launch(
  executable: Executable,
  { cacheFolder, listens = false }: Pick<LaunchOptions, 'cacheFolder' | 'listens'>,
): Promise<LaunchedBrowser> {
  const { description } = executable;
  const profiles = join(cacheFolder, 'profiles');
  await mkdir(profiles, { recursive: true });
  const profile = await makeTemporaryFolder(profiles, 'profile');
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) {
    try {
      return {
        browser: await start(executable, { sandboxed: true, profile, listens }),
        description,
        sandboxed: true,
      };
    } catch (error) {
      if (!/sandbox/i.test(String(error))) throw notStarted(executable, error);
    }
  }
  try {
    return {
      browser: await start(executable, { sandboxed: false, profile, listens }),
      description,
      sandboxed: false,
    };
  } catch (error) {
    throw notStarted(executable, error);
  }
}

/** Which browser to start. */
export async function chooseExecutable(cacheFolder: string, env: NodeJS.ProcessEnv): Promise<Executable> {
  const own = env['CHROME_PATH'];
  if (own !== undefined && own !== '') {
    const exists = await access(own).then(
      () => true,
      () => false,
    );
    if (!exists) {
      throw new PressFailure(
        `CHROME_PATH names “${own}”, but there is no such file. Correct it, or unset it to use the browser that comes with the project.`,
      );
    }
    return { path: own, description: `${own} (CHROME_PATH)`, isBundled: false, env };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return bundled(cacheFolder, env);
  const installed = await findInstalledBrowser();
  if (installed === undefined) {
    throw new PressFailure(
      `No browser was found to print with, and none is bundled for ${process.platform} on ${process.arch}. Install Chrome, Chromium or Edge, or set CHROME_PATH to the browser’s program file.`,
    );
  }
  return { path: installed, description: installed, isBundled: false, env };
}

async function bundled(cacheFolder: string, env: NodeJS.ProcessEnv): Promise<Executable> {
  const unpacked = await unpackChromium(cacheFolder).catch((error: unknown) => {
    throw new PressFailure(
      `Chromium could not be unpacked into ${cacheFolder}: ${messageOf(error)}. Check that the folder can be written to and that the disk has 300 MB free, or name another folder in KINDLING_CACHE.`,
    );
  });
  const withFonts = { ...env, FONTCONFIG_FILE: await writeFontConfiguration(cacheFolder, unpacked) };
  const lacksLibraries = spawnSync(unpacked.executable, ['--version'], { env: withFonts }).status === 127;
  return {
    path: unpacked.executable,
    description: `Chromium ${unpacked.version} (bundled)`,
    isBundled: true,
    env: lacksLibraries
      ? {
          ...withFonts,
          LD_LIBRARY_PATH: [unpacked.librariesFolder, env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
        }
      : withFonts,
  };
}

async function start(
  { path, env }: Executable,
  { sandboxed, profile, listens }: { sandboxed: boolean; profile: string; listens: boolean },
): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    executablePath: path,
    userDataDir: profile,
    headless: 'shell',
    // With a pipe, the browser ends when this process does, however it ends.
    pipe: !listens,
    env: env,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    protocolTimeout: 300_000,
    args: [
      ...(sandboxed ? [] : ['--no-sandbox']),
      // Nothing but intercepted requests is answered; whatever slips past finds no host.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-background-networking',
      '--disable-quic',
      '--no-pings',
      '--no-first-run',
      '--disable-gpu',
      '--in-process-gpu',
      '--disable-dev-shm-usage',
      '--disable-extensions',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  });
  browser.process()?.once('exit', () => {
    rm(profile, { recursive: true, force: true }).catch(() => undefined);
  });
  return browser;
}

function notStarted(executable: Executable, error: unknown): PressFailure {
  const reason = complaintOf(executable) ?? messageOf(error);
  return new PressFailure(
    `${executable.description} did not start: ${reason}. Set CHROME_PATH to another Chrome, Chromium or Edge, or install the packages again to bring back the bundled one.`,
  );
}

/** What a browser that lacks a library, or is none, says when it is only asked who it is. */
function complaintOf({ path, env }: Executable): string | undefined {
  if (process.platform === 'win32') return undefined;
  const { status, stderr, error } = spawnSync(path, ['--version'], {
    env,
    encoding: 'utf8',
    timeout: 10_000,
  });
  if (status === 0) return undefined;
  return error === undefined ? messageOf(stderr) || undefined : messageOf(error);
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 3)
    .join(' ')
    .replace(/\.$/, '');
}
