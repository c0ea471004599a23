import { expect, test } from 'vitest';
import type { Figure } from '../../scripts/bench/figures.ts';
import { aimTable, figureTable } from '../../scripts/bench/table.ts';

const ours: Figure = {
  task: '184 pages',
  program: 'ours',
  seconds: 3.04,
  pages: 184,
  peakMiB: 412.6,
  words: 33109,
  wordsLost: 0,
  note: undefined,
};
const figures: Figure[] = [
  {
    ...ours,
    task: '60 documents',
    seconds: 12,
    pages: 99,
    peakMiB: undefined,
    note: 'all in one process',
  },
  ours,
  { ...ours, program: 'pagedjs-cli', seconds: 6.08, pages: 181, wordsLost: 12 },
];

test('figures stand in columns, in the order of the tasks, with notes below', () => {
  expect(figureTable(figures, { markdown: false })).toBe(
    [
      'task          program      seconds  pages  ms a page  peak MiB  × pagedjs-cli   words lost',
      '184 pages     ours             3.0    184         17       413           0.50   0 of 33109',
      '184 pages     pagedjs-cli      6.1    181         34       413           1.00  12 of 33109',
      '60 documents  ours            12.0     99        121         –              –   0 of 33109',
      '',
      'ours, 60 documents: all in one process.',
    ].join('\n'),
  );
});

test('for the docs they are a Markdown table with numbers to the right', () => {
  const lines = figureTable(figures, { markdown: true }).split('\n');
  expect(lines[1]).toBe(
    '| ------------ | ----------- | ------: | ----: | --------: | -------: | ------------: | ----------: |',
  );
  expect(lines[2]).toBe(
    '| 184 pages    | ours        |     3.0 |   184 |        17 |      413 |          0.50 |  0 of 33109 |',
  );
  expect(lines.at(-1)).toBe('- ours, 60 documents: all in one process.');
});

test('aims are met, not met or not measured', () => {
  const lines = aimTable(figures, { markdown: false }).split('\n');
  expect(lines[1]).toMatch(/^184 pages: time against pagedjs-cli +≤ 0\.5 +0\.50 +met$/);
  expect(lines[2]).toMatch(/^736 pages: time against pagedjs-cli +≤ 0\.33 +– +not measured$/);
  const slow = figures.map((figure) => (figure.program === 'ours' ? { ...figure, seconds: 60 } : figure));
  expect(aimTable(slow, { markdown: false }).split('\n')[1]).toMatch(/9\.87 +not met$/);
});
