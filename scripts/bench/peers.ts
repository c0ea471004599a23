/** Other programs that print HTML with paged-media CSS, fetched for the bench alone into a folder of their own. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolderOf } from '../../src/press/index.ts';
import { root } from '../program.ts';
import type { SharedBrowser } from './browser.ts';
import type { Program } from './program.ts';
import { lastWords } from './run.ts';

const withoutLimit = new URL('no-time-limit.ts', import.meta.url).href;

const folder = join(cacheFolderOf(root), 'bench-peers');

/** The version that our press builds on, so that nothing but the program differs. */
export async function findPagedjsCli(browser: SharedBrowser): Promise<Program> {
  const { version, script } = await fetchPackage('pagedjs-cli', '0.4.3', 'pagedjs-cli');
  const browserArgs = ['--disable-gpu', '--font-render-hinting=none'];
  if (browser.needsNoSandbox) browserArgs.push('--no-sandbox');
  return {
    name: 'pagedjs-cli',
    version,
    commandFor: ({ folder: cwd, html, pdf }) => ({
      file: process.execPath,
      args: [
        '--import',
        withoutLimit,
        script,
        `--browserArgs=${browserArgs.join(',')}`,
        '--output',
        pdf,
        html,
      ],
      cwd,
      env: { ...browser.env, PUPPETEER_EXECUTABLE_PATH: browser.executable },
    }),
  };
}

export async function findVivliostyle(browser: SharedBrowser): Promise<Program> {
  const { version, script } = await fetchPackage('@vivliostyle/cli', 'latest', 'vivliostyle');
  // Its own limit, in seconds, is 300.
  const options = ['--single-doc', '--timeout', '3600', '--executable-browser', browser.executable];
  return {
    name: 'Vivliostyle',
    version,
    commandFor: ({ folder: cwd, html, pdf }) => ({
      file: process.execPath,
      args: [script, 'build', ...options, '--output', pdf, html],
      cwd,
      env: browser.env,
    }),
  };
}

/** @throws Error when there is no WeasyPrint. */
export function findWeasyPrint(): Program {
  const { status, stdout } = spawnSync('weasyprint', ['--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error('there is no “weasyprint” on the PATH');
  return {
    name: 'WeasyPrint',
    version: /\d[\w.]*/.exec(stdout)?.[0] ?? '',
    commandFor: ({ folder: cwd, html, pdf }) => ({ file: 'weasyprint', args: ['--quiet', html, pdf], cwd }),
  };
}

/**
 * Fetches a package from the npm registry unless it is there already, without any browser of its own.
 * @throws Error when it cannot be had.
 */
async function fetchPackage(
  name: string,
  version: string,
  binary: string,
): Promise<{ version: string; script: string }> {
  const own = join(folder, name.replace(/\W+/g, '-'));
  const installed = join(own, 'node_modules', name, 'package.json');
  if ((await readPackage(installed)) === undefined) {
    await mkdir(own, { recursive: true });
    await writeFile(join(own, 'package.json'), '{ "private": true }\n');
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`],
      {
        cwd: own,
        encoding: 'utf8',
        // On Windows, npm is a script for the shell.
        shell: process.platform === 'win32',
        env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
      },
    );
    if (status !== 0)
      throw new Error(`npm could not fetch it: ${lastWords((stdout ?? '') + (stderr ?? ''))}`);
  }
  const found = await readPackage(installed);
  const script = typeof found?.bin === 'string' ? found.bin : found?.bin?.[binary];
  if (found === undefined || script === undefined) throw new Error('its package holds no such program');
  return { version: found.version, script: join(dirname(installed), script) };
}

interface PackageFile {
  readonly version: string;
  readonly bin?: string | Readonly<Record<string, string>>;
}

async function readPackage(path: string): Promise<PackageFile | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as PackageFile);
}
