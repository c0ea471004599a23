import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/diagnostics/index.ts';

const fields = ['id', 'title', 'summary', 'scale', 'people', 'materials'];

describe('what was most likely meant', () => {
  test.each([
    ['titel', 'title'],
    ['sumary', 'summary'],
    ['poeple', 'people'],
    ['material', 'materials'],
    ['mat', 'materials'],
    ['summaryText', 'summary'],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, fields)).toBe(meant);
  });

  test.each(['photographer', 'xyz', 'duration'])('%s: nothing', (word) => {
    expect(nearest(word, fields)).toBeUndefined();
  });

  test('nothing where there is nothing', () => {
    expect(nearest('title', [])).toBeUndefined();
  });

  test('a word that is there is itself, and what is found is always among the candidates', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1 }), (meant, others) => {
        expect(nearest(meant, [...others, meant])).toBe(meant);
        expect([undefined, ...others]).toContain(nearest(meant, others));
      }),
    );
  });
});
