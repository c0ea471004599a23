import { createRequire } from 'node:module';
import { inProcess } from './folder/in-process.ts';

/** Finds and loads packages of the program, for modules that Astro puts elsewhere before it runs them. */
export const ownPackages = inProcess('kindling.packages', () => createRequire(import.meta.url));
