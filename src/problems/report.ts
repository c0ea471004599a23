import type { Problem } from './problem.ts';

/**
 * All problems as plain text, grouped by file in order of line, errors and warnings counted at the end.
 * Returns an empty string when there is nothing to say.
 */
export function reportProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const blocks = files.map((file) => {
    const ofFile = problems
      .filter((problem) => problem.file === file)
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return foldAlike(ofFile)
      .map(({ problem, alike }) => problemAsText(problem) + alikeAsText(alike))
      .join('\n');
  });
  return `${blocks.join('\n')}\n\n${countProblems(problems)}\n`;
}

/** One slip can bring the same message a hundred times; so many of one kind are told in full for a file. */
const mostAlike = 8;

interface Folded {
  readonly problem: Problem;
  /** Further ones of the same kind, of which only the lines are told. */
  readonly alike: readonly Problem[];
}

/** The problems of one file, the further ones of a kind with the last that is told in full. */
export function foldAlike(problems: readonly Problem[]): Folded[] {
  const told = new Map<string, number>();
  return problems.flatMap((problem) => {
    const index = told.get(problem.code) ?? 0;
    told.set(problem.code, index + 1);
    if (index >= mostAlike) return [];
    const isLast = index === mostAlike - 1;
    const alike = isLast ? problems.filter(({ code }) => code === problem.code).slice(mostAlike) : [];
    return [{ problem, alike }];
  });
}

function alikeAsText(alike: readonly Problem[]): string {
  if (alike.length === 0) return '';
  const lines = [...new Set(alike.flatMap(({ line }) => line ?? []))];
  const where = lines.length === 0 ? '' : `, in ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
  return `\n         There ${alike.length === 1 ? 'is 1' : `are ${alike.length}`} more of this kind in the file${where}.`;
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
