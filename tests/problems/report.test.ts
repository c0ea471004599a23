import { expect, test } from 'vitest';
import { countProblems, hasErrors, reportProblems, type Problem } from '../../src/problems/index.ts';

const problem = (
  file: string,
  line: number | undefined,
  severity: Problem['severity'] = 'error',
): Problem => ({
  code: 'a-code',
  severity,
  file,
  line,
  message: `${file} ${line ?? '-'}.`,
  advice: 'Do so.',
});

test('nothing is said where there is nothing to say', () => {
  expect(reportProblems([])).toBe('');
});

test('files in order, lines in order, the whole file first, and a count at the end', () => {
  const report = reportProblems([
    problem('content/b.md', 10),
    problem('content/a.md', 3, 'warning'),
    problem('content/b.md', 9),
    problem('content/b.md', undefined, 'warning'),
  ]);
  expect(report).toBe(
    [
      'warning  content/a.md:3',
      '         content/a.md 3.',
      '         → Do so.',
      'warning  content/b.md',
      '         content/b.md -.',
      '         → Do so.',
      'error    content/b.md:9',
      '         content/b.md 9.',
      '         → Do so.',
      'error    content/b.md:10',
      '         content/b.md 10.',
      '         → Do so.',
      '',
      '2 errors, 2 warnings',
      '',
    ].join('\n'),
  );
});

test('one is one', () => {
  expect(countProblems([problem('a', 1)])).toBe('1 error');
  expect(countProblems([problem('a', 1, 'warning')])).toBe('1 warning');
  expect(countProblems([])).toBe('');
});

test('warnings are no errors', () => {
  expect(hasErrors([problem('a', 1, 'warning')])).toBe(false);
  expect(hasErrors([problem('a', 1, 'warning'), problem('a', 1)])).toBe(true);
});
