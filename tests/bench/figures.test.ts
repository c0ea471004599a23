import { describe, expect, test } from 'vitest';
import { aimsOf, median, msPerPage, summarise, timeRatio, type Figure } from '../../scripts/bench/figures.ts';

function figure(parts: Partial<Figure>): Figure {
  return {
    task: '184 pages',
    program: 'ours',
    seconds: 2,
    pages: 184,
    peakMiB: 300,
    words: 1000,
    wordsLost: 0,
    note: undefined,
    ...parts,
  };
}

describe('median', () => {
  test('is the middle one, whatever the order', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([7])).toBe(7);
  });

  test('lies between the two in the middle of an even number', () => {
    expect(median([1, 10, 2, 4])).toBe(3);
  });

  test('of nothing is a mistake', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('several runs', () => {
  test('take the median time, and the worst of memory and loss', () => {
    const runs = [
      figure({ seconds: 3, peakMiB: 200, wordsLost: 0 }),
      figure({ seconds: 9, peakMiB: 500, wordsLost: 4 }),
      figure({ seconds: 4, peakMiB: undefined, wordsLost: 1 }),
    ];
    expect(summarise(runs)).toEqual(figure({ seconds: 4, peakMiB: 500, wordsLost: 4 }));
  });

  test('have no memory where none could be told', () => {
    expect(summarise([figure({ peakMiB: undefined })]).peakMiB).toBeUndefined();
  });
});

describe('ratios', () => {
  const figures = [
    figure({ seconds: 3 }),
    figure({ program: 'pagedjs-cli', seconds: 6, peakMiB: 600 }),
    figure({ task: '736 pages', seconds: 18, pages: 736 }),
  ];

  test('are of the same task', () => {
    expect(figures.map((each) => timeRatio(each, figures))).toEqual([0.5, 1, undefined]);
  });

  test('a page’s time follows from the PDF’s own pages', () => {
    expect(msPerPage({ seconds: 3, pages: 150 })).toBe(20);
  });

  test('are what the aims are about; what was not measured is left open', () => {
    const measured = new Map(aimsOf(figures).map(({ text, measured }) => [text, measured]));
    expect(measured.get('184 pages: time against pagedjs-cli')).toBe(0.5);
    expect(measured.get('736 pages: time against pagedjs-cli')).toBeUndefined();
    expect(measured.get('time a page, at 736 pages against 184')).toBeCloseTo(1.5);
    expect(measured.get('184 pages: memory against pagedjs-cli')).toBe(0.5);
    expect(measured.get('60 documents: memory against pagedjs-cli')).toBeUndefined();
  });
});
