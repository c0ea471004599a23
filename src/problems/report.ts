import type { Problem } from './problem.ts';

/**
 * All problems as plain text, grouped by file in order of line, errors and warnings counted at the end.
 * Returns an empty string when there is nothing to say.
 */
export function reportProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  const files = [...byFile.keys()].sort();
  const blocks = files.map((file) => {
    const ofFile = [...(byFile.get(file) ?? [])].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return ofFile.map(problemAsText).join('\n');
  });
  return `${blocks.join('\n')}\n\n${countProblems(problems)}\n`;
}

function problemAsText({ severity, file, line, message, advice }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${severity.padEnd(7)}  ${place}\n         ${message}\n         → ${advice}`;
}

/** "2 errors, 1 warning". */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(', ');
}
