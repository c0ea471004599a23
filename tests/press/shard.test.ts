/** How printing is divided among machines: every page once, the same everywhere, evenly. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, pagesOf, readShard, type Weighed } from '../../src/press/jobs/shard.ts';

const page: fc.Arbitrary<Weighed> = fc
  .record({
    htmlBytes: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 2_000_000 })),
    id: fc.string({ minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom('card', 'essay', 'workbook'),
    paper: fc.constantFrom('a4' as const, 'letter' as const),
    edition: fc.constantFrom(null, 'facilitator', 'participant'),
  })
  .map(({ htmlBytes, ...job }) => ({
    htmlBytes,
    pathname: `/print/${job.kind}/${job.id}/${job.paper}-${job.edition ?? ''}/`,
    job,
  }));

const pages = fc.uniqueArray(page, { selector: ({ pathname }) => pathname, maxLength: 60 });
const count = fc.integer({ min: 1, max: 50 });
const bytesOf = (part: readonly Weighed[]) => part.reduce((sum, { htmlBytes }) => sum + htmlBytes, 0);

describe('dividing pages', () => {
  test('puts every page into exactly one part', () => {
    fc.assert(
      fc.property(pages, count, (all, parts) => {
        const found = Array.from({ length: parts }, (_, index) =>
          pagesOf(all, { number: index + 1, count: parts }),
        ).flat();
        expect(found).toHaveLength(all.length);
        expect(new Set(found)).toEqual(new Set(all));
      }),
    );
  });

  test('does not depend on the order they come in', () => {
    const shuffled = pages.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, count, ([all, others], parts) => {
        expect(divide(others, parts)).toEqual(divide(all, parts));
      }),
    );
  });

  test('leaves no two parts further apart than the longest page', () => {
    fc.assert(
      fc.property(pages, count, (all, parts) => {
        const loads = divide(all, parts).map(bytesOf);
        const longest = Math.max(0, ...all.map(({ htmlBytes }) => htmlBytes));
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe('a part', () => {
  test.each(['1/1', '1/4', '4/4', '12/40'])('%s is one', (text) => {
    const [number, whole] = text.split('/').map(Number);
    expect(readShard(text)).toEqual({ number, count: whole });
  });

  test.each([
    '0/4',
    '5/4',
    'x',
    '',
    '1',
    '1/',
    '/4',
    '1/0',
    '-1/4',
    '1.5/4',
    '1/4/2',
    ' 1/4',
    '1e1/20',
    '01/4',
  ])('“%s” is none', (text) => {
    expect(readShard(text)).toBeUndefined();
  });
});
