/**
 * `node --import` this file: puppeteer, as the program to run finds it, waits for its browser as long as it takes.
 * Otherwise it gives up after three minutes, which a long book takes on a busy machine.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

interface Puppeteer {
  launch: (options?: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

const [, program = ''] = process.argv;
const loader = createRequire(program);
const description = loader.resolve('puppeteer/package.json');
const { exports } = loader(description) as { exports: { '.': { import: string } } };
// The module that the program imports; “require” would give another one.
const address = new URL(exports['.'].import, pathToFileURL(description)).href;
const { default: puppeteer } = (await import(address)) as { default: Puppeteer };
const launch = puppeteer.launch.bind(puppeteer);
puppeteer.launch = (options) => launch({ ...options, protocolTimeout: 0 });
