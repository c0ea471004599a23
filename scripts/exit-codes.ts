/** How commands end: with a clear word and the exit code of the contract, never with a stack trace for a user’s mistake. */
import { reportDiagnostics } from '../src/diagnostics/index.ts';
import { DiagnosticsError, Interrupted, PressFailure } from '../src/press/index.ts';
import { isCompiled } from './program.ts';
import { asCalled, usageOf } from './usage.ts';
import { WrongUse } from './wrong-use.ts';

// Whoever reads what is printed may stop reading, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** A text that names commands, with their names as they are called here. */
export function told(text: string): string {
  return asCalled(text, { isInstalled: isCompiled });
}

/** 1: the content has errors; 2: wrong use of a command; 3: the press failed; 130: interrupted. */
export function end(error: unknown): never {
  const { code, message } = endingOf(error);
  process.stderr.write(message);
  process.exit(code);
}

function endingOf(error: unknown): { readonly code: number; readonly message: string } {
  if (error instanceof WrongUse) {
    return { code: 2, message: told(`${error.message}\n\nUse: ${usageOf(error.command)}\n`) };
  }
  if (error instanceof DiagnosticsError) {
    const report = reportDiagnostics(error.diagnostics);
    return { code: 1, message: `\nSome documents cannot be printed as they are.\n\n${report}\n` };
  }
  const onDisk = diskMessage(error);
  if (onDisk !== undefined) return { code: 3, message: `\n${onDisk}\n` };
  if (error instanceof PressFailure) return { code: 3, message: told(`\n${error.message}\n`) };
  if (error instanceof Interrupted) return { code: 130, message: `\n${error.message}\n` };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: 3,
    message: `\nSomething went wrong that should not. Please report it with what follows.\n${stack}\n`,
  };
}

/** A disk that is full or may not be written to, said in one paragraph. */
function diskMessage(error: unknown): string | undefined {
  const { code, path, syscall } = error as { code?: unknown; path?: string; syscall?: string };
  if (code === 'ENOSPC') {
    return `The disk is full${path === undefined ? '' : ` (writing ${path})`}. Make room and run the command again; nothing half-written was left behind.`;
  }
  if (path === undefined || syscall?.startsWith('spawn') === true) return undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${path} cannot be written to. Change its permissions, or choose another folder with --outDir, or with KINDLING_CACHE for what commands keep.`;
  }
  return undefined;
}
