/** Begins to build sites without PDFs: the shipped toolkit, and a folder with one essay. */
import type { TestProject } from 'vitest/node';
import { shippedContent } from '../folder/content-folders.ts';
import { fixture } from '../run-script.ts';
import { buildInBackground, type SharedSite } from './background-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly unprintedSites: { readonly shipped: SharedSite; readonly essay: SharedSite };
  }
}

export default async function setup(project: TestProject) {
  const build = (name: string, content: string) =>
    buildInBackground({ name, base: '/', content: () => Promise.resolve(content), args: ['--no-press'] });
  const shipped = await build('shipped', shippedContent);
  const essay = await build('essay', fixture('reading-essay'));
  project.provide('unprintedSites', { shipped: shipped.site, essay: essay.site });
  return async () => {
    await Promise.all([shipped.stop(), essay.stop()]);
  };
}
