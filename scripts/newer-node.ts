import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPackages } from '../src/own-packages.ts';
import { PressFailure } from '../src/press/index.ts';
import { root } from './program.ts';

/** What Astro needs to build a site; its own `engines` say so too. */
const neededNode = [22, 12] as const;

/** Whether a version, such as `20.19.2`, is new enough for a site. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1]);
}

/**
 * Where this Node.js is too old for Astro: calls the command anew with the one that came along, waits for its end and
 * ends as it does. False where this one will do.
 * @throws PressFailure where none came along.
 */
export async function handOver(command: string): Promise<boolean> {
  if (isNewEnough(process.versions.node)) return false;
  const program = findNode();
  if (program === undefined) {
    throw new PressFailure(
      `“kindling ${command}” needs Node.js ${neededNode.join('.')} or newer, and this is ${process.versions.node}: install it from https://nodejs.org (“kindling press” works with this one).`,
    );
  }
  const child = spawn(program, process.argv.slice(1), { stdio: 'inherit' });
  // Ctrl-C in a terminal reaches both; a kill reaches this process alone.
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  const ignore = () => undefined;
  process.on('SIGINT', process.stdin.isTTY ? ignore : pass);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, pass);
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 130));
  });
  return true;
}

/** The program of the Node.js that was installed with this package; undefined where there is none. */
function findNode(): string | undefined {
  const { optionalDependencies = {} } = readManifest(join(root, 'package.json'));
  const machine = `-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const name = Object.keys(optionalDependencies).find((each) => each.endsWith(machine));
  if (name === undefined) return undefined;
  try {
    const path = ownPackages.resolve(`${name}/package.json`);
    const program = readManifest(path).bin?.['node'];
    return program === undefined ? undefined : join(path, '..', program);
  } catch {
    return undefined;
  }
}

interface PackageManifest {
  readonly bin?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function readManifest(path: string): PackageManifest {
  return JSON.parse(readFileSync(path, 'utf8')) as PackageManifest;
}
