/** The browser of the press, for others to print with: all programs on Chromium are measured on the same one. */
import { pathToFileURL } from 'node:url';
// Below the press’s door: only a bench measures other programs on its browser.
import { chooseExecutable, launchBrowser, type LaunchedBrowser } from '../../src/press/browser/launch.ts';
import { cacheFolderOf } from '../../src/press/index.ts';
import { root } from '../program.ts';

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
  const { path, env } = await chooseExecutable(cacheFolder, {});
  const { browser, description, sandboxed } = await openSharedBrowser();
  const version = await browser.version();
  await browser.close();
  return {
    executable: path,
    env: Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    description: `${description}, ${version}`,
    needsNoSandbox: !sandboxed,
  };
}

/** An HTML file as Chromium itself prints it. */
export async function printPlainly(browser: LaunchedBrowser['browser'], file: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, timeout: 0 });
  await page.close();
  return pdf;
}
