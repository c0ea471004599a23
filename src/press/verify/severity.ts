import type { Diagnostic } from './diagnostic.ts';

/** Findings after which a PDF does not hold what its document says. */
const losses: ReadonlySet<string> = new Set([
  'words-lost',
  'words-doubled',
  'words-not-in-pdf',
  'layout-given-up',
  'layout-failed',
]);

/** Findings in a document that is not ours: what is lost or doubled is an error, and all else is told. */
export function toldMildly(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    losses.has(diagnostic.code) ? diagnostic : { ...diagnostic, severity: 'warning' },
  );
}

/** Whether something was found that keeps a document from being published. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
