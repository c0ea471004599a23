import { availableParallelism, totalmem } from 'node:os';
import type { SharedBrowser } from './browser.ts';

/** What figures depend on, in one line. */
export function describeMachine({ description }: SharedBrowser): string {
  const processors = availableParallelism();
  return [
    `${processors} ${processors === 1 ? 'processor' : 'processors'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `${process.platform} on ${process.arch}`,
    `Node.js ${process.versions.node}`,
    description,
  ].join('; ');
}
