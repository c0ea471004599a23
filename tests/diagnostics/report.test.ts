import { expect, test } from 'vitest';
import {
  countDiagnostics,
  foldAlike,
  hasErrors,
  reportDiagnostics,
  type Diagnostic,
} from '../../src/diagnostics/index.ts';

const diagnostic = (
  file: string,
  line: number | undefined,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic => ({
  code: 'a-code',
  severity,
  file,
  line,
  message: `${file} ${line ?? '-'}.`,
  advice: 'Do so.',
});

test('nothing is said where there is nothing to say', () => {
  expect(reportDiagnostics([])).toBe('');
});

test('files in order, lines in order, the whole file first, and a count at the end', () => {
  const report = reportDiagnostics([
    diagnostic('content/b.md', 10),
    diagnostic('content/a.md', 3, 'warning'),
    diagnostic('content/b.md', 9),
    diagnostic('content/b.md', undefined, 'warning'),
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
  expect(countDiagnostics([diagnostic('a', 1)])).toBe('1 error');
  expect(countDiagnostics([diagnostic('a', 1, 'warning')])).toBe('1 warning');
  expect(countDiagnostics([])).toBe('');
});

test('warnings are no errors', () => {
  expect(hasErrors([diagnostic('a', 1, 'warning')])).toBe(false);
  expect(hasErrors([diagnostic('a', 1, 'warning'), diagnostic('a', 1)])).toBe(true);
});

test('of many of one kind in a file, the first are told in full, and the lines of the others', () => {
  const many = Array.from({ length: 11 }, (_, index) => diagnostic('content/a.md', index + 1));
  const report = reportDiagnostics([...many, diagnostic('content/b.md', 3)]);
  expect(report.match(/Do so/g)).toHaveLength(9);
  expect(report).toContain('         There are 3 more of this kind in the file, in lines 9, 10, 11.\n');
  expect(report).toContain('12 errors');
  expect(foldAlike(many.slice(0, 8)).map(({ alike }) => alike)).toEqual(Array.from({ length: 8 }, () => []));
  expect(reportDiagnostics(many.slice(0, 9))).toContain(
    'There is 1 more of this kind in the file, in line 9.',
  );
});
