import { describe, expect, test } from 'vitest';
import { readBenchOptions, WrongOptions } from '../../scripts/bench/options.ts';

const namesOf = (words: readonly string[]) => readBenchOptions(words).tasks.map(({ name }) => name);

function problemsOf(words: readonly string[]): readonly string[] {
  try {
    readBenchOptions(words);
    return [];
  } catch (error) {
    if (error instanceof WrongOptions) return error.problems;
    throw error;
  }
}

describe('what is measured', () => {
  test('every book in both lengths and the small documents, when nothing is said; no whole command', () => {
    expect(namesOf([])).toEqual([
      'own, 184 pages',
      'own, 736 pages',
      'prose, 184 pages',
      'prose, 736 pages',
      'tables, 184 pages',
      'tables, 736 pages',
      '60 documents',
    ]);
    expect(readBenchOptions([])).toMatchObject({ runs: 1, load: 0, profiled: [], scale: [], printed: false });
  });

  test('what is chosen, in the order in which it is done', () => {
    expect(namesOf(['--tasks', 'press,184,build', '--books=tables,own'])).toEqual([
      'own, 184 pages',
      'tables, 184 pages',
      'build, nothing cached',
      'press, nothing changed',
    ]);
    expect(readBenchOptions(['--only', 'pagedjs-cli,ours']).programs).toEqual(['ours', 'pagedjs-cli']);
  });

  test('with a table of its own nothing else, unless it is asked for', () => {
    expect(namesOf(['--scale', '10,100', '--printed'])).toEqual([]);
    expect(readBenchOptions(['--scale', '10,100', '--printed'])).toMatchObject({
      scale: [10, 100],
      printed: true,
    });
    const profiled = (words: readonly string[]) => readBenchOptions(words).profiled.map(({ name }) => name);
    expect(profiled(['--profile', '--books', 'own'])).toEqual(['own, 184 pages', '60 documents']);
    expect(profiled(['--profile', '--tasks', '736,build', '--books', 'prose'])).toEqual(['prose, 736 pages']);
    expect(namesOf(['--profile', '--tasks', 'small'])).toEqual(['60 documents']);
  });
});

test('all that is wrong is told at once', () => {
  expect(
    problemsOf([
      ...['--only', 'ours,word', '--tasks', '185', '--books', 'poems', '--runs', '0', '--load', '-1'],
      ...['--scale', '10,many', '--profile=yes', '--fast', 'book.html'],
    ]),
  ).toEqual([
    '--profile takes no value.',
    'There is no option --fast.',
    'There is nothing to do with “book.html”.',
    '--scale is of numbers from 1 to 10000, such as 10,100; not “many”.',
    '--tasks is of: 184, 736, small, build, again, word, press; not “185”.',
    '--books is of: own, prose, tables; not “poems”.',
    '--only is of: ours, pagedjs-cli, vivliostyle, weasyprint, chromium; not “word”.',
    '--runs is a number from 1 to 99; not “0”.',
    '--load is a number from 0 to 64; not “-1”.',
  ]);
});

test('an option without its value, and one without what it goes with, are told', () => {
  expect(problemsOf(['--runs', '--markdown'])).toEqual(['--runs needs a value.']);
  expect(problemsOf(['--load'])).toEqual(['--load needs a value.']);
  expect(problemsOf(['--printed'])).toEqual(['--printed goes with --scale.']);
  expect(problemsOf(['--content', 'x', '--tasks', '184'])).toEqual([
    '--content goes with the tasks build, again, word and press.',
  ]);
});
