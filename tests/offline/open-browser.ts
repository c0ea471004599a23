import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chooseExecutable } from '../../src/press/browser/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { root } from '../run-script.ts';

/** The same Chromium that prints, allowed to reach this machine’s own server and to open files; the press allows neither. */
export async function openOrdinaryBrowser(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const { path, env } = await chooseExecutable(cacheFolderOf(root), process.env);
  const userDataDir = await mkdtemp(join(tmpdir(), 'kindling-profile-'));
  const browser = await puppeteer.launch({
    executablePath: path,
    userDataDir,
    headless: 'shell',
    pipe: true,
    env,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--disable-gpu',
      '--in-process-gpu',
      '--disable-dev-shm-usage',
    ],
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
