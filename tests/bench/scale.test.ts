import { expect, test } from 'vitest';
import { changeOneWord } from '../../scripts/bench/command-runs.ts';
import { multiplied } from '../../scripts/bench/scale-content.ts';
import { scaleTable } from '../../scripts/bench/scale.ts';

const practices = [
  {
    id: 'walk',
    text: '---\ntitle: A walk\nafter: [talk]\n---\n\nSee [talk](talk.md#steps), [here](#end), [an essay](../essays/a.md) and [a site](https://example.org/a.md).\n',
  },
  { id: 'talk', text: '---\ntitle: "A talk"\nafter: [walk, song]\n---\n\nAs in [a walk](walk.md).\n' },
];

test('practices are made of others in turn; links stay among those of a time around', () => {
  const made = multiplied(practices, 3);
  expect(made.map(({ id }) => id)).toEqual(['walk', 'talk', 'walk-2']);
  expect(made[0]?.text).toBe(
    '---\ntitle: A walk\nafter: [talk]\n---\n\nSee [talk](talk.md#steps), [here](#end), an essay and [a site](https://example.org/a.md).\n',
  );
  expect(made[1]?.text).toBe('---\ntitle: "A talk"\nafter: [walk]\n---\n\nAs in [a walk](walk.md).\n');
  expect(made[2]?.text).toBe(
    '---\ntitle: A walk 2\n---\n\nSee talk, [here](#end), an essay and [a site](https://example.org/a.md).\n',
  );
  expect(multiplied(practices, 4)[3]?.text).toContain('title: "A talk 2"\nafter: [walk-2]');
  expect(() => multiplied([], 1)).toThrow(RangeError);
});

test('one word is changed, of the text and not of its settings', () => {
  expect(changeOneWord('---\ntitle: A walk\n---\n\n## Go on\n\nWe walk slowly. We rest.\n')).toBe(
    '---\ntitle: A walk\n---\n\n## Go on\n\nWe otherwise slowly. We rest.\n',
  );
});

test('the table tells the time of a practice', () => {
  const figure = { practices: 100, isPrinted: false, seconds: 5, cpuSeconds: undefined, peakMiB: 700 };
  expect(scaleTable([figure], { markdown: false }).split('\n')[1]).toMatch(
    /^ +100 +build, unprinted +5\.0 +not told +700 +50$/,
  );
});
