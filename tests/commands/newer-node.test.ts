import { expect, test } from 'vitest';
import { isNewEnough } from '../../scripts/newer-node.ts';

test.each([
  ['20.19.2', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node.js %s builds sites: %s', (version, isEnough) => {
  expect(isNewEnough(version)).toBe(isEnough);
});
