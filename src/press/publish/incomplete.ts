import { hasErrors } from '../verify/severity.ts';
import { findingsAsText, type Finding } from '../verify/finding.ts';
import { PressFailure } from '../failure.ts';
import type { PrintSiteResult } from '../site-order.ts';

/** The printed documents are not right; the findings say where and why. */
export class FindingsError extends Error {
  override readonly name = 'FindingsError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(`Some documents cannot be printed as they are.\n\n${findingsAsText(findings)}`);
    this.findings = findings;
  }
}

/**
 * What is to be told of documents that were printed all the same; empty where there is nothing.
 * @throws FindingsError or PressFailure when a document could not be printed: a failure weighs more, and is told
 * together with the findings.
 */
export function refuseIncomplete({
  findings,
  failures,
}: Pick<PrintSiteResult, 'findings' | 'failures'>): readonly Finding[] {
  const found = hasErrors(findings) ? new FindingsError(findings) : undefined;
  if (failures.length > 0) {
    const messages = failures.map(({ message }) => message);
    throw new PressFailure([...(found === undefined ? [] : [found.message]), ...messages].join('\n\n'));
  }
  if (found !== undefined) throw found;
  return findings;
}
