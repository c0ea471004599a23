/** Something wrong in the content, as data. Checks return problems; only reporters turn them into text. */
export interface Diagnostic {
  /** Stable name of the kind of problem, for tests and other programs: `missing-title`. */
  readonly code: string;
  /** Errors stop the build; warnings are told and the build goes on. */
  readonly severity: 'error' | 'warning';
  /** Path as the author knows it: relative to the content folder's parent, with forward slashes. */
  readonly file: string;
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number | undefined;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to write instead, or what to do: one or two sentences. */
  readonly advice: string;
}

/** Where a problem is: a file and, where known, a line in it. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
