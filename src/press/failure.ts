/**
 * The press itself cannot go on: no browser, a crash, a full disk. Its message says what happened and what to do,
 * in one paragraph; commands print it without a stack trace and end with exit code 3.
 */
export class PressFailure extends Error {
  override readonly name = 'PressFailure';
}

/** Asked to stop from outside (Ctrl-C, a kill). Commands end with exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** A disk that is full or may not be written to, said in one paragraph. */
export function diskFailure(error: unknown): PressFailure | undefined {
  const { code, path } = error as { code?: string; path?: string };
  switch (code) {
    case 'ENOSPC':
      return new PressFailure(
        `The disk is full${path === undefined ? '' : ` (writing ${path})`}. Make room and run the command again; nothing half-written was left behind.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PressFailure(
        `${path ?? 'The folder'} cannot be written to. Change its permissions or choose another folder.`,
      );
    default:
      return undefined;
  }
}

/** A browser that went away in the middle of its work, said in one paragraph. */
export function browserFailure(error: unknown): PressFailure | undefined {
  // What is said already is not said once more.
  if (error instanceof PressFailure) return undefined;
  const message = error instanceof Error ? error.message : String(error);
  if (!/Target closed|Session closed|Connection closed|Protocol error|detached|crashed/i.test(message))
    return undefined;
  return new PressFailure(
    `The browser stopped while it was printing (${message.split('\n')[0]}). Run the command again; if it happens again, close other programs to free memory or print fewer documents at a time.`,
  );
}
