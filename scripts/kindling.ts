#!/usr/bin/env node
/** The `kindling` command; the scripts of npm in the repository call it, too. */
import './preload.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, type Options } from './arguments.ts';
import { end, told } from './endings.ts';
import { handOver } from './newer-node.ts';
import { root } from './program.ts';
import { usageOf } from './usage.ts';

try {
  await run(readArguments(process.argv.slice(2), process.cwd()));
} catch (error) {
  end(error);
}

/** Each command is loaded when it is called: Astro takes a second to load. */
async function run(options: Options): Promise<void> {
  const project = process.cwd();
  switch (options.command) {
    case 'help':
      console.log(told(`Use: ${usageOf(options.about)}`));
      return;
    case 'version': {
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
      console.log(version);
      return;
    }
    case 'press': {
      const { press } = await import('./press.ts');
      await press(options, project);
      return;
    }
    default:
      if (await handOver(options.command)) return;
  }
  switch (options.command) {
    case 'build': {
      const { buildToolkit } = await import('./build.ts');
      await buildToolkit(options, project);
      return;
    }
    case 'dev': {
      const { serve } = await import('./dev.ts');
      await serve(project);
      return;
    }
    case 'check': {
      const { checkContent } = await import('./content-check.ts');
      const toolkit = await checkContent(project, { saysAllIsWell: true });
      process.exitCode = toolkit === undefined ? 1 : 0;
      return;
    }
    case 'bundle': {
      const { bundle } = await import('./bundle.ts');
      await bundle(options);
    }
  }
}
