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
