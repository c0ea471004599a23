/** Begins to build and print a toolkit with one of everything, served under a path of its own. */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { fixture } from '../run-script.ts';
import { buildInBackground, type SharedSite } from './background-site.ts';
import { longArabicEssay, longEssay } from './long-essay.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A toolkit that is built and printed: one of everything in the quick tests, the shipped one in the full ones. */
    readonly printedSite: SharedSite;
  }
}

const base = '/toolkit/';

export default async function setup(project: TestProject) {
  const { site, stop } = await buildInBackground({
    name: 'one-of-each',
    base,
    async content(folder) {
      const content = join(folder, 'one-of-each');
      await cp(fixture('one-of-each'), content, { recursive: true });
      await writeFile(join(content, 'essays', 'a-hundred-evenings.md'), longEssay(30));
      await writeFile(join(content, 'ar', 'essays', 'a-hundred-evenings.md'), longArabicEssay(8));
      return content;
    },
    args: ['--address', `https://example.org${base}`],
  });
  project.provide('printedSite', site);
  return stop;
}
