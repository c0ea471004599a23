/** Our own press and the browser below it, as whole processes like all the others. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolderOf } from '../../src/press/index.ts';
import { root } from '../program.ts';
import type { SharedBrowser } from './browser.ts';
import type { Program } from './program.ts';

export async function findOurs(): Promise<Program> {
  const command = [join(root, 'scripts', 'kindling.ts'), 'press'];
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  // Where the press keeps what it has printed, it is to print anew.
  const { stdout } = spawnSync(process.execPath, [...command, '--help'], { encoding: 'utf8' });
  const anew = stdout.includes('--no-cache') ? ['--no-cache'] : [];
  // Where it prints has no browser of its own.
  const env = { KINDLING_CACHE: cacheFolderOf(root) };
  return {
    name: 'ours',
    version,
    commandFor: ({ folder, html, pdf }) => ({
      file: process.execPath,
      args: [...command, html, '--out', pdf, ...anew],
      cwd: folder,
      env,
    }),
    commandForSite: (siteFolder) => ({
      file: process.execPath,
      args: [...command, '--site', siteFolder, ...anew],
      cwd: siteFolder,
      env,
    }),
  };
}

export function findFloor({ description }: SharedBrowser): Program {
  const script = fileURLToPath(new URL('floor.ts', import.meta.url));
  return {
    name: 'Chromium alone',
    version: /\d[\d.]*/.exec(description)?.[0] ?? '',
    commandFor: ({ folder, html, pdf }) => ({
      file: process.execPath,
      args: [script, join(folder, html), join(folder, pdf)],
      cwd: folder,
    }),
  };
}
