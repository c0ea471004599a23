/** Our own press and the browser below it, as whole processes like all the others. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../endings.ts';
import type { SharedBrowser } from './browser.ts';
import type { Program } from './program.ts';

export async function findOurs(): Promise<Program> {
  const script = join(root, 'scripts', 'press.ts');
  // As `npm run press` does.
  const preload = ['--import', new URL('../preload.ts', import.meta.url).href];
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  // Where the press keeps what it has printed, it is to print anew.
  const { stdout } = spawnSync(process.execPath, [script, '--help'], { encoding: 'utf8' });
  const anew = stdout.includes('--no-cache') ? ['--no-cache'] : [];
  return {
    name: 'ours',
    version,
    commandFor: ({ folder, html, pdf }) => ({
      file: process.execPath,
      args: [...preload, script, html, '--out', pdf, ...anew],
      cwd: folder,
    }),
    commandForSite: (siteFolder) => ({
      file: process.execPath,
      args: [...preload, script, '--site', siteFolder, ...anew],
      cwd: siteFolder,
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
