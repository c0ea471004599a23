import { expect, test } from 'vitest';
import type { Figure } from '../../scripts/bench/figures.ts';
import { aimTable, figureTable, lengthNotes } from '../../scripts/bench/table.ts';

const ours: Figure = {
  task: 'own, 184 pages',
  program: 'ours',
  seconds: 3.04,
  cpuSeconds: 5,
  pages: 184,
  peakMiB: 412.6,
  text: { words: 33109, lost: 0 },
  note: undefined,
};
const theirs: Figure = {
  ...ours,
  program: 'pagedjs-cli',
  seconds: 6.08,
  cpuSeconds: 10,
  pages: 181,
  text: { words: 33109, lost: 12 },
};
const figures: Figure[] = [
  {
    ...ours,
    task: '60 documents',
    seconds: 12,
    cpuSeconds: undefined,
    pages: 99,
    peakMiB: undefined,
    note: 'all in one process',
  },
  ours,
  theirs,
];

test('figures stand in columns, in the order of the tasks, with notes below', () => {
  expect(figureTable(figures, { markdown: false })).toBe(
    [
      'task            program      pages  seconds     CPU s  peak MiB  ms a page  × time  × CPU  × memory   words lost',
      'own, 184 pages  ours           184      3.0       5.0       413         17    0.50   0.50      1.00   0 of 33109',
      'own, 184 pages  pagedjs-cli    181      6.1      10.0       413         34    1.00   1.00      1.00  12 of 33109',
      '60 documents    ours            99     12.0  not told  not told        121       –      –         –   0 of 33109',
      '',
      '×: against pagedjs-cli in the same run; whole commands against the 184 pages of our own texts.',
      'ours, 60 documents: all in one process.',
    ].join('\n'),
  );
});

test('for the docs they are a Markdown table with numbers to the right', () => {
  const lines = figureTable([ours], { markdown: true }).split('\n');
  expect(lines[0]).toMatch(/^\| task +\| program \| pages \|/);
  expect(lines[1]).toMatch(/^\| -+ \| -+ \| ----: \| ------: \| ----: \|/);
  expect(lines.at(-1)).toMatch(/^- ×: against pagedjs-cli/);
});

test('a book that is not as long as it is called is told', () => {
  expect(lengthNotes(figures)).toEqual([]);
  expect(lengthNotes([{ ...theirs, pages: 140 }])).toEqual([
    'own, 184 pages: pagedjs-cli makes 140 pages of it, more than 5 % from 184.',
  ]);
  expect(lengthNotes([{ ...ours, pages: 140 }])).toEqual([]);
});

test('aims are met, not met or not measured', () => {
  const lines = (all: readonly Figure[]) => aimTable(all, { markdown: false }).split('\n');
  expect(lines(figures)[1]).toMatch(/^own, 184 pages: time against pagedjs-cli +≤ 0\.5 +0\.50 +met$/);
  expect(lines(figures)[2]).toMatch(/^60 documents: time against pagedjs-cli +≤ 0\.125 +– +not measured$/);
  const slow = figures.map((figure) => (figure.program === 'ours' ? { ...figure, seconds: 60 } : figure));
  expect(lines(slow)[1]).toMatch(/9\.87 +not met$/);
  expect(aimTable([], { markdown: false })).toBe('');
});
