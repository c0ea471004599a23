import { hasErrors } from '../verify/severity.ts';
import { diagnosticsAsText, type Diagnostic } from '../verify/diagnostic.ts';
import { PressFailure } from '../failure.ts';
import type { PrintSiteResult } from '../site-order.ts';

/** The printed documents are not right; the findings say where and why. */
export class DiagnosticsError extends Error {
  override readonly name = 'DiagnosticsError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`Some documents cannot be printed as they are.\n\n${diagnosticsAsText(diagnostics)}`);
    this.diagnostics = diagnostics;
  }
}

/**
 * What is to be told of documents that were printed all the same; empty where there is nothing.
 * @throws DiagnosticsError or PressFailure when a document could not be printed: a failure weighs more, and is told
 * together with the findings.
 */
export function refuseIncomplete({
  diagnostics,
  failures,
}: Pick<PrintSiteResult, 'diagnostics' | 'failures'>): readonly Diagnostic[] {
  const found = hasErrors(diagnostics) ? new DiagnosticsError(diagnostics) : undefined;
  if (failures.length > 0) {
    const messages = failures.map(({ message }) => message);
    throw new PressFailure([...(found === undefined ? [] : [found.message]), ...messages].join('\n\n'));
  }
  if (found !== undefined) throw found;
  return diagnostics;
}
