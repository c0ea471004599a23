/** Begins to build and print the shipped toolkit. */
import type { TestProject } from 'vitest/node';
import { shippedContent } from '../folder/content-folders.ts';
import { buildInBackground } from './background-site.ts';

export default async function setup(project: TestProject) {
  const { site, stop } = await buildInBackground({
    name: 'printed',
    base: '/',
    content: () => Promise.resolve(shippedContent),
    args: [],
    isWhole: true,
  });
  project.provide('printedSite', site);
  return stop;
}
