import { inProcess } from './folder/in-process.ts';

/** The folder that a command was called in, whose `content` it reads; Astro is given another one to work in. */
export const projectFolder = inProcess('kindling.project', () => process.cwd());
