import type { Finding } from './finding.ts';

/** Findings after which a PDF does not hold what its document says. */
const losses: ReadonlySet<string> = new Set([
  'words-lost',
  'words-doubled',
  'words-not-in-pdf',
  'layout-given-up',
  'layout-failed',
]);

/** Findings in a document that is not ours: what is lost or doubled is an error, and all else is told. */
export function toldMildly(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) =>
    losses.has(finding.code) ? finding : { ...finding, severity: 'warning' },
  );
}

/** Whether something was found that keeps a document from being published. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
