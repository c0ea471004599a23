import { expect, test } from 'vitest';
import { lastWords } from '../../scripts/bench/run.ts';

test('of what a failing program said, the line that tells most is kept', () => {
  const output =
    '\u001B[94mINFO\u001B[39m Start building\nError: No such browser\n    at launch (launch.js:1)\nNode.js v24.0.0\n';
  expect(lastWords(output)).toBe('Error: No such browser');
  expect(lastWords('one\ntwo\n')).toBe('two');
  expect(lastWords('')).toBe('it said nothing');
  expect(lastWords('x'.repeat(900))).toHaveLength(200);
});
