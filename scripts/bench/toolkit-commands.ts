/** Commands on content folders, as a user gives them, away from the user’s own files. */
import { join } from 'node:path';
import { root } from '../program.ts';
import { run, succeeded, type Command, type Run } from './run.ts';

/** A content folder with a cache and an output folder of its own. */
export interface Workplace {
  /** Absolute. */
  readonly folder: string;
  readonly content: string;
}

/** A toolkit of thousands of practices may take long. */
const limitMs = 3 * 3600_000;

export function runCommand(
  script: 'build' | 'press',
  place: Workplace,
  { isPrinted }: { isPrinted: boolean },
): Promise<Run> {
  const site = siteOf(place);
  const args =
    script === 'build' ? ['--outDir', site, ...(isPrinted ? [] : ['--no-press'])] : ['--site', site];
  return run(npmRun(script, args, place), { limitMs });
}

/**
 * Unpacks the browser and lists its fonts in the cache of a workplace, which is done once on a machine and says
 * nothing of the content.
 * @throws Error when the browser prints nothing.
 */
export async function warmBrowser(place: Workplace, html: string): Promise<void> {
  succeeded(await run(npmRun('press', [html, '--out', `${html}.pdf`], place), { limitMs }));
}

function siteOf({ folder }: Workplace): string {
  return join(folder, 'dist');
}

function npmRun(script: string, args: readonly string[], { folder, content }: Workplace): Command {
  // npm names its own script to what it runs; as such it starts on every platform.
  const npm = process.env['npm_execpath'];
  const words = ['run', script, '--', ...args];
  return {
    ...(npm === undefined ? { file: 'npm', args: words } : { file: process.execPath, args: [npm, ...words] }),
    cwd: root,
    env: { TOOLKIT_CONTENT: content, KINDLING_CACHE: join(folder, 'cache') },
  };
}
