/** The package as others have it: packed, and installed from that file outside the repository. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, runNode, type Ran } from '../run-script.ts';

export interface Installed {
  /** A folder of its own, with all that is made meanwhile. */
  readonly folder: string;
  /** Where `npm install` was run. */
  readonly project: string;
  /** The package in it. */
  readonly packageFolder: string;
  readonly tarball: string;
  readonly nodes: { readonly oldest: string; readonly shipped: string };
  /** `kindling …` with one of these programs. */
  kindling(node: string, args: readonly string[], cwd: string): Promise<Ran>;
}

/** The last of the oldest line of Node.js that the press runs on. */
const oldestNode = '20.20.2';

export async function installPackage(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'kindling-package-'));
  const project = join(folder, 'project');
  const { optionalDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const machine = `-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const nodePackage = Object.keys(optionalDependencies).find((name) => name.endsWith(machine)) ?? '';
  await npm(['pack', '--silent', '--pack-destination', folder], root);
  const tarball = join(folder, 'kindling-0.1.0.tgz');
  await install(project, tarball);
  await install(join(folder, 'oldest'), `${nodePackage}@${oldestNode}`);
  const nodeIn = (place: string) => join(folder, place, 'node_modules', nodePackage, 'bin', 'node');
  return {
    folder,
    project,
    packageFolder: join(project, 'node_modules', 'kindling'),
    tarball,
    nodes: { oldest: nodeIn('oldest'), shipped: nodeIn('project') },
    kindling: (node, args, cwd) =>
      runNode([join(project, 'node_modules/kindling/built/scripts/kindling.js'), ...args], {
        cwd,
        node,
        env: { KINDLING_CACHE: join(folder, 'cache') },
      }),
  };
}

/** No script of a package is run: the press does without. */
async function install(folder: string, what: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', what], folder);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  // On Windows, npm is a script for the shell.
  await promisify(execFile)('npm', args, { cwd, shell: process.platform === 'win32' });
}

export function uninstall({ folder }: Installed): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
