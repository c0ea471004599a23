import { describe, expect, test } from 'vitest';
import {
  aimsOf,
  greatest,
  median,
  msPerPage,
  ratiosOf,
  summarise,
  sumOf,
  type Figure,
} from '../../scripts/bench/figures.ts';

function figure(parts: Partial<Figure>): Figure {
  return {
    task: 'own, 184 pages',
    program: 'ours',
    seconds: 2,
    cpuSeconds: 3,
    pages: 184,
    peakMiB: 300,
    text: { words: 1000, lost: 0 },
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

test('what is not known is no number: a sum needs all, a greatest one of them', () => {
  expect(sumOf([1, 2])).toBe(3);
  expect(sumOf([1, undefined])).toBeUndefined();
  expect(greatest([1, undefined, 4])).toBe(4);
  expect(greatest([undefined])).toBeUndefined();
});

describe('several runs', () => {
  test('take the median of the times, and the worst of memory and loss', () => {
    const text = (lost: number) => ({ words: 1000, lost });
    const runs = [
      figure({ seconds: 3, cpuSeconds: 8, peakMiB: 200, text: text(0) }),
      figure({ seconds: 9, cpuSeconds: 5, peakMiB: 500, text: text(4) }),
      figure({ seconds: 4, cpuSeconds: 6, peakMiB: undefined, text: text(1) }),
    ];
    expect(summarise(runs)).toEqual(figure({ seconds: 4, cpuSeconds: 6, peakMiB: 500, text: text(4) }));
  });

  test('have neither memory nor CPU seconds where none could be told', () => {
    const runs = [figure({ peakMiB: undefined, cpuSeconds: undefined, text: undefined })];
    expect(summarise(runs)).toEqual(runs[0]);
  });
});

describe('ratios', () => {
  const figures = [
    figure({ seconds: 3 }),
    figure({ program: 'pagedjs-cli', seconds: 6, cpuSeconds: 4, peakMiB: 600 }),
    figure({ task: 'own, 736 pages', seconds: 18, pages: 736 }),
    figure({ task: 'build, nothing changed', seconds: 12, cpuSeconds: undefined, pages: undefined }),
  ];

  test('are of the same task; of a whole command against the short book of our own texts', () => {
    expect(figures.map((each) => ratiosOf(each, figures))).toEqual([
      { time: 0.5, cpu: 0.75, memory: 0.5 },
      { time: 1, cpu: 1, memory: 1 },
      { time: undefined, cpu: undefined, memory: undefined },
      { time: 2, cpu: undefined, memory: 0.5 },
    ]);
  });

  test('a page’s time follows from the PDF’s own pages', () => {
    expect(msPerPage({ seconds: 3, pages: 150 })).toBe(20);
    expect(msPerPage({ seconds: 3, pages: undefined })).toBeUndefined();
  });

  test('are what the aims are about; what was not measured is left open, and what nobody did is left out', () => {
    const measured = new Map(aimsOf(figures).map(({ text, measured }) => [text, measured]));
    expect(measured.get('own, 184 pages: time against pagedjs-cli')).toBe(0.5);
    expect(measured.get('own, 736 pages: time against pagedjs-cli')).toBeUndefined();
    expect(measured.get('own: time a page, at 736 pages against 184')).toBeCloseTo(1.5);
    expect(measured.get('own, 184 pages: memory against pagedjs-cli')).toBe(0.5);
    expect([...measured.keys()].filter((text) => /prose|documents|build/.test(text))).toEqual([]);
  });
});
