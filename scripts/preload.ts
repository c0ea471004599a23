/** Loaded before all else, so that a command starts and runs in less time. */
import { basename, dirname, join } from 'node:path';
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { root } from './program.ts';

const above = dirname(root);
const modules = basename(above) === 'node_modules' ? above : join(root, 'node_modules');
// Node.js 20 has no such cache. Where the folder cannot be written to, commands start more slowly and nothing else changes.
(nodeModule as Partial<typeof nodeModule>).enableCompileCache?.(
  join(modules, '.cache', 'kindling', 'compiled'),
);
// Megabytes for what lives shortly: with the usual 16, a third of a build goes into collecting garbage.
setFlagsFromString('--max-semi-space-size=64');
