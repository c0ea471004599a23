import type { Diagnostic } from './problem.ts';

/**
 * All problems as plain text, grouped by file in order of line, errors and warnings counted at the end.
 * Returns an empty string when there is nothing to say.
 */
export function reportDiagnostics(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const files = [...new Set(diagnostics.map(({ file }) => file))].sort();
  const blocks = files.map((file) => {
    const ofFile = diagnostics
      .filter((diagnostic) => diagnostic.file === file)
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return foldAlike(ofFile)
      .map(({ diagnostic, alike }) => diagnosticAsText(diagnostic) + alikeAsText(alike))
      .join('\n');
  });
  return `${blocks.join('\n')}\n\n${countDiagnostics(diagnostics)}\n`;
}

/** One slip can bring the same message a hundred times; so many of one kind are told in full for a file. */
const mostAlike = 8;

interface Folded {
  readonly diagnostic: Diagnostic;
  /** Further ones of the same kind, of which only the lines are told. */
  readonly alike: readonly Diagnostic[];
}

/** The problems of one file, the further ones of a kind with the last that is told in full. */
export function foldAlike(diagnostics: readonly Diagnostic[]): Folded[] {
  const told = new Map<string, number>();
  return diagnostics.flatMap((diagnostic) => {
    const index = told.get(diagnostic.code) ?? 0;
    told.set(diagnostic.code, index + 1);
    if (index >= mostAlike) return [];
    const isLast = index === mostAlike - 1;
    const alike = isLast ? diagnostics.filter(({ code }) => code === diagnostic.code).slice(mostAlike) : [];
    return [{ diagnostic, alike }];
  });
}

function alikeAsText(alike: readonly Diagnostic[]): string {
  if (alike.length === 0) return '';
  const lines = [...new Set(alike.flatMap(({ line }) => line ?? []))];
  const where = lines.length === 0 ? '' : `, in ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
  return `\n         There ${alike.length === 1 ? 'is 1' : `are ${alike.length}`} more of this kind in the file${where}.`;
}

function diagnosticAsText({ severity, file, line, message, advice }: Diagnostic): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${severity.padEnd(7)}  ${place}\n         ${message}\n         → ${advice}`;
}

/** "2 errors, 1 warning". */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(', ');
}
