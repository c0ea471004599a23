/** Does what a command is told, and ends as the contract says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, type Options } from './arguments.ts';
import { end, told } from './exit-codes.ts';
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
  const { command } = options;
  const isOfSite = command !== 'help' && command !== 'version' && command !== 'press';
  if (isOfSite && (await handOver(command))) return;
  switch (command) {
    case 'build': {
      const { buildToolkit } = await import('./build.ts');
      return buildToolkit(options, project);
    }
    case 'dev': {
      const { serve } = await import('./dev.ts');
      return serve(project);
    }
    case 'check': {
      const { checkContent } = await import('./content-check.ts');
      const toolkit = await checkContent(project, { saysAllIsWell: true });
      if (toolkit === undefined) process.exitCode = 1;
      return;
    }
    case 'press': {
      const { press } = await import('./press.ts');
      return press(options, project);
    }
    case 'bundle': {
      const { bundle } = await import('./bundle.ts');
      return bundle(options);
    }
    case 'help':
      console.log(told(`Use: ${usageOf(options.about)}`));
      return;
    case 'version': {
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
      console.log(version);
    }
  }
}
