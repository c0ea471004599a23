import { fileURLToPath } from 'node:url';

/** Whether these are the compiled commands of the package, and not those of its repository. */
export const isCompiled = import.meta.url.endsWith('.js');

/** The absolute folder of the program: `src`, `templates` and `public` lie in it. */
export const root = fileURLToPath(new URL(isCompiled ? '../..' : '..', import.meta.url)).replace(
  /[\\/]$/,
  '',
);
