/**
 * After `npm ci`: puts the Node.js that came along as a package in front for npm scripts, as
 * `node_modules/.bin/node`. npm 11 links it by itself; npm 10, which comes with Node.js 20, takes the link away
 * again with the packages for other platforms, which carry a program of the same name. Plain JavaScript, because
 * it is run by the Node.js that the machine has.
 */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const machine = `-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const name = Object.keys(optionalDependencies).find((each) => each.endsWith(machine));

const modules = join(root, 'node_modules');
const folder = name === undefined ? undefined : join(modules, name);

if (folder !== undefined && existsSync(folder)) {
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = join(folder, bin.node);
  const binFolder = join(modules, '.bin');
  if (process.platform === 'win32') {
    const shim = join(binFolder, 'node.cmd');
    if (!existsSync(shim)) writeFileSync(shim, `@"%~dp0\\${relative(binFolder, program)}" %*\r\n`);
  } else {
    const link = join(binFolder, 'node');
    if (!existsSync(link)) symlinkSync(relative(binFolder, program), link);
  }
}
