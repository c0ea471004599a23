/** How commands end: with a clear word and the exit code of the contract, never with a stack trace for a user’s mistake. */
import { fileURLToPath } from 'node:url';
import { FindingsError, Interrupted, PressFailure } from '../src/press/index.ts';

/** The project’s folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

// Whoever reads what is printed may stop reading, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** 1: the content has errors; 3: the press failed; 130: interrupted. */
export function end(error: unknown): never {
  if (error instanceof FindingsError) {
    process.stderr.write(`\n${error.message}\n`);
    process.exit(1);
  }
  if (error instanceof PressFailure) {
    process.stderr.write(`\n${error.message}\n`);
    process.exit(3);
  }
  if (error instanceof Interrupted) {
    process.stderr.write(`\n${error.message}\n`);
    process.exit(130);
  }
  process.stderr.write(`\nSomething went wrong that should not. Please report it with what follows.\n`);
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(3);
}

/** 2: wrong use of a command. */
export function wrongUse(error: unknown, usage: string): never {
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  process.stderr.write(`${message}\n\nUse: ${usage}\n`);
  process.exit(2);
}
