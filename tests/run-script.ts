import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
export const fixture = (name: string) => `${root}/tests/fixtures/${name}`;

/** The test runner’s own mode is not the user’s; Astro would take it for that of the site. */
const ofTestRunner = new Set(['NODE_ENV', 'VITEST', 'TEST', 'DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL']);

export interface Ran {
  readonly code: number | null;
  /** What was written to both channels. */
  readonly output: string;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Sends SIGINT once the output matches. */
  readonly interruptAt?: RegExp;
  /** Sends SIGINT then. */
  readonly interruptWhen?: Promise<void>;
  /** Called with everything that was written so far, whenever there is more, and the number of the process. */
  readonly onOutput?: (output: string, pid: number | undefined) => void;
  /** Ends the program where it is. */
  readonly signal?: AbortSignal;
}

/** Runs a command as the npm scripts do, in a process of its own. */
export function runScript(
  name: 'build' | 'bundle' | 'check' | 'dev' | 'press',
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<Ran> {
  return runNode([`${root}/scripts/kindling.ts`, name, ...args], { cwd: root, ...options });
}

/** Runs a program of Node in a folder; with another Node where one is named. */
export function runNode(
  args: readonly string[],
  {
    cwd,
    node = process.execPath,
    env = {},
    interruptAt,
    interruptWhen,
    onOutput,
    signal,
  }: RunOptions & { readonly cwd: string; readonly node?: string },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter(([key]) => !ofTestRunner.has(key)),
    );
    const child = spawn(node, args, { cwd, env: { ...inherited, ...env }, signal });
    void interruptWhen?.then(() => child.kill('SIGINT'));
    let output = '';
    let interrupted = false;
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      onOutput?.(output, child.pid);
      if (interruptAt?.test(output) === true && !interrupted) {
        interrupted = true;
        child.kill('SIGINT');
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
